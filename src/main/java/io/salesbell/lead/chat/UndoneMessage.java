package io.salesbell.lead.chat;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Outbox;
import io.salesbell.lead.LeadNews;
import io.salesbell.lead.LeadSights;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Members;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says how a lead stands after its change was undone, to whoever had read of the change by then. */
@Component
class UndoneMessage implements MessageComposer {
    private final Outbox outbox;
    private final ChangeMessage now;

    UndoneMessage(Outbox outbox, LeadSights sights, Members members) {
        this.outbox = outbox;
        this.now = new ChangeMessage(LeadNews.UNDONE, "lead.news.undone", sights, members);
    }

    @Override
    public String kind() {
        return now.kind();
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        return outbox.wasSent(org, LeadNews.value(payload, LeadNews.NEWS))
                ? now.compose(org, payload)
                : Optional.empty();
    }
}
