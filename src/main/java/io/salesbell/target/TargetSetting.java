package io.salesbell.target;

import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Actor;
import io.salesbell.shared.Ids;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets targets. A first or a lower one holds at once, so for the whole of the running period; a higher one, or one for periods of
 * another length, from the next period on (product.md §4), until when setting today's again takes it back. What held before stays on record with its days.
 */
@Service
public class TargetSetting {
    /** Days in which the next period has begun, whatever its length. */
    private static final int LONGEST_PERIOD = 92;

    private final TargetRows rows;
    private final TargetStart start;
    private final JdbcClient jdbc;
    private final Journal journal;

    TargetSetting(TargetRows rows, TargetStart start, JdbcClient jdbc, Journal journal) {
        this.rows = rows;
        this.start = start;
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** So much of a metric in each period. */
    public record Wanted(String metric, BigDecimal value, Period.Kind per) {}

    /** What setting them would change, compared with what holds for the subject today. */
    public List<TargetChange> plan(OrgId org, TargetSubject subject, List<Wanted> wanted, LocalDate today) {
        List<String> keys = wanted.stream().map(Wanted::metric).toList();
        TargetRows.Reached held = rows.holding(org, subject.id(), keys, today, today);
        TargetRows.Reached later = rows.holding(org, subject.id(), keys, today, today.plusDays(LONGEST_PERIOD));
        return wanted.stream()
                .map(one -> DatedTarget.inForce(held.of(one.metric()), today)
                        .map(before -> isSame(one, before)
                                ? kept(subject, one, before, later, today)
                                : changed(org, subject, one, before, today))
                        .orElseGet(() ->
                                new TargetChange(subject, one.metric(), null, null, one.value(), one.per(), today)))
                .toList();
    }

    private static boolean isSame(Wanted wanted, DatedTarget held) {
        return wanted.per() == held.per() && wanted.value().compareTo(held.value()) == 0;
    }

    /** Today's again: takes back what was set for the subject to follow it, and changes nothing where nothing was. */
    private static TargetChange kept(
            TargetSubject subject, Wanted wanted, DatedTarget held, TargetRows.Reached later, LocalDate today) {
        DatedTarget before = DatedTarget.startingAfter(
                        later.of(wanted.metric()).stream()
                                .filter(target -> target.distance() == 0)
                                .toList(),
                        today)
                .orElse(held);
        return new TargetChange(
                subject, wanted.metric(), before.value(), before.per(), wanted.value(), wanted.per(), today);
    }

    /** Does what was planned, all for one subject; those that change nothing are passed over. */
    @Transactional
    public void set(Actor actor, Instant at, List<TargetChange> changes) {
        List<TargetChange> real =
                changes.stream().filter(change -> !change.changesNothing()).toList();
        real.forEach(change -> store(actor, at, change));
        if (!real.isEmpty()) {
            TargetSubject subject = real.get(0).subject();
            String kind = subject.kind().name().toLowerCase(Locale.ROOT);
            journal.append(new Change(actor, at, "target.set", kind, subject.id(), payload(real)));
        }
    }

    private TargetChange changed(OrgId org, TargetSubject subject, Wanted wanted, DatedTarget before, LocalDate today) {
        TargetStart.Amount amount = new TargetStart.Amount(wanted.value(), wanted.per());
        LocalDate from = start.of(org, subject, wanted.metric(), amount, before, today);
        return new TargetChange(
                subject, wanted.metric(), before.value(), before.per(), wanted.value(), wanted.per(), from);
    }

    private void store(Actor actor, Instant at, TargetChange change) {
        jdbc.sql("""
                update target set valid_to = greatest(valid_from, cast(:from as date))
                where org_id = :org and subject_id = :subject and metric = :metric
                    and (valid_to is null or valid_to > :from)
                """)
                .param("org", actor.org().value())
                .param("subject", change.subject().id())
                .param("metric", change.metric())
                .param("from", change.from())
                .update();
        jdbc.sql("""
                insert into target (org_id, id, subject, subject_id, metric, period, value, valid_from, set_by, set_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        actor.org().value(),
                        Ids.next(),
                        change.subject().kind().name().toLowerCase(Locale.ROOT),
                        change.subject().id(),
                        change.metric(),
                        change.per().name(),
                        change.after(),
                        change.from(),
                        actor.member().value(),
                        Timestamp.from(at))
                .update();
    }

    private static Map<String, Object> payload(List<TargetChange> changes) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("metrics", changes.stream().map(TargetChange::metric).collect(Collectors.joining(",")));
        for (TargetChange change : changes) {
            if (change.before() != null && change.beforePer() != null) {
                payload.put("from " + change.metric(), plain(change.before()) + "/" + change.beforePer());
            }
            payload.put("to " + change.metric(), plain(change.after()) + "/" + change.per());
            payload.put("since " + change.metric(), change.from().toString());
        }
        return payload;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
