package io.salesbell.lead;

import io.salesbell.chat.Text;
import io.salesbell.record.RecordKind;
import io.salesbell.record.RecordSource;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Member;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leads as records of any kind: whose they are is their owner, or whoever made one that nobody owns. */
@Component
class LeadRecords implements RecordSource {
    private final LeadRows rows;
    private final LeadSights sights;
    private final JdbcClient jdbc;

    LeadRecords(LeadRows rows, LeadSights sights, JdbcClient jdbc) {
        this.rows = rows;
        this.sights = sights;
        this.jdbc = jdbc;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.LEAD;
    }

    @Override
    public Optional<Found> byNumber(OrgId org, long number) {
        return jdbc.sql("select id from lead where org_id = ? and number = ?")
                .params(org.value(), number)
                .query(UUID.class)
                .optional()
                .flatMap(id -> byId(org, id));
    }

    @Override
    public Optional<Found> byId(OrgId org, UUID id) {
        return rows.findByOrgIdAndId(org.value(), id).map(this::found);
    }

    private Found found(Lead lead) {
        LeadSight sight = sights.of(lead);
        Member owner = sight.owner();
        return new Found(
                lead.id(),
                lead.ref(),
                owner == null ? lead.createdBy() : owner.id(),
                owner == null ? null : owner.team(),
                Text.verbatim(sight.customer()),
                lead.isVoided());
    }
}
