package io.salesbell.team;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Undelivered;
import io.salesbell.journal.ParkedEntries;
import io.salesbell.shared.OrgId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells an admin how many messages are stuck and why the last one is, and what was left undone. */
@Component
class UndeliveredMessage implements MessageComposer {
    static final String KIND = "team.undelivered";

    private final Undelivered undelivered;
    private final ParkedEntries parked;
    private final UndeliveredWords words;

    UndeliveredMessage(Undelivered undelivered, ParkedEntries parked, UndeliveredWords words) {
        this.undelivered = undelivered;
        this.parked = parked;
        this.words = words;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        Card.Builder card = new Card.Builder();
        List<Undelivered.Message> stuck = undelivered.newest(org, 1);
        stuck.forEach(last -> card.say(
                "undelivered.news",
                undelivered.count(org),
                words.to(org, last.to()),
                words.kind(last),
                words.why(last)));
        List<ParkedEntries.Parked> undone = parked.newest(org, 1);
        undone.forEach(last -> card.say("undelivered.undone.news", parked.count(org), words.undone(org, last)));
        return stuck.isEmpty() && undone.isEmpty()
                ? Optional.empty()
                : Optional.of(card.buttons(Button.of("undelivered.button.show", "undelivered")
                                .primary())
                        .build());
    }
}
