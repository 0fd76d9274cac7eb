package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Card;
import io.salesbell.chat.Reply;
import java.util.ArrayList;
import java.util.List;

/** Answers to many lines: several in a message, each still said, instead of a message a line or a cut acknowledgement. */
final class Bundles {
    /** So many answers are messages of their own, or fit an acknowledgement. */
    static final int FEW = 15;

    private static final int BUNDLE = 10;

    private Bundles() {}

    static List<Reply> of(List<Reply> replies) {
        if (replies.size() <= FEW) {
            return replies;
        }
        List<Reply> bundles = new ArrayList<>();
        List<Reply> open = new ArrayList<>();
        for (Reply reply : replies) {
            if (open.size() == BUNDLE || (!open.isEmpty() && !isLike(open.get(0), reply))) {
                bundles.add(bundle(open));
                open.clear();
            }
            open.add(reply);
        }
        bundles.add(bundle(open));
        return bundles;
    }

    private static boolean isLike(Reply one, Reply other) {
        return one.personal() == other.personal() && one.mistake() == other.mistake();
    }

    private static Reply bundle(List<Reply> replies) {
        List<Card.Block> blocks = replies.stream()
                .flatMap(reply -> reply.card().blocks().stream())
                .toList();
        Reply first = replies.get(0);
        boolean changed = replies.stream().anyMatch(Reply::changed);
        return new Reply(new Card(blocks), first.personal(), first.mistake(), changed);
    }
}
