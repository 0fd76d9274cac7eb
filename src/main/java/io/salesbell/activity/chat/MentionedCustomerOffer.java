package io.salesbell.activity.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.FreeTextOffer;
import io.salesbell.chat.Speaker;
import io.salesbell.customer.Customer;
import io.salesbell.customer.MentionedCustomers;
import io.salesbell.lead.Leads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Offers to keep a sentence that names a known customer, as a visit or as a follow-up of the open lead. */
@Component
class MentionedCustomerOffer implements FreeTextOffer {
    private final MentionedCustomers mentioned;
    private final Leads leads;

    MentionedCustomerOffer(MentionedCustomers mentioned, Leads leads) {
        this.mentioned = mentioned;
        this.leads = leads;
    }

    @Override
    public Optional<Card> offer(Speaker speaker, String line) {
        return mentioned.in(speaker.org(), line).map(customer -> card(speaker, customer, line));
    }

    private Card card(Speaker speaker, Customer customer, String line) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.of("activity.offer.visit", "visit " + customer.name() + ": " + line)
                .primary());
        leads.openOf(speaker.org(), speaker.member(), customer.id())
                .ifPresent(lead ->
                        buttons.add(Button.of("activity.offer.follow-up", "followup " + lead.ref() + ": " + line)));
        return Card.saying("activity.offer.question", customer.name())
                .menu(buttons)
                .build();
    }
}
