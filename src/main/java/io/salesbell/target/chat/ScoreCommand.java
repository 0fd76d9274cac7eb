package io.salesbell.target.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.shared.Period;
import io.salesbell.target.PeriodWords;
import io.salesbell.team.Member;
import org.springframework.stereotype.Component;

/** Shows a score card: one's own, or for managers that of somebody in their teams. */
@Component
class ScoreCommand implements CommandHandler {
    private final Audience audience;
    private final ScoreCardView view;

    ScoreCommand(Audience audience, ScoreCardView view) {
        this.audience = audience;
        this.view = view;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("score", "score card", "my score", "得分", "我的得分", "我的分数", "绩效", "绩效卡", "我的业绩")
                .topic(CommandSpec.Topic.NUMBERS)
                .argument(Argument.of("period", Argument.Kind.PERIOD).optional().among(PeriodWords.all()))
                .argument(Argument.of("person", Argument.Kind.PERSON).optional())
                .argument(Argument.of("when", Argument.Kind.PERIOD).optional().among(PeriodWords.all()))
                .reads()
                .personal()
                .example("score this month")
                .example("得分 上周")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Member member = audience.askedAbout(command);
        return Reply.of(view.of(member, period(command), Audience.today(command)));
    }

    private static Period period(IncomingCommand command) {
        return Audience.period(command).orElseGet(() -> Period.of(Period.Kind.MONTH, Audience.today(command)));
    }
}
