package io.salesbell.chat.command;

import io.salesbell.chat.FreeTextOffer;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Answers a line that is no command: a direct message that is not nearly one either is shown to the features; in
 * channels they are not asked.
 */
@Component
class FreeText {
    private final List<FreeTextOffer> offers;
    private final NearCommands near;

    FreeText(List<FreeTextOffer> offers, NearCommands near) {
        this.offers = List.copyOf(offers);
        this.near = near;
    }

    Reply answer(Speaker speaker, IncomingMessage message, String line) {
        Optional<NearCommands.Guess> guess = near.guess(line);
        boolean asked = guess.isEmpty() && message.conversation().isDirect();
        return (asked ? offers.stream() : Stream.<FreeTextOffer>empty())
                .flatMap(offer -> offer.offer(speaker, line).stream())
                .findFirst()
                .map(Reply::of)
                .orElseGet(() -> NearCommands.unknown(line, guess).reply());
    }
}
