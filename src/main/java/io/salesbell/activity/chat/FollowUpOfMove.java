package io.salesbell.activity.chat;

import io.salesbell.activity.FollowUpDetails;
import io.salesbell.activity.FollowUps;
import io.salesbell.chat.Text;
import io.salesbell.customer.Contact;
import io.salesbell.lead.Lead;
import io.salesbell.lead.SaidOfLead;
import io.salesbell.record.Provenance;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Logs {@code lead L12 contacted: they like it} as a follow-up besides the move. */
@Component
class FollowUpOfMove implements SaidOfLead {
    private final FollowUps followUps;

    FollowUpOfMove(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public Text keep(Provenance from, Lead lead, String words) {
        FollowUpDetails details = new FollowUpDetails(true, words, null, new Contact("", null), null, null, Set.of());
        FollowUps.Logged logged = followUps.log(from, lead, details);
        return Text.of("activity.follow-up.with-move", logged.followUp().ref());
    }
}
