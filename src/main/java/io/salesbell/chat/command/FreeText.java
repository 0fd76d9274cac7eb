package io.salesbell.chat.command;

import io.salesbell.chat.FreeTextOffer;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the features about a direct message that neither is a command nor nearly one; in channels nobody is asked. */
@Component
class FreeText {
    private final List<FreeTextOffer> offers;
    private final LineParser parser;
    private final NearCommands near;

    FreeText(List<FreeTextOffer> offers, LineParser parser, NearCommands near) {
        this.offers = List.copyOf(offers);
        this.parser = parser;
        this.near = near;
    }

    Optional<Reply> offer(Speaker speaker, IncomingMessage message, String line) {
        if (!message.conversation().isDirect()
                || parser.isCommand(line)
                || near.guess(line).isPresent()) {
            return Optional.empty();
        }
        return offers.stream()
                .flatMap(offer -> offer.offer(speaker, line).stream())
                .findFirst()
                .map(Reply::of);
    }
}
