package io.salesbell.chat.slack.sending;

import io.salesbell.chat.Card;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.rendering.SlackMessage;
import io.salesbell.chat.slack.sending.ShownMessages.Shown;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The newest message with a menu in each direct conversation, as it was posted: a digit settles it like a press. */
@Repository
@WhenSlackIsOn
public class ShownMenus {
    /** So long Slack takes what is sent to a command's response_url. */
    private static final Duration URL = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final WallClock clock;

    ShownMenus(JdbcClient jdbc, JsonMapper json, WallClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** One such message; only {@code url} reaches the answer of a command, whose channel and ts nobody but Slack knows. */
    public record Menu(String channel, String ts, String url, Shown message) {

        /** Whether it was answered in the acknowledgement of a command. */
        public boolean answersCommand() {
            return ts.isEmpty();
        }
    }

    public static boolean hasMenu(Card card) {
        return card.blocks().stream().anyMatch(block -> block instanceof Card.Buttons row && row.menu());
    }

    void posted(OrgId org, SlackAddress to, String channel, String ts, SlackMessage message) {
        keep(org, to, new Menu(channel, ts, "", shown(message)), null);
    }

    /** A command of the user's was answered so, at this address. */
    public void answered(OrgId org, SlackAddress to, String url, SlackMessage message) {
        Timestamp until = Timestamp.from(clock.instant().plus(URL));
        keep(org, to, new Menu("", "", url, shown(message)), until);
    }

    private Shown shown(SlackMessage message) {
        return new Shown(message.text(), json.valueToTree(message.blocks()));
    }

    private void keep(OrgId org, SlackAddress to, Menu menu, @Nullable Timestamp until) {
        jdbc.sql("""
                insert into slack_menu (org_id, tenant_key, user_id, channel, ts, url, text, blocks, url_until)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)
                on conflict (org_id, tenant_key, user_id) do update set channel = excluded.channel, ts = excluded.ts,
                    url = excluded.url, text = excluded.text, blocks = excluded.blocks, url_until = excluded.url_until
                """)
                .params(
                        org.value(),
                        to.team(),
                        to.place(),
                        menu.channel(),
                        menu.ts(),
                        menu.url(),
                        menu.message().text(),
                        menu.message().blocks().toString())
                .param(until)
                .update();
    }

    /** The message says something else now. */
    void rewritten(Workspace workspace, String channel, String ts, SlackMessage message) {
        jdbc.sql("""
                update slack_menu set text = ?, blocks = cast(? as jsonb)
                where org_id = ? and tenant_key = ? and channel = ? and ts = ?
                """)
                .params(
                        message.text(),
                        json.writeValueAsString(message.blocks()),
                        workspace.org().value(),
                        workspace.team(),
                        channel,
                        ts)
                .update();
    }

    public Optional<Menu> newest(OrgId org, String team, String user) {
        return jdbc.sql("""
                select channel, ts, case when url_until > ? then url else '' end, text, blocks
                from slack_menu where org_id = ? and tenant_key = ? and user_id = ?
                """)
                .params(Timestamp.from(clock.instant()), org.value(), team, user)
                .query((row, index) -> new Menu(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        new Shown(row.getString(4), json.readTree(row.getString(5)))))
                .optional();
    }
}
