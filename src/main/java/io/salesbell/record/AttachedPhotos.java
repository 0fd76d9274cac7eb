package io.salesbell.record;

import io.salesbell.chat.PhotoUses;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Actor;
import io.salesbell.shared.OrgId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Photos that were put to records. */
@Component
class AttachedPhotos implements PhotoUses {
    /** The journal's kind of a photo that turned out to be none; it is put down to whose record it was on. */
    static final String DROPPED = "photo.dropped";

    private final Attachments attachments;
    private final Records records;
    private final Journal journal;
    private final Clock clock;

    AttachedPhotos(Attachments attachments, Records records, Journal journal, Clock clock) {
        this.attachments = attachments;
        this.records = records;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<String> drop(OrgId org, UUID picture) {
        List<RecordSource.Found> dropped = attachments.drop(org, picture).stream()
                .flatMap(of -> RecordKind.ofSubject(of.kind()).stream()
                        .flatMap(kind -> records.byId(org, kind, of.record()).stream()))
                .distinct()
                .toList();
        dropped.forEach(record -> keep(org, picture, record));
        return dropped.stream().map(record -> record.ref().toString()).toList();
    }

    private void keep(OrgId org, UUID picture, RecordSource.Found record) {
        journal.append(new Change(
                new Actor(org, record.owner(), "system"),
                clock.instant(),
                DROPPED,
                "picture",
                picture,
                Map.of("record", record.id(), "ref", record.ref().toString())));
    }
}
