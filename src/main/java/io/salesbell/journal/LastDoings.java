package io.salesbell.journal;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a member's messages changed last, whatever it was. */
@Service
public class LastDoings {
    private final JdbcClient jdbc;

    LastDoings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * When the member last did something that is of none of these kinds and takes nothing back.
     *
     * @param since how far back to look
     * @param after the entry that it must have come after, where there is one
     */
    public Optional<Instant> besides(
            OrgId org, MemberId member, Set<String> kinds, Instant since, @Nullable UUID after) {
        return jdbc.sql("""
                with said as (
                    select id, at, lead(id) over (order by id) as next from journal_entry
                    where org_id = :org and member_id = :member and source_key is not null and source <> 'import'
                        and at >= :since)
                select s.at from said s
                where (cast(:after as uuid) is null or s.id > cast(:after as uuid)) and not exists (
                    select 1 from journal_entry e
                    where e.org_id = :org and e.member_id = :member and e.id >= s.id
                        and (s.next is null or e.id < s.next) and e.kind = any(:kinds))
                order by s.id desc limit 1
                """)
                .param("org", org.value())
                .param("member", member.value())
                .param(
                        "kinds",
                        Stream.concat(kinds.stream(), Stream.of(RecentChanges.UNDONE))
                                .toArray(String[]::new))
                .param("since", Timestamp.from(since))
                .param("after", after)
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .optional();
    }
}
