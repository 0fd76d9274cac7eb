package io.salesbell.report.chat;

import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import io.salesbell.chat.picture.Bar;
import io.salesbell.chat.picture.Chart;
import io.salesbell.report.Board;
import io.salesbell.report.Names;
import io.salesbell.report.Ranking.Place;
import io.salesbell.team.Organization;
import io.salesbell.team.Organizations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a board's chart shows: a bar each in the organization's language, with the target as mark. */
@Component
class BoardPainting {
    private static final double WHOLE = 100;

    private final Wording wording;
    private final Organizations organizations;

    BoardPainting(Wording wording, Organizations organizations) {
        this.wording = wording;
        this.organizations = organizations;
    }

    Chart chart(Board board, List<Place> places, Names names, BoardWords words) {
        Organization organization = organizations.get(board.team().org());
        List<Bar> bars = new ArrayList<>();
        for (Place place : places.subList(0, Math.min(places.size(), Chart.MOST_BARS))) {
            String name = names == Names.NONE
                    ? plain(BoardWords.colleague(bars.size()), organization)
                    : place.who().name();
            double value = Math.max(0, place.value().doubleValue());
            bars.add(new Bar(name, value, plain(words.deciding(board, place), organization), place.rank() == 1));
        }
        Double mark = board.basis() == Board.Basis.ATTAINMENT ? WHOLE : null;
        return new Chart(plain(BoardWords.title(board), organization), subtitle(board, organization), bars, mark);
    }

    private String subtitle(Board board, Organization organization) {
        Text by = switch (board.basis()) {
            case ATTAINMENT -> Text.of("report.board.attainment");
            case SCORE -> Text.of("report.board.score");
            case VALUE -> BoardWords.metric(board.columns().get(0));
        };
        return plain(by, organization);
    }

    private String plain(Text text, Organization organization) {
        Locale language = organization.language();
        return wording.plain(text, language, organization.zone());
    }
}
