package io.salesbell.chat.slack.sending;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.shared.OrgId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An answer that no acknowledgement could carry: the card as it was answered. */
@Component
@WhenSlackIsOn
public class ReplyComposer implements MessageComposer {
    public static final String KIND = "slack.reply";
    public static final String CARD = "card";

    private final JsonMapper json;

    ReplyComposer(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        return Optional.ofNullable(payload.get(CARD)).map(card -> json.readValue(card, Card.class));
    }
}
