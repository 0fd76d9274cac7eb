package io.salesbell.activity.chat;

import io.salesbell.activity.VisitDetails;
import io.salesbell.activity.Visits;
import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.chat.Which;
import io.salesbell.customer.Contacts;
import io.salesbell.customer.NewNames;
import io.salesbell.lead.Lead;
import io.salesbell.lead.Leads;
import io.salesbell.record.Provenance;
import io.salesbell.record.Provenances;
import io.salesbell.record.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Logs a customer visit for whoever says it. */
@Component
class LogVisitCommand implements CommandHandler {
    private final Visits visits;
    private final Leads leads;
    private final NewNames newNames;
    private final Provenances provenances;
    private final LogAnswers answers;

    LogVisitCommand(Visits visits, Leads leads, NewNames newNames, Provenances provenances, LogAnswers answers) {
        this.visits = visits;
        this.leads = leads;
        this.newNames = newNames;
        this.provenances = provenances;
        this.answers = answers;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("visit", "visited", "log visit", "log a visit", "拜访", "拜访了", "见了", "去了", "记拜访")
                .argument("customer", Argument.Kind.CUSTOMER)
                .argument(Argument.of("note", Argument.Kind.REST).optional())
                .option("lead", Argument.Kind.WHICH, "线索")
                .option("need", Argument.Kind.REST, "需求")
                .option(Argument.of("blocker", Argument.Kind.REST).said(), "难点", "阻碍")
                .option("next", Argument.Kind.NEXT, "next step", "下一步")
                .option("with", Argument.Kind.REST, "联系人", "联络人")
                .option("phone", Argument.Kind.REST, "电话")
                .option("on", Argument.Kind.PAST_DAY, "日期")
                .tags()
                .photos()
                .example("visit Acme: demo went well, next: Fri 9:00 call")
                .example("拜访 华为：聊了报价，下一步：周三回访")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Provenance from = provenances.of(command);
        Optional<Lead> about = command.value("lead", Which.class).map(which -> lead(command, which));
        VisitDetails details = details(command);
        // Asked before the visit is left to be written, which a later statement would hasten.
        Supplier<List<Text>> effects = answers.effects(RecordKind.VISIT, from, command, 1);
        Visits.Logged logged = visits.log(from, command.text("customer"), details, about);
        Card.Builder answer = answer(command, from, details, logged, effects.get());
        about.filter(lead -> lead.state().isClosed())
                .ifPresent(lead -> answer.note(
                        "activity.visit.closed-lead",
                        lead.ref(),
                        logged.customer().name()));
        return Reply.of(answer.buttons(Button.of(
                        "activity.button.customer",
                        "recustomer " + logged.visit().ref())
                .asForm()));
    }

    private Lead lead(IncomingCommand command, Which which) {
        try {
            return leads.find(command.speaker(), which, command.origin().typed());
        } catch (UserMistake mistake) {
            throw mistake.in("lead");
        }
    }

    private Card.Builder answer(
            IncomingCommand command, Provenance from, VisitDetails details, Visits.Logged logged, List<Text> effects) {
        List<Text> parts = new ArrayList<>();
        parts.add(Text.of(
                "activity.visit.logged",
                logged.customer().name(),
                logged.visit().ref()));
        if (logged.newCustomer()) {
            parts.add(Text.of("activity.visit.new-customer"));
        }
        if (!details.photos().isEmpty()) {
            parts.add(Text.of("activity.visit.photos", details.photos().size()));
        }
        parts.addAll(answers.tail(from, command, effects));
        Card.Builder card = new Card.Builder().block(new Card.Paragraph(Text.joined(" · ", parts)));
        answers.reminded(command, "next").forEach(card::block);
        answers.colleague(command, logged.customer(), logged.colleague()).forEach(card::block);
        answers.managerHears(command, details.blocker()).forEach(card::block);
        newNames.question(logged.named()).forEach(card::block);
        answers.mistyped(command, spec(), logged.visit().ref(), details.note()).forEach(card::block);
        answers.offer(command, logged.visit().ref(), details.note()).forEach(card::block);
        return card;
    }

    private static VisitDetails details(IncomingCommand command) {
        return new VisitDetails(
                command.optional("note").orElse(""),
                command.optional("need").orElse(null),
                Contacts.read(
                        command.optional("with").orElse(null),
                        command.optional("phone").orElse(null)),
                LogAnswers.blocker(command),
                command.nextStep("next").map(IncomingCommand.NextStep::what).orElse(null),
                command.nextStep("next").map(IncomingCommand.NextStep::instant).orElse(null),
                command.tags(),
                command.photos());
    }
}
