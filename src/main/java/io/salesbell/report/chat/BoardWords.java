package io.salesbell.report.chat;

import io.salesbell.chat.Text;
import io.salesbell.report.Board;
import io.salesbell.report.Candidate;
import io.salesbell.report.Contender;
import io.salesbell.report.Figure;
import io.salesbell.report.Ranking.Place;
import io.salesbell.shared.Period;
import io.salesbell.target.Metric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a board's parts are called; money in the organization's currency. */
record BoardWords(Currency currency) {
    private static final int COLLEAGUES = 26;

    static Text title(Board board) {
        String team = board.team().name();
        Text title = period(board.period(), team);
        if (board.basis() == Board.Basis.VALUE && board.columns().size() == 1) {
            return Text.of("report.board.by", title, metric(board.columns().get(0)));
        }
        return title;
    }

    private static Text period(Period period, String team) {
        String year = String.valueOf(period.from().getYear());
        int month = period.from().getMonthValue();
        return switch (period.kind()) {
            case DAY, WEEK -> Text.of("report.board.week", team, monthDay(period, true), monthDay(period, false));
            case MONTH -> Text.of("report.board.month", team, year, month);
            case QUARTER -> Text.of("report.board.quarter", team, year, (month + 2) / 3);
        };
    }

    private static String monthDay(Period period, boolean first) {
        var day = first ? period.from() : period.to();
        return day.getMonthValue() + "/" + day.getDayOfMonth();
    }

    static Text metric(Board.Column column) {
        return Text.of("metric." + column.metric() + ".title");
    }

    /** Rank, name, the columns and, where ranks go by something else, that. */
    static List<Text> header(Board board) {
        List<Text> header = new ArrayList<>();
        header.add(Text.of("report.board.rank"));
        header.add(Text.of("report.board.name"));
        board.columns().forEach(column -> header.add(metric(column)));
        switch (board.basis()) {
            case ATTAINMENT -> header.add(Text.of("report.board.attainment"));
            case SCORE -> header.add(Text.of("report.board.score"));
            case VALUE -> {}
        }
        return List.copyOf(header);
    }

    /** A row; the rank is left empty for who has none. */
    List<Text> row(Board board, @Nullable Integer rank, Text name, Contender who) {
        List<Text> row = new ArrayList<>();
        row.add(rank == null ? Text.verbatim("–") : Text.verbatim(rank.toString()));
        row.add(name);
        row.addAll(figures(board, who));
        return List.copyOf(row);
    }

    /** The figures of somebody's row, in the order of the header. */
    List<Text> figures(Board board, Contender who) {
        List<Text> figures = new ArrayList<>();
        for (int index = 0; index < board.columns().size(); index++) {
            figures.add(figure(board.columns().get(index), who.figures().get(index)));
        }
        BigDecimal value = who.value();
        if (board.basis() != Board.Basis.VALUE) {
            figures.add(value == null ? Text.of("report.not-measured") : value(board.basis(), value));
        }
        return List.copyOf(figures);
    }

    /** What the place's rank goes by, in words. */
    Text deciding(Board board, Place place) {
        return board.basis() == Board.Basis.SCORE
                ? value(board.basis(), place.value())
                : figure(board.columns().get(0), place.who().figures().get(0));
    }

    private static Text value(Board.Basis basis, BigDecimal value) {
        return basis == Board.Basis.ATTAINMENT
                ? Text.of("report.percent", value.toPlainString())
                : Text.verbatim(value.toPlainString());
    }

    private Text figure(Board.Column column, Figure figure) {
        BigDecimal actual = figure.actual();
        if (actual == null) {
            return Text.of("report.not-measured");
        }
        BigDecimal target = figure.target();
        Text shown = amount(column.unit(), actual);
        return target == null || target.signum() == 0
                ? shown
                : Text.of(
                        "report.of-target",
                        shown,
                        amount(column.unit(), column.unit() == Metric.Unit.MONEY ? whole(target) : target));
    }

    /** A target that was worked out for the period is no more exact than a whole unit. */
    private static BigDecimal whole(BigDecimal target) {
        return target.compareTo(BigDecimal.ONE) < 0 ? target : target.setScale(0, RoundingMode.HALF_UP);
    }

    private Text amount(Metric.Unit unit, BigDecimal value) {
        String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return switch (unit) {
            case COUNT -> Text.verbatim(plain);
            case MONEY -> new Text.Amount(value, currency.getCurrencyCode());
            case PERCENT -> Text.of("report.percent", plain);
            case DAYS -> Text.of("report.days", plain);
        };
    }

    /** Somebody unnamed: colleague A, B and so on, by position. */
    static Text colleague(int position) {
        String letter = String.valueOf((char) ('A' + position % COLLEAGUES));
        return Text.of("report.colleague", letter);
    }

    static Text reason(Candidate.Reason reason) {
        return switch (reason) {
            case HIDDEN -> Text.of("report.unranked.hidden");
            case MANAGER -> Text.of("report.unranked.manager");
            case NEWCOMER -> Text.of("report.unranked.newcomer");
            case NOT_SELLING -> Text.of("report.unranked.not-selling");
            case NOT_MEASURED -> Text.of("report.unranked.not-measured");
            case NOTHING_YET -> Text.of("report.unranked.nothing-yet");
        };
    }
}
