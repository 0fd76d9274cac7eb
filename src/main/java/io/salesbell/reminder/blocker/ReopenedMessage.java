package io.salesbell.reminder.blocker;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Outbox;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells whoever asked for support, where they had heard it was solved, that it is open again. */
@Component
class ReopenedMessage implements MessageComposer {
    static final String KIND = "reminder.blocker-reopened";

    private final BlockerRows rows;
    private final BlockerRecords records;
    private final Outbox outbox;

    ReopenedMessage(BlockerRows rows, BlockerRecords records, Outbox outbox) {
        this.rows = rows;
        this.records = records;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        if (!outbox.wasSent(org, payload.getOrDefault("news", ""))) {
            return Optional.empty();
        }
        MemberId by = MemberId.of(payload.getOrDefault("by", ""));
        return rows.find(org, UUID.fromString(payload.getOrDefault("blocker", "")))
                .filter(blocker -> !blocker.isSolved())
                .flatMap(blocker -> records.told("blocker.reopened.told", by, blocker));
    }
}
