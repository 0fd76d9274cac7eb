package io.salesbell.lead;

import io.salesbell.schedule.DueRun;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Members;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Moves deadlines of first responses that are running, and their reminders, to where changed settings, working times,
 * holidays or a changed place in the tree put them: of a member, or of the whole organization. None passes by it
 * earlier than it runs, so that nobody is late before the change. (architecture.md §4)
 */
@Component
class DeadlineRun implements DueRun {
    static final String KIND = "lead.deadlines";

    private final RunningDeadlines deadlines;
    private final ResponseRules rules;
    private final Members members;

    DeadlineRun(RunningDeadlines deadlines, ResponseRules rules, Members members) {
        this.deadlines = deadlines;
        this.rules = rules;
        this.members = members;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> run(OrgId org, UUID subject, Instant dueAt, Instant now) {
        List<RunningDeadlines.Running> running = deadlines.of(org, subject, now);
        if (!running.isEmpty()) {
            Set<MemberId> owners =
                    running.stream().map(RunningDeadlines.Running::owner).collect(Collectors.toUnmodifiableSet());
            Map<MemberId, ResponseRules.Owned> held = rules.of(org, members.among(org, owners));
            deadlines.move(
                    org, running.stream().flatMap(row -> moved(row, held, now)).toList(), now);
        }
        return Optional.empty();
    }

    private static Stream<RunningDeadlines.Running> moved(
            RunningDeadlines.Running row, Map<MemberId, ResponseRules.Owned> held, Instant now) {
        ResponseRules.Owned owned = held.get(row.owner());
        if (owned == null) {
            return Stream.empty();
        }
        ResponseRule.Running rule = owned.of(row.source());
        ResponseTime time = row.time();
        Instant deadline = rule.deadline(time.from(), time.ran());
        RunningDeadlines.Running moved =
                row.to(deadline.isBefore(now) ? now : deadline, rule.remindAt(time.from(), time.ran()));
        return moved.equals(row) ? Stream.empty() : Stream.of(moved);
    }
}
