package io.salesbell.reminder.blocker;

import io.salesbell.chat.Card;
import io.salesbell.chat.Text;
import io.salesbell.record.RecordKind;
import io.salesbell.record.RecordSource;
import io.salesbell.record.Records;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Members;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The records in which support was asked for, and what is said of them to whoever asked. */
@Component
class BlockerRecords {
    private final Records records;
    private final Members members;

    BlockerRecords(Records records, Members members) {
        this.records = records;
        this.members = members;
    }

    Optional<RecordSource.Found> of(Blocker blocker) {
        return RecordKind.ofSubject(blocker.recordKind())
                .flatMap(kind -> records.byId(blocker.org(), kind, blocker.record()));
    }

    /** The catalogue's sentence of who, customer, record and what was asked for. */
    Optional<Card> told(String key, MemberId by, Blocker blocker) {
        return of(blocker)
                .map(record -> Card.of(Text.of(
                        key,
                        Text.person(by, members.get(blocker.org(), by).name()),
                        record.about(),
                        record.ref(),
                        blocker.text())));
    }
}
