package io.salesbell.report.chat;

import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import io.salesbell.chat.picture.Bar;
import io.salesbell.chat.picture.Chart;
import io.salesbell.report.Board;
import io.salesbell.report.Names;
import io.salesbell.report.Ranking.Place;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a board's chart shows: a bar each in the reader's language, with the target as mark. */
@Component
class BoardPainting {
    private static final double WHOLE = 100;

    private final Wording wording;

    BoardPainting(Wording wording) {
        this.wording = wording;
    }

    Chart chart(Board board, List<Place> places, Names names, BoardWords words, Locale language) {
        List<Bar> bars = new ArrayList<>();
        for (Place place : places.subList(0, Math.min(places.size(), Chart.MOST_BARS))) {
            String name = names == Names.NONE
                    ? plain(BoardWords.colleague(bars.size()), language)
                    : place.who().name();
            double value = Math.max(0, place.value().doubleValue());
            bars.add(new Bar(name, value, plain(words.deciding(board, place), language), place.rank() == 1));
        }
        Double mark = board.basis() == Board.Basis.ATTAINMENT ? WHOLE : null;
        return new Chart(plain(BoardWords.title(board), language), subtitle(board, language), bars, mark);
    }

    private String subtitle(Board board, Locale language) {
        Text by = switch (board.basis()) {
            case ATTAINMENT -> Text.of("report.board.attainment");
            case SCORE -> Text.of("report.board.score");
            case VALUE -> BoardWords.metric(board.columns().get(0));
        };
        return plain(by, language);
    }

    private String plain(Text text, Locale language) {
        return wording.plain(text, language, ZoneOffset.UTC);
    }
}
