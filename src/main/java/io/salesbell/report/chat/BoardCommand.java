package io.salesbell.report.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.UserMistake;
import io.salesbell.report.Board;
import io.salesbell.report.Boards;
import io.salesbell.shared.Period;
import io.salesbell.target.MetricText;
import io.salesbell.target.Metrics;
import io.salesbell.team.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a leaderboard: in a channel what everybody may see, in a direct conversation one's own place as well. */
@Component
class BoardCommand implements CommandHandler {
    private final Boards boards;
    private final BoardTeams teams;
    private final BoardCards cards;
    private final Metrics metrics;
    private final Clock clock;

    BoardCommand(Boards boards, BoardTeams teams, BoardCards cards, Metrics metrics, Clock clock) {
        this.boards = boards;
        this.teams = teams;
        this.cards = cards;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(
                        "board", "leaderboard", "leader board", "ranking", "排行榜", "业绩排行榜", "业绩排行", "排行", "排名", "榜单")
                .topic(CommandSpec.Topic.NUMBERS)
                .argument(Argument.of("period", Argument.Kind.PERIOD).optional().among(BoardPeriod.words()))
                .argument(Argument.of("metric", Argument.Kind.VOCABULARY).optional())
                .argument(Argument.of("when", Argument.Kind.PERIOD).optional().among(BoardPeriod.words()))
                .argument(Argument.of("team", Argument.Kind.REST).optional())
                .example("board")
                .example("board last month")
                .example("排行榜 上周")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Team team = teams.asked(command);
        Optional<String> named = command.optional("period").or(() -> command.optional("when"));
        LocalDate today = LocalDate.ofInstant(clock.instant(), command.speaker().zone());
        Period period = BoardPeriod.asked(named.orElse("week"), today);
        Board board = boards.of(team, period, metric(command));
        boolean direct = command.origin().conversation().isDirect();
        Card.Builder card = direct ? personal(command, board) : cards.open(board, language(command));
        List<Button> others = BoardPeriod.others(period, today, team.key());
        Reply reply = Reply.of(card.buttons(others.toArray(Button[]::new)));
        return direct ? reply.personally() : reply;
    }

    private @Nullable String metric(IncomingCommand command) {
        Optional<String> metric = command.optional("metric");
        metric.filter(key -> !key.equals(Boards.SCORE) && metrics.find(key).isEmpty())
                .ifPresent(key -> {
                    throw new UserMistake("target.no-source", MetricText.title(key)).in("metric");
                });
        return metric.orElse(null);
    }

    private Card.Builder personal(IncomingCommand command, Board board) {
        return teams.seesAllOf(command, board)
                ? cards.full(board, language(command))
                : cards.personal(board, command.member(), language(command));
    }

    private static Locale language(IncomingCommand command) {
        return command.speaker().language();
    }
}
