package io.salesbell.activity.chat;

import io.salesbell.activity.FollowUpDetails;
import io.salesbell.activity.FollowUps;
import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.lead.Lead;
import io.salesbell.lead.Leads;
import io.salesbell.lead.Meanwhile;
import io.salesbell.record.Provenances;
import io.salesbell.team.Members;
import org.springframework.stereotype.Component;

/** Logs that a lead was tried and nobody answered: it stays new and is asked about again on the next working day. */
@Component
class NoAnswerCommand implements CommandHandler {
    private static final int ENOUGH = 3;

    private final FollowUps followUps;
    private final Leads leads;
    private final Meanwhile meanwhile;
    private final Provenances provenances;
    private final Members members;
    private final LogAnswers answers;

    NoAnswerCommand(
            FollowUps followUps,
            Leads leads,
            Meanwhile meanwhile,
            Provenances provenances,
            Members members,
            LogAnswers answers) {
        this.answers = answers;
        this.followUps = followUps;
        this.leads = leads;
        this.meanwhile = meanwhile;
        this.provenances = provenances;
        this.members = members;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("noanswer", "no answer", "没联系上", "未联系上", "没打通", "没人接", "没接通")
                .argument("lead", Argument.Kind.WHICH)
                .argument(Argument.of("note", Argument.Kind.REST).optional())
                .example("noanswer L12")
                .example("没联系上 L12")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Lead lead = leads.find(
                command.speaker(), command.which("lead"), command.origin().typed());
        meanwhile.check(lead, command.version());
        leads.ownerOf(lead)
                .filter(owner -> !owner.equals(command.actor().member()))
                .ifPresent(owner -> {
                    String name = members.get(command.org(), owner).name();
                    throw new UserMistake("activity.no-answer.not-yours", lead.ref(), Text.person(owner, name));
                });
        FollowUps.Logged logged = followUps.log(
                provenances.of(command),
                lead,
                FollowUpDetails.noAnswer(command.optional("note").orElse("")));
        String customer = logged.customer().name();
        if (logged.unanswered() < ENOUGH) {
            Card.Builder card = Card.saying(
                    "activity.no-answer.logged", customer, logged.followUp().ref(), lead.ref());
            answers.offer(
                            command,
                            logged.followUp().ref(),
                            command.optional("note").orElse(""))
                    .forEach(card::block);
            return Reply.of(card);
        }
        return Reply.of(Card.saying(
                        "activity.no-answer.often", customer, logged.followUp().ref(), lead.ref(), logged.unanswered())
                .buttons(
                        Button.of("activity.button.park", "park " + lead.ref()).asForm(),
                        Button.of("activity.button.invalid", "invalid " + lead.ref())
                                .asForm()));
    }
}
