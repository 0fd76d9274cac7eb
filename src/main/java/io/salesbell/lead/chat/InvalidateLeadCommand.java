package io.salesbell.lead.chat;

import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.lead.LeadState;
import org.springframework.stereotype.Component;

/** Closes a lead that never was one: a wrong number, a student, a competitor. */
@Component
class InvalidateLeadCommand implements CommandHandler {
    private final ClosingLeads closing;

    InvalidateLeadCommand(ClosingLeads closing) {
        this.closing = closing;
    }

    @Override
    public CommandSpec spec() {
        return ClosingLeads.grammar(CommandSpec.named("invalid", "无效"))
                .example("lead L12 invalid wrong number")
                .example("无效 L12 空号")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        return closing.close(command, LeadState.INVALID, "lead.invalid.said");
    }
}
