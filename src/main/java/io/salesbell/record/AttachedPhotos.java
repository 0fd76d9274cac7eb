package io.salesbell.record;

import io.salesbell.chat.PhotoUses;
import io.salesbell.shared.OrgId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Photos that were put to records. */
@Component
class AttachedPhotos implements PhotoUses {
    private final Attachments attachments;
    private final Records records;

    AttachedPhotos(Attachments attachments, Records records) {
        this.attachments = attachments;
        this.records = records;
    }

    @Override
    public List<String> drop(OrgId org, UUID picture) {
        return attachments.drop(org, picture).stream()
                .flatMap(of -> RecordKind.ofSubject(of.kind()).stream()
                        .flatMap(kind -> records.byId(org, kind, of.record()).stream()))
                .map(record -> record.ref().toString())
                .distinct()
                .toList();
    }
}
