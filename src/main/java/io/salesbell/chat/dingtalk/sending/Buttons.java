package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.Button;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.rendering.DrawnButton;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The buttons of messages by their marks, and which rows of them were obeyed. */
@Repository
@WhenDingTalkIsOn
public class Buttons {
    private static final Duration TYPED = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final WallClock clock;
    private final DingTalkTasks tasks;

    Buttons(JdbcClient jdbc, WallClock clock, DingTalkTasks tasks) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A button as it was drawn; {@code conversation} is where, of several readers the first's. {@code outcome} is what became
     * of it elsewhere, in the reader's words.
     */
    public record Kept(
            String mark,
            UUID message,
            String conversation,
            int row,
            String label,
            String line,
            @Nullable Integer version,
            boolean form,
            @Nullable String outcome) {

        /** Where a press counts that was made or finished there: in the group, where it stands in one. */
        public String place(DingTalkAddress there) {
            return DingTalkAddress.of(conversation).isGroup() ? conversation : there.key();
        }
    }

    /** Who obeyed a row, and with which button. */
    public record Press(String label, String name) {}

    /** Keeps the message's buttons for whoever reads it: the first of the conversations names it. */
    void keep(OrgId org, List<String> readers, UUID message, Collection<DrawnButton> drawn) {
        if (drawn.isEmpty()) {
            return;
        }
        keep(org, readers.get(0), message, drawn);
        for (String other : readers.subList(1, readers.size())) {
            jdbc.sql("""
                    insert into dingtalk_reader (org_id, conversation, message_id) values (?, ?, ?) on conflict do nothing
                    """).params(org.value(), other, message).update();
        }
    }

    private void keep(OrgId org, String conversation, UUID message, Collection<DrawnButton> drawn) {
        for (DrawnButton one : drawn) {
            Button button = one.button();
            jdbc.sql("""
                    insert into dingtalk_button (org_id, mark, conversation, message_id, mark_row, label, line, form,
                        drawn_at, version)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                    """)
                    .params(
                            org.value(),
                            one.mark(),
                            conversation,
                            message,
                            one.row(),
                            one.label(),
                            button.command(),
                            button.form(),
                            Timestamp.from(clock.instant()))
                    .param(button.version())
                    .update();
        }
    }

    /** Takes the message's buttons away but for those with these lines. */
    void retain(OrgId org, UUID message, Collection<String> lines) {
        jdbc.sql("delete from dingtalk_button where org_id = ? and message_id = ? and line <> all(?)")
                .params(org.value(), message, lines.toArray(String[]::new))
                .update();
    }

    public Optional<Kept> find(OrgId org, String mark) {
        return jdbc.sql("""
                select * from dingtalk_button
                where org_id = ? and mark = ?
                """).params(org.value(), mark).query(Buttons::read).optional();
    }

    private static Kept read(ResultSet row, int index) throws SQLException {
        return new Kept(
                row.getString("mark"),
                row.getObject("message_id", UUID.class),
                row.getString("conversation"),
                row.getInt("mark_row"),
                row.getString("label"),
                row.getString("line"),
                row.getObject("version", Integer.class),
                row.getBoolean("form"),
                row.getString("outcome"));
    }

    /** The newest button there that says this, for a quarter of an hour. */
    public Optional<Kept> saying(OrgId org, String conversation, String label) {
        return jdbc.sql("""
                select * from dingtalk_button
                where org_id = :org and label = :label and drawn_at > :since
                    and (conversation = :conversation or message_id in (
                        select message_id from dingtalk_reader where org_id = :org and conversation = :conversation))
                order by drawn_at desc, mark limit 1
                """)
                .param("org", org.value())
                .param("conversation", conversation)
                .param("label", label)
                .param("since", Timestamp.from(clock.instant().minus(TYPED)))
                .query(Buttons::read)
                .optional();
    }

    /** The press that was obeyed in the button's row there; empty while none was. */
    public Optional<Press> obeyed(OrgId org, Kept button, String conversation) {
        return jdbc.sql("""
                select label, name from dingtalk_press
                where org_id = ? and message_id = ? and mark_row = ? and conversation = ?
                """)
                .params(org.value(), button.message(), button.row(), conversation)
                .query((row, index) -> new Press(row.getString(1), row.getString(2)))
                .optional();
    }

    /** Takes note that the button's row was obeyed; the first stays, and a card shows it to everybody. */
    public void obey(OrgId org, Kept button, String conversation, String name) {
        int first = jdbc.sql("""
                insert into dingtalk_press (org_id, message_id, mark_row, conversation, label, name)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .params(org.value(), button.message(), button.row(), conversation, button.label(), name)
                .update();
        if (first > 0 && isCard(org, button.message())) {
            tasks.owe(org, CardTask.KIND, button.message().toString(), Map.of());
        }
    }

    private boolean isCard(OrgId org, UUID message) {
        return jdbc.sql("select exists (select 1 from dingtalk_card where org_id = ? and message_id = ?)")
                .params(org.value(), message)
                .query(Boolean.class)
                .single();
    }

    /** Takes note that digits chose these lines: their newest buttons in the conversation count as pressed. */
    public void choose(OrgId org, String conversation, List<String> lines, String name) {
        lines.forEach(
                line -> newest(org, conversation, line).ifPresent(button -> obey(org, button, conversation, name)));
    }

    /** The press that was obeyed of this very line on the newest message with it: a digit says it once more. */
    public Optional<Press> chosen(OrgId org, String conversation, String line) {
        return newest(org, conversation, line)
                .flatMap(button -> obeyed(org, button, conversation)
                        .filter(press -> press.label().equals(button.label())));
    }

    /** The newest button there with this line. */
    public Optional<Kept> newest(OrgId org, String conversation, String line) {
        return jdbc.sql("""
                    select * from dingtalk_button
                    where org_id = :org and line = :line and (conversation = :conversation or message_id in (
                        select message_id from dingtalk_reader where org_id = :org and conversation = :conversation))
                    order by drawn_at desc limit 1
                    """)
                .param("org", org.value())
                .param("line", line)
                .param("conversation", conversation)
                .query(Buttons::read)
                .optional();
    }
}
