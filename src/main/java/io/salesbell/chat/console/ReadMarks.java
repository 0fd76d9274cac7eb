package io.salesbell.chat.console;

import io.salesbell.chat.Conversation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each person has read; an edit of what was read is not unread. */
@Repository
@WhenConsoleIsOn
class ReadMarks {
    private final JdbcClient jdbc;

    ReadMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many messages of others the person has not read, by the conversation's key; none is left out. */
    Map<String, Integer> unread(ConsolePerson person, List<Conversation> conversations) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("""
                select m.conversation, count(*) from console_message m
                left join console_read r on r.org_id = m.org_id and r.member_id = :member
                    and r.conversation = m.conversation
                where m.org_id = :org and m.conversation = any(:conversations)
                    and m.first_revision > coalesce(r.revision, 0) and m.author <> :key
                    and (m.visible_to is null or m.visible_to = :key)
                group by m.conversation
                """)
                .param("member", person.member().value())
                .param("org", person.org().value())
                .param(
                        "conversations",
                        conversations.stream().map(Conversation::key).toArray(String[]::new))
                .param("key", person.key())
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** Marks the conversation as read up to the revision; what is still to come is never marked. */
    void read(ConsolePerson person, Conversation conversation, long revision) {
        jdbc.sql("""
                insert into console_read (org_id, member_id, conversation, revision)
                values (?, ?, ?, least(?, (select last_value from console_revision)))
                on conflict (org_id, member_id, conversation)
                do update set revision = greatest(console_read.revision, excluded.revision)
                """)
                .params(person.org().value(), person.member().value(), conversation.key(), revision)
                .update();
    }
}
