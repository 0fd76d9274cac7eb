package io.salesbell.team;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Undelivered;
import io.salesbell.shared.OrgId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells an admin how many messages are stuck and why the last one is. */
@Component
class UndeliveredMessage implements MessageComposer {
    static final String KIND = "team.undelivered";

    private final Undelivered undelivered;
    private final UndeliveredWords words;

    UndeliveredMessage(Undelivered undelivered, UndeliveredWords words) {
        this.undelivered = undelivered;
        this.words = words;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        return undelivered.newest(org, 1).stream()
                .findFirst()
                .map(last -> Card.saying(
                                "undelivered.news",
                                undelivered.count(org),
                                words.to(org, last.to()),
                                words.kind(last),
                                words.why(last))
                        .buttons(Button.of("undelivered.button.show", "undelivered")
                                .primary())
                        .build());
    }
}
