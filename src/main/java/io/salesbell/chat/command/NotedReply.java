package io.salesbell.chat.command;

import io.salesbell.chat.Card;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import java.util.ArrayList;
import java.util.List;

/** A reply with a note to it. */
final class NotedReply {
    private NotedReply() {}

    static Reply below(Reply reply, Text note) {
        List<Card.Block> blocks = new ArrayList<>(reply.card().blocks());
        blocks.add(new Card.Note(note));
        return new Reply(new Card(blocks), reply.personal(), reply.mistake(), reply.changed());
    }

    /** The mistake of one line of several. */
    static Reply inLine(int number, Reply mistake) {
        List<Card.Block> blocks = new ArrayList<>();
        blocks.add(new Card.Note(Text.of("chat.parse.line", number)));
        blocks.addAll(mistake.card().blocks());
        return Reply.of(new Card(blocks)).asMistake();
    }
}
