package io.salesbell.deal.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.chat.Which;
import io.salesbell.customer.Customer;
import io.salesbell.customer.Customers;
import io.salesbell.lead.Lead;
import io.salesbell.lead.LeadSights;
import io.salesbell.lead.Leads;
import io.salesbell.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which lead a deal wins: the one that was named; of several of one's own with the customer it is asked. */
@Component
class LeadWon {
    private final Leads leads;
    private final LeadSights sights;
    private final Customers customers;

    LeadWon(Leads leads, LeadSights sights, Customers customers) {
        this.leads = leads;
        this.sights = sights;
        this.customers = customers;
    }

    /**
     * The lead that the line names; empty where it names none and there is no choice.
     *
     * @throws UserMistake with one button a lead where several could be meant
     */
    Optional<Lead> of(IncomingCommand command, Money amount) {
        Optional<Which> named = command.value("lead", Which.class);
        if (named.isEmpty()) {
            customers
                    .named(command.org(), command.text("customer"))
                    .ifPresent(customer -> askOfSeveral(command, amount, customer));
        }
        return named.map(
                which -> leads.find(command.speaker(), which, command.origin().typed()));
    }

    private void askOfSeveral(IncomingCommand command, Money amount, Customer customer) {
        List<Lead> own = leads.openWith(command.org(), customer.canonicalId()).stream()
                .filter(lead ->
                        leads.ownerOf(lead).filter(command.member()::equals).isPresent())
                .toList();
        if (own.size() < 2) {
            return;
        }
        String line = DealLine.again(command, amount);
        List<Button> choices = new ArrayList<>();
        own.forEach(lead -> choices.add(Button.of(
                Text.of(
                        "deal.which-lead.one",
                        lead.ref(),
                        sights.of(lead).stage().name(),
                        Text.from(lead.details().note())),
                line + " lead: " + lead.ref())));
        throw new UserMistake(Text.of("deal.which-lead", customer.name()), choices);
    }
}
