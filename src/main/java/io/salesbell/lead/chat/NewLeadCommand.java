package io.salesbell.lead.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Folded;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.customer.Customer;
import io.salesbell.customer.CustomerTurns;
import io.salesbell.customer.Customers;
import io.salesbell.lead.LeadSight;
import io.salesbell.lead.LeadSights;
import io.salesbell.lead.Leads;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Takes a new lead. When the customer has one already that one is offered, with a second one on purpose as the other
 * choice.
 */
@Component
class NewLeadCommand implements CommandHandler {
    private final LeadIntake intake;
    private final Leads leads;
    private final LeadSights sights;
    private final Customers customers;
    private final CustomerTurns turns;

    NewLeadCommand(LeadIntake intake, Leads leads, LeadSights sights, Customers customers, CustomerTurns turns) {
        this.intake = intake;
        this.leads = leads;
        this.sights = sights;
        this.customers = customers;
        this.turns = turns;
    }

    @Override
    public CommandSpec spec() {
        return LeadIntake.grammar(CommandSpec.named(
                        "lead new",
                        "new lead",
                        "add lead",
                        "create lead",
                        "线索 新建",
                        "线索新建",
                        "新线索",
                        "新增线索",
                        "新建线索",
                        "录线索",
                        "录入线索",
                        "添加线索",
                        "加线索",
                        "加个线索"))
                .example("lead new Acme, Wang Li, 138 1234 5678, source: trade fair")
                .example("新线索 字节跳动，王总，138 1234 5678，来源：展会")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        turns.take(command.org(), command.text("customer"));
        customers.named(command.org(), command.text("customer")).ifPresent(known -> {
            turns.take(command.org(), known);
            refuseSecond(command, known);
        });
        return intake.take(command);
    }

    private void refuseSecond(IncomingCommand command, Customer known) {
        List<LeadSight> open = leads.openWith(command.org(), known.canonicalId()).stream()
                .map(sights::of)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        LeadSight first = open.get(0);
        Text what = Text.of(
                "lead.new.second",
                first.customer(),
                first.ref(),
                first.ownerName(),
                first.stage().name());
        throw new UserMistake(
                what,
                List.of(
                        Button.of(Text.of("lead.button.show-one", first.ref()), "lead " + first.ref()),
                        Button.of("lead.button.second", "lead another " + behindWord(command))));
    }

    private String behindWord(IncomingCommand command) {
        String typed = command.origin().typed();
        String folded = Folded.of(typed);
        int word = spec().words().stream()
                .map(Folded::of)
                .filter(folded::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(String::length)
                .orElse(0);
        String rest = typed.substring(word).replaceFirst("^[\\s:：]+", "");
        return rest.isEmpty() ? command.text("customer") : rest;
    }
}
