package io.salesbell.chat.command;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Card;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.OpenMenus;
import io.salesbell.chat.RecordWords;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * The open menus of each conversation: for 24 hours a digit chooses from the newest that is not answered, also where
 * there are no buttons, and words behind the digit are said of the choice.
 */
@Service
public class Menus implements OpenMenus {
    private final MenuRows rows;
    private final StoredReplies stored;
    private final Choosing choosing;
    private final HalfLines halves;

    Menus(MenuRows rows, StoredReplies stored, Choosing choosing, HalfLines halves) {
        this.halves = halves;
        this.stored = stored;
        this.rows = rows;
        this.choosing = choosing;
    }

    /** Keeps the last menu among the replies as the conversation's newest. */
    void open(Speaker speaker, Conversation conversation, List<Reply> replies) {
        replies.stream()
                .filter(reply -> !MenuChoice.of(reply, conversation).isEmpty())
                .reduce((first, last) -> last)
                .ifPresent(reply -> rows.add(
                        speaker.org(),
                        speaker.member(),
                        conversation,
                        MenuChoice.of(reply, conversation),
                        MenuChoice.isQuestion(reply)));
    }

    @Override
    public void open(OrgId org, MemberId member, Conversation conversation, Card card) {
        List<MenuChoice> choices = MenuChoice.of(card);
        if (!choices.isEmpty()) {
            rows.add(org, member, conversation, choices, false);
        }
    }

    /** What the message did is no longer to be chosen, whether it was chosen by digit, pressed, filled in or typed. */
    void settle(Speaker speaker, IncomingMessage message, List<Meant> meant, Answer answer) {
        halves.settle(speaker, message, meant, answer);
        if (answer.changed()) {
            Stream<String> lines = meant.stream().map(one -> one.option().isEmpty() ? one.line() : one.option());
            Stream.concat(lines.flatMap(line -> RecordWords.named(line).stream()), message.values().values().stream())
                    .filter(RecordWords::isRecord)
                    .distinct()
                    .forEach(record -> rows.answered(speaker.org(), speaker.member(), message.conversation(), record));
        }
        boolean understood = answer.replies().stream().noneMatch(Reply::mistake);
        if (!answer.changed() && understood) {
            meant.stream()
                    .map(one -> one.option().isEmpty() ? one.line() : one.option())
                    .forEach(line -> rows.closeQuestion(speaker.org(), speaker.member(), message.conversation(), line));
        }
        answer.chosen()
                .forEach(option -> rows.answered(
                        speaker.org(), speaker.member(), message.conversation(), MenuChoice.subject(option)));
    }

    @Override
    public Optional<String> choice(OrgId org, MemberId member, Conversation conversation, String digit) {
        if (!digit.matches("[1-9]\\d?")) {
            return Optional.empty();
        }
        return rows.open(org, member, conversation).choices().stream()
                .skip(Integer.parseInt(digit) - 1L)
                .findFirst()
                .map(MenuChoice::line);
    }

    /** Whether what the lines mean may hang on what was asked or offered before. */
    boolean mayHang(List<LineSplitter.Line> lines) {
        return mayChoose(lines) || halves.mayAnswer(lines);
    }

    private static boolean mayChoose(List<LineSplitter.Line> lines) {
        return lines.stream().anyMatch(line -> Choosing.mayBe(line.text()));
    }

    /**
     * The lines as they are meant: a digit alone becomes the command line of the open menu's choice, a digit or
     * <em>all</em> with words what the choice's feature makes of them.
     */
    List<Meant> chosen(Speaker speaker, IncomingMessage message, List<LineSplitter.Line> lines) {
        Optional<Meant> answered = halves.answered(speaker, message, lines);
        if (answered.isPresent()) {
            return List.of(answered.get());
        }
        if (!mayChoose(lines)) {
            return lines.stream()
                    .map(line -> Meant.plain(line.text()).on(line.number()))
                    .toList();
        }
        List<MenuRows.Menu> open = menus(speaker, message);
        ZonedDateTime now = message.sentAt().atZone(speaker.zone());
        return lines.stream()
                .flatMap(line ->
                        choosing.meant(speaker, line.text(), open, now).stream().map(meant -> meant.on(line.number())))
                .flatMap(Meant::each)
                .toList();
    }

    /**
     * The menu that waits and, where it stands in the answer to what the speaker did last, that answer's other buttons
     * behind its choices; where no menu waits, the buttons of that answer first.
     */
    private List<MenuRows.Menu> menus(Speaker speaker, IncomingMessage message) {
        MenuRows.Menu open = rows.open(speaker.org(), speaker.member(), message.conversation());
        if (!message.conversation().isDirect()) {
            return List.of(open);
        }
        return stored.newest(speaker, message.sentAt().minus(MenuRows.OPEN))
                .map(Reply::card)
                .filter(card -> !open.isWaiting() || MenuChoice.of(card).equals(open.choices()))
                .map(MenuChoice::allOf)
                .filter(buttons -> !buttons.isEmpty())
                .map(buttons -> new MenuRows.Menu(buttons, open.isWaiting() ? open.answered() : Set.of()))
                .map(menu -> open.isWaiting() ? List.of(open, menu) : List.of(menu, open))
                .orElse(List.of(open));
    }
}
