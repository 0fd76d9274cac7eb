package io.salesbell.chat.command;

import io.salesbell.chat.Card;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.OpenMenus;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The newest menu of each conversation: for 24 hours a digit chooses from it, also where there are no buttons, and words
 * behind the digit are said of the choice.
 */
@Service
public class Menus implements OpenMenus {
    private static final Duration OPEN = Duration.ofHours(24);
    private static final TypeReference<List<Choice>> CHOICES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Choosing choosing;

    Menus(JdbcClient jdbc, JsonMapper json, Clock clock, Choosing choosing) {
        this.choosing = choosing;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps the last menu among the replies as the conversation's open one. */
    void open(Speaker speaker, Conversation conversation, List<Reply> replies) {
        replies.stream()
                .map(Reply::card)
                .filter(card -> !menu(card).isEmpty())
                .reduce((first, last) -> last)
                .ifPresent(card -> open(speaker.org(), speaker.member(), conversation, card));
    }

    @Override
    public void open(OrgId org, MemberId member, Conversation conversation, Card card) {
        List<Choice> choices = menu(card);
        if (choices.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into menu (org_id, member_id, platform, conversation, options, opened_at)
                values (?, ?, ?, ?, cast(? as jsonb), ?)
                on conflict (org_id, member_id, platform, conversation)
                do update set options = excluded.options, opened_at = excluded.opened_at
                """)
                .params(
                        org.value(),
                        member.value(),
                        conversation.platform(),
                        conversation.key(),
                        json.writeValueAsString(choices),
                        Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public Optional<String> choice(OrgId org, MemberId member, Conversation conversation, String digit) {
        if (!digit.matches("[1-9]\\d?")) {
            return Optional.empty();
        }
        return options(org, member, conversation).stream()
                .skip(Integer.parseInt(digit) - 1L)
                .findFirst()
                .map(Choice::line);
    }

    /** One choice of a menu: its command line and the version of the subject it was drawn for. */
    record Choice(String line, @Nullable Integer version) {}

    /**
     * A line as it is meant, and the command line of the open menu that it chose; empty when it chose none. A digit
     * alone is a press: it carries the choice's version. Words behind it say something new of what it points at.
     */
    record Meant(String line, String option, @Nullable Integer version, int number) {
        Meant(String line, String option, @Nullable Integer version) {
            this(line, option, version, 1);
        }

        static Meant plain(String line) {
            return new Meant(line, "", null);
        }

        private Meant on(int lineOfMessage) {
            return new Meant(line, option, version, lineOfMessage);
        }
    }

    /**
     * The lines as they are meant: a digit alone becomes the command line of the open menu's choice, a digit or
     * <em>all</em> with words what the choice's feature makes of them.
     */
    List<Meant> chosen(Speaker speaker, IncomingMessage message, List<LineSplitter.Line> lines) {
        if (lines.stream().noneMatch(line -> Choosing.mayBe(line.text()))) {
            return lines.stream()
                    .map(line -> Meant.plain(line.text()).on(line.number()))
                    .toList();
        }
        List<Choice> options = options(speaker.org(), speaker.member(), message.conversation());
        ZonedDateTime now = message.sentAt().atZone(speaker.zone());
        return lines.stream()
                .flatMap(line -> choosing.meant(speaker, line.text(), options, now).stream()
                        .map(meant -> meant.on(line.number())))
                .toList();
    }

    private List<Choice> options(OrgId org, MemberId member, Conversation conversation) {
        return jdbc.sql("""
                        select options from menu
                        where org_id = ? and member_id = ? and platform = ? and conversation = ? and opened_at > ?
                        """)
                .params(
                        org.value(),
                        member.value(),
                        conversation.platform(),
                        conversation.key(),
                        Timestamp.from(clock.instant().minus(OPEN)))
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, CHOICES))
                .orElse(List.of());
    }

    private static List<Choice> menu(Card card) {
        return card.blocks().stream()
                .filter(block -> block instanceof Card.Buttons buttons && buttons.menu())
                .flatMap(block -> ((Card.Buttons) block).buttons().stream())
                .map(button -> new Choice(button.command(), button.version()))
                .toList();
    }
}
