package io.salesbell.recognition;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells of kudos that still stand: in the team's channel within the day's room, or to the receiver alone. */
@Component
class KudosMessage implements MessageComposer {
    static final String KIND = "recognition.kudos";

    private final KudosBook book;
    private final ChannelPosts posts;

    KudosMessage(KudosBook book, ChannelPosts posts) {
        this.book = book;
        this.posts = posts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        UUID id = UUID.fromString(payload.getOrDefault("kudos", ""));
        String team = payload.get("team");
        return team == null
                ? book.standing(org, id).map(kudos -> Card.of(book.line(kudos)))
                : ofTeam(org, TeamId.of(team), id);
    }

    private Optional<Card> ofTeam(OrgId org, TeamId team, UUID id) {
        List<Kudos> together = book.standingTogether(org, id, team);
        List<UUID> ids = together.stream().map(Kudos::id).toList();
        boolean posted = !ids.isEmpty() && posts.mayPost(org, team, ChannelPosts.Subject.KUDOS, ids);
        List<Text> lines = posted ? together.stream().map(book::line).toList() : List.of();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Card.of(lines.size() == 1 ? lines.get(0) : Text.joined("\n", lines)));
    }
}
