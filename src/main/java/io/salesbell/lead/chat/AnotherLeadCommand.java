package io.salesbell.lead.chat;

import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import org.springframework.stereotype.Component;

/** Takes a second lead for a customer that has an open one, on purpose. */
@Component
class AnotherLeadCommand implements CommandHandler {
    private final LeadIntake intake;

    AnotherLeadCommand(LeadIntake intake) {
        this.intake = intake;
    }

    @Override
    public CommandSpec spec() {
        return LeadIntake.grammar(CommandSpec.named("lead another", "再建线索", "另建线索"))
                .example("lead another Acme: their second factory")
                .example("再建线索 华为：二期项目")
                .behindButtons()
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        return intake.take(command);
    }
}
