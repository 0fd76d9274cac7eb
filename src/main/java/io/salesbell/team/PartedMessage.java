package io.salesbell.team;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.shared.OrgId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells both sides that a connected account is one of its own again. */
@Component
class PartedMessage implements MessageComposer {
    static final String KIND = "team.parted";
    static final String MEMBER = "member";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        return Optional.of(Card.of(Text.of(
                "disconnect.done",
                PlatformNames.of(payload.getOrDefault(ConnectedMessage.PLATFORM, "")),
                payload.getOrDefault(ConnectedMessage.NAME, ""),
                payload.getOrDefault(MEMBER, ""))));
    }
}
