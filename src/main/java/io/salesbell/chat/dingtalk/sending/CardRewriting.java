package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.rendering.CardValues;
import io.salesbell.chat.dingtalk.rendering.Cards;
import io.salesbell.chat.dingtalk.rendering.Reader;
import io.salesbell.shared.OrgId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Says something else on an interactive card that was delivered. Its buttons keep their places: what the new words don't
 * offer any more is gone. Other messages can't be changed in DingTalk: what they would say is kept for whoever presses.
 */
@Component
@WhenDingTalkIsOn
class CardRewriting {
    private static final Logger log = LoggerFactory.getLogger(CardRewriting.class);

    private final Instances instances;
    private final Buttons buttons;
    private final CardPosting posting;
    private final Cards cards;
    private final Outcomes outcomes;

    CardRewriting(Instances instances, Buttons buttons, CardPosting posting, Cards cards, Outcomes outcomes) {
        this.outcomes = outcomes;
        this.instances = instances;
        this.buttons = buttons;
        this.posting = posting;
        this.cards = cards;
    }

    /** Rewrites the message's card; one that DingTalk refuses for good stays as it was. */
    void rewrite(OrgId org, UUID message, Card card, Reader reader) {
        if (instances.place(org, message).isEmpty()) {
            outcomes.keep(org, message, card, reader);
            return;
        }
        buttons.retain(
                org, message, card.allButtons().stream().map(Button::command).toList());
        Map<String, String> values = new HashMap<>(CardValues.words(cards.draw(card, reader, message)));
        values.putAll(instances.since(org, message));
        try {
            posting.update(message, values);
        } catch (DingTalkFailure failure) {
            if (!failure.isPermanent()) {
                throw failure;
            }
            log.warn("a card can't be rewritten: {}", failure.reason());
        }
    }
}
