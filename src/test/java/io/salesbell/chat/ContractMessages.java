package io.salesbell.chat;

import io.salesbell.shared.OrgId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A message of the bot's own that says what its payload says, under its picture if it has one. */
@TestConfiguration(proxyBeanMethods = false)
class ContractMessages {
    static final String KIND = "test.shout";

    @Bean
    MessageComposer shout() {
        return new MessageComposer() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public Optional<Card> compose(OrgId org, Map<String, String> payload) {
                Card.Builder card =
                        new Card.Builder().block(new Card.Heading(Text.verbatim(payload.getOrDefault("text", ""))));
                Optional.ofNullable(payload.get("picture"))
                        .map(UUID::fromString)
                        .ifPresent(picture -> card.block(new Card.Picture(picture, Text.verbatim("a chart"))));
                return Optional.of(card.build());
            }
        };
    }
}
