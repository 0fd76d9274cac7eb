package io.salesbell.recognition;

import io.salesbell.deal.Deal;
import io.salesbell.deal.DealShares;
import io.salesbell.shared.TeamId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which team's channel heard of a deal, and whose it is by what was said there last. */
@Component
class PostedDeals {
    private static final String BEFORE = "before";

    private final JdbcClient jdbc;
    private final DealShares shares;

    PostedDeals(JdbcClient jdbc, DealShares shares) {
        this.jdbc = jdbc;
        this.shares = shares;
    }

    /** What a team's channel heard; {@code holders} is null where that was not kept. */
    record Posted(TeamId team, @Nullable Set<UUID> holders) {}

    /** Empty while no channel has heard of it. */
    Optional<Posted> of(Deal deal) {
        return jdbc.sql("""
                select team_id, holders from channel_post where org_id = ? and subject_id = ? and state = 'posted'
                """)
                .params(deal.org().value(), deal.id())
                .query(PostedDeals::read)
                .optional();
    }

    /** Whether what was said there is wrong by now. */
    boolean isWrong(Deal deal, Posted posted) {
        return deal.isVoided() || !holders(deal).equals(posted.holders());
    }

    /** Notes that the channel hears whose it is now. */
    void said(Deal deal) {
        note(deal, holders(deal).toArray(UUID[]::new));
    }

    /** What was said before, for a correction that is not said after all. */
    static Map<String, String> before(Posted posted) {
        Set<UUID> holders = posted.holders();
        return holders == null
                ? Map.of()
                : Map.of(BEFORE, holders.stream().map(UUID::toString).collect(Collectors.joining(",")));
    }

    /** The channel has not heard the correction: what it heard is what was said before. */
    void unsaid(Deal deal, Map<String, String> payload) {
        String before = payload.get(BEFORE);
        if (before != null) {
            note(deal, Stream.of(before.split(",")).map(UUID::fromString).toArray(UUID[]::new));
        }
    }

    private void note(Deal deal, UUID[] holders) {
        jdbc.sql("update channel_post set holders = ? where org_id = ? and subject_id = ?")
                .params(holders, deal.org().value(), deal.id())
                .update();
    }

    private Set<UUID> holders(Deal deal) {
        return shares.of(deal).stream().map(holder -> holder.member().value()).collect(Collectors.toUnmodifiableSet());
    }

    private static Posted read(ResultSet row, int index) throws SQLException {
        Array holders = row.getArray("holders");
        return new Posted(
                new TeamId(row.getObject("team_id", UUID.class)),
                holders == null ? null : Set.of((UUID[]) holders.getArray()));
    }
}
