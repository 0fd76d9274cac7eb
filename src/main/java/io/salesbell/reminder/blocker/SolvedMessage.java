package io.salesbell.reminder.blocker;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
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

/** Tells whoever asked for support that somebody solved it. */
@Component
class SolvedMessage implements MessageComposer {
    static final String KIND = "reminder.blocker-solved";

    /** Under which the news of that journal entry is owed. */
    static String key(UUID entry) {
        return KIND + ":" + entry;
    }

    private final BlockerRows rows;
    private final Records records;
    private final Members members;

    SolvedMessage(BlockerRows rows, Records records, Members members) {
        this.rows = rows;
        this.records = records;
        this.members = members;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        return rows.find(org, UUID.fromString(payload.getOrDefault("blocker", "")))
                .filter(Blocker::isSolved)
                .flatMap(this::told);
    }

    private Optional<Card> told(Blocker blocker) {
        MemberId by = blocker.settledBy();
        return by == null
                ? Optional.empty()
                : RecordKind.ofSubject(blocker.recordKind())
                        .flatMap(kind -> records.byId(blocker.org(), kind, blocker.record()))
                        .map(record -> Card.of(Text.of(
                                "blocker.solved.told",
                                Text.person(by, members.get(blocker.org(), by).name()),
                                record.about(),
                                record.ref(),
                                blocker.text())));
    }
}
