package io.salesbell.target.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.Period;
import io.salesbell.target.Metric;
import io.salesbell.target.MetricText;
import io.salesbell.target.Metrics;
import io.salesbell.target.PeriodWords;
import io.salesbell.team.Member;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows the records behind a number with the lines as typed, or the sum behind a score. */
@Component
class WhyCommand implements CommandHandler {
    private static final String SCORE = "score";
    private static final int MOST_PAGES = 500;

    private final Audience audience;
    private final Metrics metrics;
    private final EvidenceView evidence;
    private final ScoreSumView sum;

    WhyCommand(Audience audience, Metrics metrics, EvidenceView evidence, ScoreSumView sum) {
        this.audience = audience;
        this.metrics = metrics;
        this.evidence = evidence;
        this.sum = sum;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("why", "明细")
                .topic(CommandSpec.Topic.NUMBERS)
                .argument(Argument.of("metric", Argument.Kind.VOCABULARY).optional())
                .argument(Argument.of("period", Argument.Kind.PERIOD).optional().among(PeriodWords.all()))
                .argument(Argument.of("person", Argument.Kind.PERSON).optional())
                .argument(Argument.of("when", Argument.Kind.PERIOD).optional().among(PeriodWords.all()))
                .option("page", Argument.Kind.NUMBER, "页")
                .reads()
                .personal()
                .example("why visits this week")
                .example("明细 成交额 本月")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        String key = command.optional("metric").orElseThrow(this::whichNumber);
        Member member = audience.askedAbout(command);
        Optional<Period> named = Audience.period(command);
        if (key.equals(SCORE)) {
            Period period = named.orElseGet(() -> Period.of(Period.Kind.MONTH, Audience.today(command)));
            return Reply.of(sum.of(member, period, Audience.today(command)));
        }
        Metric metric = metrics.find(key)
                .orElseThrow(() -> new UserMistake("target.no-source", MetricText.title(key)).in("metric"));
        Period period = named.orElseGet(() -> Period.of(metric.ownPeriod(), Audience.today(command)));
        int page = (int) Math.max(1, Math.min(MOST_PAGES, command.number("page").orElse(1L)));
        String whose = member.id().equals(command.member()) ? "" : " " + member.name();
        return Reply.of(evidence.of(member, metric, period, Audience.today(command), page, whose));
    }

    private UserMistake whichNumber() {
        List<Button> choices = metrics.all().stream()
                .map(metric -> Button.of(MetricText.title(metric.key()), "why " + metric.key()))
                .toList();
        return new UserMistake(Text.of("target.why.which"), choices);
    }
}
