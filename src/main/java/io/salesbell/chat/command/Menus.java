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
import org.jspecify.annotations.Nullable;
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
                .filter(reply -> !MenuChoice.of(reply.card()).isEmpty())
                .reduce((first, last) -> last)
                .ifPresent(reply -> {
                    List<MenuChoice> choices = MenuChoice.of(reply.card());
                    rows.add(speaker.org(), speaker.member(), conversation, choices, isQuestion(reply, choices));
                });
    }

    /** Whether the reply asks what was meant; a list to work through stays when the speaker goes on. */
    private static boolean isQuestion(Reply reply, List<MenuChoice> choices) {
        return reply.mistake() || choices.stream().noneMatch(MenuChoice::isAboutRecord);
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

    /**
     * A line as it is meant, and the command line of the open menu that it chose; empty when it chose none. A digit
     * alone is a press: it carries the choice's version. Words behind it say something new of what it points at.
     * {@code beyond} is how many choices there were for a digit that is none of them, null for other lines; {@code otherwise}
     * is answered where the line is not understood.
     */
    record Meant(
            String line,
            String option,
            @Nullable Integer version,
            int number,
            @Nullable Integer beyond,
            @Nullable Reply otherwise) {
        Meant(String line, String option, @Nullable Integer version) {
            this(line, option, version, 1, null, null);
        }

        static Meant plain(String line) {
            return new Meant(line, "", null);
        }

        Meant beyond(@Nullable Integer choices) {
            return new Meant(line, option, version, number, choices, otherwise);
        }

        private Meant on(int lineOfMessage) {
            return new Meant(line, option, version, lineOfMessage, beyond, otherwise);
        }

        Meant unlessUnderstood(Reply reply) {
            return new Meant(line, option, version, number, beyond, reply);
        }

        /** Whether the line is taken for an answer that was not understood. */
        boolean asksAgain() {
            return otherwise != null;
        }

        /** What is answered instead of the reply to a line that is not understood; a group reads that it waits for nobody. */
        Reply unless(Reply reply, Conversation in) {
            Reply again = otherwise;
            if (again != null && reply.mistake()) {
                return again;
            }
            Integer choices = beyond;
            if (choices == null || !reply.mistake()) {
                return reply;
            }
            if (choices > 0) {
                Reply only = Reply.of("chat.choice.beyond", choices);
                return in.isDirect() ? only.asMistake() : only;
            }
            return in.isDirect() ? Reply.of("chat.choice.none").asMistake() : Reply.of("chat.choice.none-here");
        }
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
