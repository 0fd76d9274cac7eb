package io.salesbell.activity.chat;

import io.salesbell.activity.VisitDetails;
import io.salesbell.activity.Visits;
import io.salesbell.chat.Argument;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.record.EffectNote;
import io.salesbell.record.Provenance;
import io.salesbell.record.Provenances;
import io.salesbell.record.RecordKind;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Logs a customer visit for whoever says it. */
@Component
class LogVisitCommand implements CommandHandler {
    private final Visits visits;
    private final Provenances provenances;
    private final List<EffectNote> effects;

    LogVisitCommand(Visits visits, Provenances provenances, List<EffectNote> effects) {
        this.visits = visits;
        this.provenances = provenances;
        this.effects = List.copyOf(effects);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("visit", "visited", "拜访", "拜访了", "见了", "去了")
                .argument("customer", Argument.Kind.CUSTOMER)
                .argument(Argument.of("note", Argument.Kind.REST).optional())
                .option("need", Argument.Kind.REST, "需求")
                .option("next", Argument.Kind.NEXT, "下一步")
                .option("with", Argument.Kind.REST, "联系人")
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
        Visits.Logged logged = visits.log(from, command.text("customer"), details(command));
        List<Text> parts = new ArrayList<>();
        parts.add(Text.of(
                "activity.visit.logged",
                logged.customer().name(),
                logged.visit().ref()));
        effects.stream()
                .flatMap(effect ->
                        effect.effectOf(RecordKind.VISIT, command.org(), command.member(), from.occurredOn()).stream())
                .forEach(parts::add);
        command.nextStep("next").ifPresent(step -> parts.add(Text.of("activity.next", step.text())));
        return Reply.of(Card.of(Text.joined(" · ", parts)));
    }

    private static VisitDetails details(IncomingCommand command) {
        return new VisitDetails(
                command.optional("note").orElse(""),
                command.optional("need").orElse(null),
                command.optional("with").orElse(null),
                command.nextStep("next").map(IncomingCommand.NextStep::text).orElse(null),
                command.nextStep("next").map(IncomingCommand.NextStep::instant).orElse(null),
                command.tags());
    }
}
