package io.salesbell.reminder.blocker;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.shared.OrgId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells whoever asked for support that somebody solved it. */
@Component
class SolvedMessage implements MessageComposer {
    static final String KIND = "reminder.blocker-solved";

    /** Under which the news of that journal entry is owed. */
    static String key(UUID entry) {
        return KIND + ":" + entry;
    }

    private final BlockerRows rows;
    private final BlockerRecords records;

    SolvedMessage(BlockerRows rows, BlockerRecords records) {
        this.rows = rows;
        this.records = records;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        return rows.find(org, UUID.fromString(payload.getOrDefault("blocker", "")))
                .filter(Blocker::isSolved)
                .flatMap(blocker -> Optional.ofNullable(blocker.settledBy())
                        .flatMap(by -> records.told("blocker.solved.told", by, blocker)));
    }
}
