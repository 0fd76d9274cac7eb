package io.salesbell.team;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Outbox;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what a code connected: the account that was joined speaks for who it was before. What was recorded stays with
 * the member, for nobody could tell by now whose words it was.
 */
@Service
@Transactional
public class Disconnecting {
    private final Members members;
    private final Outbox outbox;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Disconnecting(Members members, Outbox outbox, Journal journal, JdbcClient jdbc, Clock clock) {
        this.members = members;
        this.outbox = outbox;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The member, and who the account on that platform belongs to again. */
    public record Apart(Member member, Member other, String platform) {}

    private record Joined(UUID identity, Conversation direct, MemberId before) {}

    /** Parts the member's account that was connected last; empty where none was connected by a code. */
    public Optional<Apart> part(Actor actor, MemberId member) {
        OrgId org = actor.org();
        return jdbc.sql("""
                select id, platform, external_id, joined_from from identity
                where org_id = ? and member_id = ? and joined_from is not null order by id desc limit 1 for update
                """)
                .params(org.value(), member.value())
                .query((row, index) -> new Joined(
                        row.getObject(1, UUID.class),
                        new Conversation(row.getString(2), row.getString(3), Conversation.Kind.DIRECT),
                        new MemberId(row.getObject(4, UUID.class))))
                .optional()
                .map(joined -> part(actor, members.get(org, member), joined));
    }

    private Apart part(Actor actor, Member member, Joined joined) {
        OrgId org = actor.org();
        Instant now = clock.instant();
        List<Conversation> sides = sides(org, member.id());
        jdbc.sql("update identity set member_id = joined_from, joined_from = null where org_id = ? and id = ?")
                .params(org.value(), joined.identity())
                .update();
        jdbc.sql("""
                update member set state = 'provisional', version = version + 1
                where org_id = ? and id = ? and state = 'left'
                """).params(org.value(), joined.before().value()).update();
        String platform = joined.direct().platform();
        Map<String, Object> payload = Map.of("other", joined.before().toString(), "platform", platform);
        journal.append(
                new Change(actor, now, "member.parted", "member", member.id().value(), payload));
        Member other = members.get(org, joined.before());
        sides.forEach(side -> tell(member, other, platform, side, now));
        return new Apart(member, other, platform);
    }

    private List<Conversation> sides(OrgId org, MemberId member) {
        return jdbc.sql("select platform, external_id from identity where org_id = ? and member_id = ? order by id")
                .params(org.value(), member.value())
                .query((row, index) -> new Conversation(row.getString(1), row.getString(2), Conversation.Kind.DIRECT))
                .list();
    }

    private void tell(Member member, Member other, String platform, Conversation side, Instant now) {
        outbox.to(
                member.org(),
                side,
                side.platform().equals(platform) ? other.language() : member.language(),
                new Announcement(
                        PartedMessage.KIND,
                        Map.of(
                                ConnectedMessage.PLATFORM, platform,
                                ConnectedMessage.NAME, other.name(),
                                PartedMessage.MEMBER, member.name()),
                        Announcement.Priority.ASKED_FOR,
                        PartedMessage.KIND + ":" + other.id() + "@" + side.platform() + ":" + now,
                        now,
                        null));
    }
}
