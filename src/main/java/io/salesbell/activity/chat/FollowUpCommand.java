package io.salesbell.activity.chat;

import io.salesbell.activity.FollowUpDetails;
import io.salesbell.activity.FollowUps;
import io.salesbell.chat.Argument;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Phrases;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.customer.Contacts;
import io.salesbell.lead.Lead;
import io.salesbell.lead.Leads;
import io.salesbell.lead.Meanwhile;
import io.salesbell.record.Provenance;
import io.salesbell.record.Provenances;
import io.salesbell.record.RecordKind;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Logs a contact with a lead; a note that says that nobody was reached makes it a try. */
@Component
class FollowUpCommand implements CommandHandler {
    private final FollowUps followUps;
    private final Leads leads;
    private final Meanwhile meanwhile;
    private final Provenances provenances;
    private final LogAnswers answers;
    private final NoAnswerCommand noAnswer;
    private final Phrases phrases;

    FollowUpCommand(
            FollowUps followUps,
            Leads leads,
            Meanwhile meanwhile,
            Provenances provenances,
            LogAnswers answers,
            NoAnswerCommand noAnswer,
            Phrases phrases) {
        this.noAnswer = noAnswer;
        this.phrases = phrases;
        this.followUps = followUps;
        this.leads = leads;
        this.meanwhile = meanwhile;
        this.provenances = provenances;
        this.answers = answers;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("followup", "follow up", "followed up", "called", "跟进", "跟进了", "跟了", "联系了")
                .argument("lead", Argument.Kind.WHICH)
                .argument("note", Argument.Kind.REST)
                .option(Argument.of("blocker", Argument.Kind.REST).said(), "难点", "阻碍")
                .option("next", Argument.Kind.NEXT, "next step", "下一步")
                .option("with", Argument.Kind.REST, "联系人", "联络人")
                .option("phone", Argument.Kind.REST, "电话")
                .option("on", Argument.Kind.PAST_DAY, "日期")
                .tags()
                .example("followup L12: sent the contract, next: Fri 9:00 call")
                .example("跟进 L12：已发合同，下一步：周三回访")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Provenance from = provenances.of(command);
        Lead lead = leads.find(
                command.speaker(), command.which("lead"), command.origin().typed());
        if (isTry(command, lead)) {
            return noAnswer.handle(command);
        }
        meanwhile.check(lead, command.version());
        FollowUpDetails details = details(command);
        FollowUps.Logged logged = followUps.log(from, lead, details);
        List<Text> parts = new ArrayList<>();
        parts.add(Text.of(
                "activity.follow-up.logged",
                logged.customer().name(),
                logged.followUp().ref(),
                lead.ref()));
        parts.addAll(answers.tail(
                from,
                command,
                answers.effects(RecordKind.FOLLOW_UP, from, command, 0).get()));
        Card.Builder card = new Card.Builder().block(new Card.Paragraph(Text.joined(" · ", parts)));
        answers.reminded(command, "next").forEach(card::block);
        answers.colleague(command, logged.customer(), logged.colleague()).forEach(card::block);
        answers.managerHears(command, details.blocker()).forEach(card::block);
        answers.mistyped(command, spec(), logged.followUp().ref(), command.text("note"))
                .forEach(card::block);
        answers.offer(command, logged.followUp().ref(), command.text("note")).forEach(card::block);
        return Reply.of(card);
    }

    /** Of one's own lead, and nothing more is said. */
    private boolean isTry(IncomingCommand command, Lead lead) {
        return phrases.isUnanswered(command.text("note"))
                && command.tags().isEmpty()
                && spec().options().stream().map(Argument::name).noneMatch(command::has)
                && leads.ownerOf(lead)
                        .filter(owner -> owner.equals(command.actor().member()))
                        .isPresent();
    }

    private static FollowUpDetails details(IncomingCommand command) {
        return new FollowUpDetails(
                true,
                command.text("note"),
                LogAnswers.blocker(command),
                Contacts.read(
                        command.optional("with").orElse(null),
                        command.optional("phone").orElse(null)),
                command.nextStep("next").map(IncomingCommand.NextStep::what).orElse(null),
                command.nextStep("next").map(IncomingCommand.NextStep::instant).orElse(null),
                command.tags());
    }
}
