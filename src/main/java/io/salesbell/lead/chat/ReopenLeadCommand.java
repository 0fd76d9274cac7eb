package io.salesbell.lead.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.lead.Lead;
import io.salesbell.lead.LeadCourse;
import io.salesbell.lead.Leads;
import io.salesbell.lead.Meanwhile;
import io.salesbell.lead.Overriding;
import io.salesbell.lead.Touch;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a lost, invalid or parked lead up again, where it stood or at the stage that is named. */
@Component
class ReopenLeadCommand implements CommandHandler {
    private final Leads leads;
    private final LeadCourse course;
    private final LeadCards cards;
    private final Meanwhile meanwhile;
    private final Overriding overriding;

    ReopenLeadCommand(Leads leads, LeadCourse course, LeadCards cards, Meanwhile meanwhile, Overriding overriding) {
        this.leads = leads;
        this.course = course;
        this.cards = cards;
        this.meanwhile = meanwhile;
        this.overriding = overriding;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("reopen", "take up again", "重新跟进", "重启线索", "重新打开", "恢复线索")
                .topic(CommandSpec.Topic.LEADS)
                .argument("lead", Argument.Kind.WHICH)
                .argument(Argument.of("stage", Argument.Kind.VOCABULARY).optional())
                .under("lead")
                .personal()
                .example("reopen L12 contacted")
                .example("重新跟进 L12")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Lead lead = leads.find(
                command.speaker(), command.which("lead"), command.origin().typed());
        meanwhile.check(lead, command.version());
        Touch touch = Touch.at(command.origin().sentAt(), "stage");
        Optional<Text> before = overriding.ofCourse(command.actor(), lead, touch.at());
        LeadCourse.Moved moved = course.takeUp(command.actor(), lead, command.optional("stage"), touch);
        return Reply.of(cards.moved(moved, touch, before));
    }
}
