package io.salesbell.reminder.blocker;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Text;
import io.salesbell.record.RecordKind;
import io.salesbell.record.Records;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Members;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells whoever asked for support, where they had heard it was solved, that it is open again. */
@Component
class ReopenedMessage implements MessageComposer {
    static final String KIND = "reminder.blocker-reopened";

    private final BlockerRows rows;
    private final Records records;
    private final Members members;
    private final Outbox outbox;

    ReopenedMessage(BlockerRows rows, Records records, Members members, Outbox outbox) {
        this.rows = rows;
        this.records = records;
        this.members = members;
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
                .flatMap(blocker -> told(blocker, by));
    }

    private Optional<Card> told(Blocker blocker, MemberId by) {
        return RecordKind.ofSubject(blocker.recordKind())
                .flatMap(kind -> records.byId(blocker.org(), kind, blocker.record()))
                .map(record -> Card.of(Text.of(
                        "blocker.reopened.told",
                        Text.person(by, members.get(blocker.org(), by).name()),
                        record.about(),
                        record.ref(),
                        blocker.text())));
    }
}
