package io.salesbell.chat.command;

import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Origin;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import java.time.ZonedDateTime;
import java.util.function.Consumer;

/** One line on its way; {@code kept} is handed the reply inside the line's transaction. */
record Asked(IncomingMessage message, Origin origin, Consumer<Reply> kept) {

    ZonedDateTime sentAt(Speaker speaker) {
        return message.sentAt().atZone(speaker.zone());
    }
}
