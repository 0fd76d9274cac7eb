package io.salesbell.target;

import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Targets that people have of their own beside the team's, and taking them back to the team's. */
@Service
public class OwnTargets {
    /** In the journal: a member's own targets were taken back. */
    static final String TAKEN_BACK = "target.taken-back";

    /** Days in which what was set for the next period has begun, whatever its length. */
    private static final int LONGEST_PERIOD = 92;

    private final TargetRows rows;
    private final TargetStart start;
    private final JdbcClient jdbc;
    private final Journal journal;

    OwnTargets(TargetRows rows, TargetStart start, JdbcClient jdbc, Journal journal) {
        this.rows = rows;
        this.start = start;
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** A target of a member's own; without it {@code teams} holds from that day on, nothing where that is null. */
    public record Own(
            MemberId member,
            String metric,
            DatedTarget target,
            @Nullable DatedTarget teams,
            LocalDate from) {}

    /** What these people have of their own for those metrics, begun or to come, in the order asked for. */
    public List<Own> of(OrgId org, Collection<MemberId> members, Collection<String> metrics, LocalDate today) {
        Map<MemberId, TargetRows.Reached> reached =
                rows.reaching(org, members, metrics, today, today.plusDays(LONGEST_PERIOD));
        return members.stream()
                .flatMap(member -> Stream.ofNullable(reached.get(member))
                        .flatMap(targets -> metrics.stream()
                                .flatMap(metric -> own(org, member, metric, targets.of(metric), today).stream())))
                .toList();
    }

    private Optional<Own> own(OrgId org, MemberId member, String metric, List<DatedTarget> targets, LocalDate today) {
        List<DatedTarget> own =
                targets.stream().filter(target -> target.distance() == 0).toList();
        List<DatedTarget> above =
                targets.stream().filter(target -> target.distance() > 0).toList();
        DatedTarget teams = DatedTarget.inForce(above, today).orElse(null);
        return DatedTarget.inForce(own, today)
                .or(() -> DatedTarget.startingAfter(own, today))
                .map(target -> new Own(member, metric, target, teams, from(org, member, metric, target, teams, today)))
                .filter(one -> own.stream().anyMatch(target -> holdsOn(target, one.from())));
    }

    /** Whether it goes on then: one that was taken back already only waits for its last day. */
    private static boolean holdsOn(DatedTarget target, LocalDate day) {
        LocalDate until = target.until();
        return until == null || until.isAfter(day);
    }

    private LocalDate from(
            OrgId org, MemberId member, String metric, DatedTarget own, @Nullable DatedTarget teams, LocalDate today) {
        if (teams == null || own.from().isAfter(today)) {
            return today;
        }
        TargetStart.Amount wanted = new TargetStart.Amount(teams.value(), teams.per());
        return start.of(org, TargetSubject.of(member), metric, wanted, own, today);
    }

    /** Takes them back; what was set to follow them, too. */
    @Transactional
    public void takeBack(Actor actor, Instant at, List<Own> all) {
        all.forEach(own -> end(actor.org(), own));
        all.stream()
                .collect(Collectors.groupingBy(Own::member))
                .forEach((member, owns) ->
                        journal.append(new Change(actor, at, TAKEN_BACK, "member", member.value(), payload(owns))));
    }

    private void end(OrgId org, Own own) {
        jdbc.sql("""
                update target set valid_to = greatest(valid_from, cast(:from as date))
                where org_id = :org and subject_id = :member and metric = :metric
                    and (valid_to is null or valid_to > :from)
                """)
                .param("from", own.from())
                .param("org", org.value())
                .param("member", own.member().value())
                .param("metric", own.metric())
                .update();
    }

    private static Map<String, Object> payload(List<Own> owns) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("metrics", owns.stream().map(Own::metric).collect(Collectors.joining(",")));
        for (Own own : owns) {
            DatedTarget target = own.target();
            payload.put(
                    "from " + own.metric(), target.value().stripTrailingZeros().toPlainString() + "/" + target.per());
            payload.put("since " + own.metric(), own.from().toString());
        }
        return payload;
    }
}
