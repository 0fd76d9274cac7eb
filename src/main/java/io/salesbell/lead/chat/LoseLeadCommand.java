package io.salesbell.lead.chat;

import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.lead.LeadState;
import org.springframework.stereotype.Component;

/** Closes a lead that was lost, with the reason. */
@Component
class LoseLeadCommand implements CommandHandler {
    private final ClosingLeads closing;

    LoseLeadCommand(ClosingLeads closing) {
        this.closing = closing;
    }

    @Override
    public CommandSpec spec() {
        return ClosingLeads.grammar(CommandSpec.named("lost", "丢单", "输单", "丢了", "黄了", "没戏了"))
                .example("lead L12 lost too dear")
                .example("丢单 L12 预算没批")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        return closing.close(command, LeadState.LOST, "lead.lost.said");
    }
}
