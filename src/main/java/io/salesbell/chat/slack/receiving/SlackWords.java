package io.salesbell.chat.slack.receiving;

import com.slack.api.bolt.request.RequestType;
import io.salesbell.chat.Arrivals;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Slack's written form as it was typed: mentions as {@code @key}, links as their address, entities as characters. */
@Component
@WhenSlackIsOn
class SlackWords {
    private static final Pattern MARK = Pattern.compile("<([^<>]{1,4000})>");
    private static final int MOST_MENTIONS = 20;

    private static final String SOMEBODY = "?";

    private final NamedUsers users;
    private final SlackOutsiders outsiders;

    SlackWords(NamedUsers users, SlackOutsiders outsiders) {
        this.outsiders = outsiders;
        this.users = users;
    }

    /** Where people of another company read along, a mention makes nobody a member. */
    String typed(Inbound inbound, String text) {
        Matcher marks = MARK.matcher(text);
        StringBuilder typed = new StringBuilder();
        int mentions = 0;
        boolean addressed = false;
        while (marks.find()) {
            String mark = marks.group(1);
            boolean user = mark.matches("@[UW][A-Z0-9]+(\\|.*)?");
            if (!addressed && isBot(inbound, mark) && isAddress(inbound, text, marks)) {
                addressed = true;
                marks.appendReplacement(typed, "");
                continue;
            }
            mentions += user ? 1 : 0;
            String said = user && mentions <= MOST_MENTIONS ? mention(inbound, mark) : other(mark);
            marks.appendReplacement(typed, Matcher.quoteReplacement(said));
        }
        return unescape(marks.appendTail(typed).toString()).strip();
    }

    private static boolean isBot(Inbound inbound, String mark) {
        return mark.startsWith("@")
                && before(mark.substring(1)).equals(inbound.workspace().botUser());
    }

    /** The bot's own mention is how it is addressed and says nothing; inside what is said to it directly it is named. */
    private static boolean isAddress(Inbound inbound, String text, Matcher mark) {
        boolean first = text.substring(0, mark.start()).isBlank();
        if (inbound.kind() == RequestType.Command) {
            return first && inbound.text("command").equals("/sales");
        }
        return !inbound.text("event", "channel_type").equals("im")
                || first
                || text.substring(mark.end()).isBlank();
    }

    private String mention(Inbound inbound, String mark) {
        Workspace workspace = inbound.workspace();
        String user = before(mark.substring(1));
        Optional<Arrivals.Known> known = users.known(workspace, user);
        if (known.isEmpty() && outsiders.mayRead(inbound)) {
            return "@" + (after(mark).isEmpty() ? SOMEBODY : unescape(after(mark)));
        }
        return "@"
                + known.orElseGet(() -> users.member(workspace, user, unescape(after(mark))))
                        .key();
    }

    private static String other(String mark) {
        if (mark.startsWith("@")) {
            return after(mark).isEmpty() ? mark : "@" + after(mark);
        }
        if (mark.startsWith("#")) {
            return after(mark).isEmpty() ? mark.substring(1) : after(mark);
        }
        if (mark.startsWith("!")) {
            return after(mark).isEmpty() ? "@" + mark.substring(1) : after(mark);
        }
        return after(mark).isEmpty() ? before(mark) : after(mark);
    }

    private static String before(String mark) {
        int bar = mark.indexOf('|');
        return bar < 0 ? mark : mark.substring(0, bar);
    }

    private static String after(String mark) {
        int bar = mark.indexOf('|');
        return bar < 0 ? "" : mark.substring(bar + 1);
    }

    static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
