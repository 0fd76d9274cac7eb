package io.salesbell.team;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.shared.OrgId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a member, where they were known before, that an account on another platform is theirs now. */
@Component
class ConnectedMessage implements MessageComposer {
    static final String KIND = "team.connected";
    static final String PLATFORM = "platform";
    static final String NAME = "name";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        return Optional.of(Card.of(Text.of(
                "connect.told", PlatformNames.of(payload.getOrDefault(PLATFORM, "")), payload.getOrDefault(NAME, ""))));
    }
}
