package io.salesbell.activity;

import io.salesbell.chat.Vocabulary;
import io.salesbell.chat.Which;
import io.salesbell.lead.Lead;
import io.salesbell.lead.Leads;
import io.salesbell.record.RecordKind;
import io.salesbell.shared.OrgId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the grammar which lead a visit belongs to, for who answers a message about that visit. */
@Component
class RecordLeads implements Vocabulary {
    private final VisitRows visits;
    private final Leads leads;

    RecordLeads(VisitRows visits, Leads leads) {
        this.visits = visits;
        this.leads = leads;
    }

    @Override
    public Optional<String> leadOfRecord(OrgId org, Which.Numbered number) {
        if (!number.kind().equals(RecordKind.VISIT.letter())) {
            return Optional.empty();
        }
        return visits.findByOrgIdAndNumber(org.value(), number.number())
                .filter(visit -> !visit.isVoided())
                .flatMap(visit -> Optional.<UUID>ofNullable(visit.leadId()))
                .map(id -> leads.get(org, id))
                .filter(lead -> !lead.state().isClosed())
                .map(Lead::ref)
                .map(String::valueOf);
    }
}
