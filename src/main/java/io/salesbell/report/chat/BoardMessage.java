package io.salesbell.report.chat;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.report.Board;
import io.salesbell.report.BoardKey;
import io.salesbell.report.Boards;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Organizations;
import io.salesbell.team.Teams;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The board a channel is owed, from the records as they are at delivery; nothing done, nothing said. */
@Component
class BoardMessage implements MessageComposer {
    private final Boards boards;
    private final Teams teams;
    private final Organizations organizations;
    private final BoardCards cards;

    BoardMessage(Boards boards, Teams teams, Organizations organizations, BoardCards cards) {
        this.organizations = organizations;
        this.boards = boards;
        this.teams = teams;
        this.cards = cards;
    }

    @Override
    public String kind() {
        return BoardKey.MESSAGE;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        BoardKey key = BoardKey.of(payload);
        Board board = boards.of(teams.get(org, key.team()), key.period(), null);
        return board.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        cards.open(board, organizations.get(org).language()).build());
    }
}
