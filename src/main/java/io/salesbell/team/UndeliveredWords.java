package io.salesbell.team;

import io.salesbell.chat.Catalogue;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Text;
import io.salesbell.chat.Undelivered;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What is stuck, in words: for whom, a member, a team or the platform's own address, and which kind of message. */
@Service
public class UndeliveredWords {
    private final JdbcClient jdbc;
    private final Catalogue catalogue;

    UndeliveredWords(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** The kind of message; one that nobody here writes any more is just a message. */
    public Text kind(Undelivered.Message message) {
        String key = "message." + message.kind();
        return Text.of(catalogue.has(key) ? key : "message.other");
    }

    public Text to(OrgId org, Conversation conversation) {
        Optional<Text> known = conversation.isDirect() ? person(org, conversation) : team(org, conversation);
        return known.orElseGet(() -> Text.verbatim(conversation.platform() + " " + conversation.key()));
    }

    private Optional<Text> person(OrgId org, Conversation direct) {
        return jdbc.sql("""
                select m.id, m.name from identity i join member m on m.org_id = i.org_id and m.id = i.member_id
                where i.org_id = ? and i.platform = ? and i.external_id = ? order by i.id desc limit 1
                """)
                .params(org.value(), direct.platform(), direct.key())
                .query((row, index) -> Text.person(new MemberId(row.getObject(1, UUID.class)), row.getString(2)))
                .optional();
    }

    private Optional<Text> team(OrgId org, Conversation channel) {
        return jdbc.sql("""
                select t.name from team_channel c join team t on t.org_id = c.org_id and t.id = c.team_id
                where c.org_id = ? and c.platform = ? and c.conversation = ? order by c.id limit 1
                """)
                .params(org.value(), channel.platform(), channel.key())
                .query((row, index) -> Text.verbatim(row.getString(1)))
                .optional();
    }
}
