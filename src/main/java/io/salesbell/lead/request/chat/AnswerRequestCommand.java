package io.salesbell.lead.request.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.lead.Lead;
import io.salesbell.lead.request.CustomerRequests;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Members;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A customer's owner accepts or declines what a colleague asked. */
@Component
class AnswerRequestCommand implements CommandHandler {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Map<String, String> ANSWERS =
            Map.of("accept", "yes", "decline", "no", "同意", "yes", "暂不", "no");

    private final CustomerRequests requests;
    private final Members members;

    AnswerRequestCommand(CustomerRequests requests, Members members) {
        this.requests = requests;
        this.members = members;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("answer request", "答复申请")
                .topic(CommandSpec.Topic.CUSTOMERS)
                .argument(Argument.of("answer", Argument.Kind.CHOICE).among(ANSWERS))
                .argument("request", Argument.Kind.REST)
                .personal()
                .example("answer request accept 0197a1b2-0000-7000-8000-000000000000")
                .example("答复申请 同意 0197a1b2-0000-7000-8000-000000000000")
                .behindButtons()
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        String id = command.text("request").strip();
        if (!ID.matcher(id).matches()) {
            throw new UserMistake("lead.request.unknown").in("request");
        }
        CustomerRequests.Answered answered = requests.answer(
                command.actor(),
                UUID.fromString(id),
                command.text("answer").equals("yes"),
                command.origin().sentAt());
        MemberId asker = answered.request().asker();
        Text person = Text.person(asker, members.get(command.org(), asker).name());
        String customer = answered.customer().name();
        if (answered.handedOver().isEmpty()) {
            return Reply.of("lead.request.told", customer, person);
        }
        Text leads = Text.joined(
                ", ",
                answered.handedOver().stream().map(Lead::ref).map(Text::from).toList());
        return Reply.of("lead.request.handed-over", customer, person, leads);
    }
}
