package io.salesbell.lead;

import io.salesbell.schedule.DueRuns;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Settings.Scope;
import io.salesbell.team.Settings.Setting;
import io.salesbell.team.SettingsChanged;
import io.salesbell.team.WorkingTimes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans {@link DeadlineRun}, in the transaction that changed what deadlines follow from. */
@Component
class DeadlinePlans {
    private static final List<Setting<?>> MOVING = Stream.<Setting<?>>concat(
                    Stream.of(
                            ResponseRules.HOURS, ResponseRules.CLOCK, ResponseRules.SOURCES, WorkingTimes.QUIET_HOURS),
                    WorkingTimes.TIMES.stream())
            .toList();

    private final RunningDeadlines deadlines;
    private final DueRuns due;
    private final Clock clock;

    DeadlinePlans(RunningDeadlines deadlines, DueRuns due, Clock clock) {
        this.deadlines = deadlines;
        this.due = due;
        this.clock = clock;
    }

    /** The member's first response is awaited once more, in this transaction: what changed meanwhile holds for it, too. */
    record AwaitedAgain(OrgId org, MemberId member) {}

    @EventListener
    void plan(SettingsChanged changed) {
        if (changed.concerns(MOVING)) {
            boolean ofMember = changed.scope() == Scope.MEMBER;
            plan(changed.org(), ofMember ? changed.id() : changed.org().value());
        }
    }

    @EventListener
    void plan(AwaitedAgain again) {
        plan(again.org(), again.member().value());
    }

    /** Holidays may have come with a new version or into their folder while the bot was down. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void planAll() {
        Instant now = clock.instant();
        deadlines.organizations(now).forEach(org -> plan(org, org.value()));
    }

    private void plan(OrgId org, UUID whose) {
        due.plan(org, DeadlineRun.KIND, whose, clock.instant());
    }
}
