package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.shared.OrgId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An answer to what somebody said: the card as it was answered. */
@Component
@WhenDingTalkIsOn
public class ReplyComposer implements MessageComposer {
    public static final String KIND = "dingtalk.reply";
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
