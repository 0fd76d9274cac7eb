package io.salesbell.lead.request.chat;

import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.lead.request.CustomerRequest;
import io.salesbell.lead.request.CustomerRequests;
import io.salesbell.team.Members;

/** Asks whoever looks after a customer for one thing: a part in it, or the customer. */
record AskColleague(CommandSpec spec, CustomerRequest.Kind kind, CustomerRequests requests, Members members)
        implements CommandHandler {

    @Override
    public Reply handle(IncomingCommand command) {
        CustomerRequests.Answered asked = requests.ask(
                command.actor(),
                command.text("customer"),
                kind,
                command.origin().sentAt());
        String owner = members.get(command.org(), asked.request().owner()).name();
        return Reply.of(
                "lead.request.asked",
                asked.customer().name(),
                Text.person(asked.request().owner(), owner));
    }
}
