package io.salesbell.report.chat;

import io.salesbell.chat.Card;
import io.salesbell.chat.Text;
import io.salesbell.report.Board;
import io.salesbell.report.BoardCharts;
import io.salesbell.report.Names;
import io.salesbell.report.Ranking.Place;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Organizations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Boards as cards: for everybody with those who are named, for oneself with one's own place, for managers in full. */
@Component
class BoardCards {
    private static final int FEWEST_FOR_NEIGHBOURS = 5;

    private final Organizations organizations;
    private final BoardPainting painting;
    private final BoardCharts charts;

    BoardCards(Organizations organizations, BoardPainting painting, BoardCharts charts) {
        this.organizations = organizations;
        this.painting = painting;
        this.charts = charts;
    }

    /** What a channel may read: the named places, the most improved, a chart. */
    Card.Builder open(Board board, Locale language) {
        Card.Builder card = shown(board, board.names(), language);
        return board.isEmpty()
                ? card
                : card.note("report.board.ranked", board.ranking().size());
    }

    /** Everybody with their names, also those without a rank and why. */
    Card.Builder full(Board board, Locale language) {
        Card.Builder card = shown(board, Names.ALL, language);
        BoardWords words = words(board);
        List<List<Text>> rows = board.unranked().stream()
                .filter(one -> !one.isMeasuredByNobody())
                .filter(one -> one.who().figures().isEmpty()
                        ? one.who().value() != null
                        : one.who().figures().stream().anyMatch(figure -> figure.actual() != null))
                .map(one -> {
                    List<Text> row = new ArrayList<>(words.row(
                            board,
                            null,
                            Text.person(one.who().member(), one.who().name()),
                            one.who()));
                    row.add(BoardWords.reason(one.reason()));
                    return List.copyOf(row);
                })
                .toList();
        if (!rows.isEmpty()) {
            List<Text> header = new ArrayList<>(BoardWords.header(board));
            header.add(Text.of("report.board.unranked"));
            card.block(new Card.Table(header, rows, List.of()));
        }
        return card;
    }

    /** The open board and beneath it the reader's own place, with unnamed neighbours where five or more are ranked. */
    Card.Builder personal(Board board, MemberId reader, Locale language) {
        Card.Builder card = shown(board, board.names(), language);
        Optional<Place> own = board.ranking().placeOf(reader);
        if (own.isPresent()) {
            place(card, board, own.get());
        } else {
            board.unranked(reader).ifPresent(one -> card.say("report.own.unranked", BoardWords.reason(one.reason())));
        }
        return card;
    }

    private void place(Card.Builder card, Board board, Place own) {
        BoardWords words = words(board);
        card.say("report.own.place", own.rank(), board.ranking().size(), words.deciding(board, own));
        if (board.ranking().size() < FEWEST_FOR_NEIGHBOURS) {
            return;
        }
        List<List<Text>> rows = new ArrayList<>();
        List<Place> lettered = new ArrayList<>(lettered(board));
        for (Place place : board.ranking().around(own)) {
            if (!place.equals(own) && !lettered.contains(place)) {
                lettered.add(place);
            }
            Text name = place.equals(own) ? Text.of("report.own.you") : BoardWords.colleague(lettered.indexOf(place));
            rows.add(words.row(board, place.rank(), name, place.who()));
        }
        card.block(new Card.Table(BoardWords.header(board), rows, numeric(board)));
    }

    /** Those who stand on the board itself under a letter, which is theirs among the neighbours, too. */
    private static List<Place> lettered(Board board) {
        return board.names() == Names.NONE ? board.names().shown(board.ranking()) : List.of();
    }

    private Card.Builder shown(Board board, Names names, Locale language) {
        Card.Builder card = new Card.Builder().block(new Card.Heading(heading(board)));
        if (board.isEmpty()) {
            return card.say(board.isEmptyByRule() ? "report.board.nobody" : "report.board.empty");
        }
        BoardWords words = words(board);
        List<Place> places = names.shown(board.ranking());
        List<List<Text>> rows = new ArrayList<>();
        for (Place place : places) {
            Text name = names == Names.NONE
                    ? BoardWords.colleague(rows.size())
                    : Text.person(place.member(), place.who().name());
            rows.add(words.row(board, place.rank(), name, place.who()));
        }
        if (rows.isEmpty()) {
            card.say("report.board.tied");
        } else {
            card.block(new Card.Table(BoardWords.header(board), rows, numeric(board)));
            picture(card, board, places, names, language);
        }
        improved(card, board, names);
        return card;
    }

    private void picture(Card.Builder card, Board board, List<Place> places, Names names, Locale language) {
        charts.pictureOf(board.team().org(), painting.chart(board, places, names, words(board), language))
                .ifPresent(picture ->
                        card.block(new Card.Picture(picture, Text.of("report.board.chart", BoardWords.title(board)))));
    }

    private static void improved(Card.Builder card, Board board, Names names) {
        List<Text> people = names.mostImproved(board.ranking()).stream()
                .map(place -> Text.person(place.member(), place.who().name()))
                .toList();
        if (!people.isEmpty()) {
            card.say("report.board.improved", Text.joined(" · ", people));
        }
    }

    private static Text heading(Board board) {
        Text title = BoardWords.title(board);
        return board.isProvisional() ? Text.of("report.board.provisional", title) : title;
    }

    private static List<Integer> numeric(Board board) {
        int columns = BoardWords.header(board).size();
        List<Integer> numeric = new ArrayList<>(List.of(0));
        for (int column = 2; column < columns; column++) {
            numeric.add(column);
        }
        return List.copyOf(numeric);
    }

    private BoardWords words(Board board) {
        return new BoardWords(organizations.get(board.team().org()).currency());
    }
}
