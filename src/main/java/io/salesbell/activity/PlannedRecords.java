package io.salesbell.activity;

import io.salesbell.record.RecordKind;
import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Visits and follow-ups by what comes next after them. */
@Component
class PlannedRecords {
    private final VisitRows visits;
    private final FollowUpRows followUps;

    PlannedRecords(VisitRows visits, FollowUpRows followUps) {
        this.visits = visits;
        this.followUps = followUps;
    }

    /** The journal's kind of a next step that was set afterwards. */
    static String kind(RecordKind of) {
        return of.subject() + ".planned";
    }

    PlannedRecord get(OrgId org, RecordKind kind, UUID id) {
        return kind == RecordKind.VISIT
                ? visits.findByOrgIdAndId(org.value(), id).orElseThrow()
                : followUps.findByOrgIdAndId(org.value(), id).orElseThrow();
    }

    void plan(PlannedRecord record, @Nullable String step, @Nullable Instant at) {
        record.plan(step, at);
        if (record instanceof Visit visit) {
            visits.saveAndFlush(visit);
        } else if (record instanceof FollowUp followUp) {
            followUps.saveAndFlush(followUp);
        }
    }
}
