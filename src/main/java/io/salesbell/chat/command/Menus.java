package io.salesbell.chat.command;

import io.salesbell.chat.Card;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.MenuReply;
import io.salesbell.chat.OpenMenus;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern DIGIT = Pattern.compile("#?[1-9]\\d?(?!\\d)");
    private static final Pattern CHOICE = Pattern.compile("\\s*#?([1-9]\\d?)(?:[.)、:]\\s*|\\s+|$)(.*)", Pattern.DOTALL);
    private static final Pattern ALL = Pattern.compile("\\s*(?:全部|都|all)\\s+(.+)", Pattern.DOTALL);
    private static final Pattern YES = Pattern.compile("\\s*(?:yes|y|是|是的|对)\\s*[.!。]?\\s*");
    private static final TypeReference<List<Choice>> CHOICES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final List<MenuReply> replies;

    Menus(JdbcClient jdbc, JsonMapper json, Clock clock, List<MenuReply> replies) {
        this.replies = List.copyOf(replies);
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

    /** One choice of a menu: its command line and the version of the subject it was drawn for. */
    private record Choice(String line, @Nullable Integer version) {}

    /**
     * A line as it is meant, and the command line of the open menu that it chose; empty when it chose none. A digit
     * alone is a press: it carries the choice's version. Words behind it say something new of what it points at.
     */
    record Meant(String line, String option, @Nullable Integer version) {
        private static Meant plain(String line) {
            return new Meant(line, "", null);
        }
    }

    /**
     * The lines as they are meant: a digit alone becomes the command line of the open menu's choice, a digit or
     * <em>all</em> with words what the choice's feature makes of them.
     */
    List<Meant> chosen(Speaker speaker, IncomingMessage message, List<String> lines) {
        if (lines.stream().noneMatch(Menus::mayChoose)) {
            return lines.stream().map(Meant::plain).toList();
        }
        List<Choice> options = options(speaker, message.conversation());
        ZonedDateTime now = message.sentAt().atZone(speaker.zone());
        return lines.stream()
                .flatMap(line -> meant(line, options, now).stream())
                .toList();
    }

    private static boolean mayChoose(String line) {
        String folded = TextFolding.foldForMatching(line).strip();
        return DIGIT.matcher(folded).lookingAt()
                || ALL.matcher(folded).lookingAt()
                || YES.matcher(folded).matches();
    }

    private List<Meant> meant(String line, List<Choice> options, ZonedDateTime now) {
        String folded = TextFolding.foldForMatching(line);
        if (options.size() == 1 && YES.matcher(folded).matches()) {
            Choice only = options.get(0);
            return List.of(new Meant(only.line(), only.line(), only.version()));
        }
        Matcher all = ALL.matcher(folded);
        if (all.matches()) {
            Set<String> said = new HashSet<>();
            List<Meant> each = options.stream()
                    .flatMap(option -> spoken(option.line(), line.substring(all.start(1)), now).stream()
                            .map(spoken -> new Meant(spoken, option.line(), null)))
                    .filter(meant -> said.add(meant.line()))
                    .toList();
            return each.isEmpty() ? List.of(Meant.plain(line)) : each;
        }
        Matcher digit = CHOICE.matcher(folded);
        if (!digit.matches() || Integer.parseInt(digit.group(1)) > options.size()) {
            return List.of(Meant.plain(line));
        }
        Choice option = options.get(Integer.parseInt(digit.group(1)) - 1);
        String words = line.substring(digit.start(2)).strip();
        if (words.isEmpty()) {
            return List.of(new Meant(option.line(), option.line(), option.version()));
        }
        return List.of(spoken(option.line(), words, now)
                .map(spoken -> new Meant(spoken, option.line(), null))
                .orElseGet(() -> Meant.plain(line)));
    }

    private Optional<String> spoken(String option, String words, ZonedDateTime now) {
        return replies.stream()
                .flatMap(reply -> reply.line(option, words.strip(), now).stream())
                .findFirst();
    }

    private List<Choice> options(Speaker speaker, Conversation conversation) {
        return jdbc.sql("""
                        select options from menu
                        where org_id = ? and member_id = ? and platform = ? and conversation = ? and opened_at > ?
                        """)
                .params(
                        speaker.org().value(),
                        speaker.member().value(),
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
