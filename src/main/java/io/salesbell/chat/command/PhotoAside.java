package io.salesbell.chat.command;

import io.salesbell.chat.Card;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import java.util.ArrayList;
import java.util.List;

/** Says that a photo was left aside with a line that recorded nothing yet: a button cannot carry it. */
final class PhotoAside {
    private PhotoAside() {}

    static Reply said(Reply reply, IncomingMessage message) {
        boolean asked = !reply.changed() && !message.photos().isEmpty() && !reply.equals(Reply.LATE);
        if (!asked || message.text().startsWith("photo ")) {
            return reply;
        }
        List<Card.Block> blocks = new ArrayList<>(reply.card().blocks());
        blocks.add(new Card.Note(Text.of("chat.picture.aside")));
        return new Reply(new Card(blocks), reply.personal(), reply.mistake(), false);
    }
}
