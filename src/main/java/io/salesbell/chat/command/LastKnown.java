package io.salesbell.chat.command;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Directory;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Keeper;
import io.salesbell.chat.Recalled;
import io.salesbell.chat.Speaker;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Has messages answered for their members as last known, and once more for who they are where that has changed. */
@Component
class LastKnown {
    private final Directory directory;

    LastKnown(Directory directory) {
        this.directory = directory;
    }

    /** The answer; empty where the organization has no such member any more. */
    Optional<Answer> answer(IncomingMessage message, Keeper keeper, BiFunction<Speaker, Keeper, Answer> heard) {
        return Recalled.answering(
                directory.recalled(message.org(), message.member()),
                known -> heard.apply(known.speaker(), known.confirming(keeper)),
                () -> directory.speaker(message.org(), message.member()).map(now -> heard.apply(now, keeper)));
    }
}
