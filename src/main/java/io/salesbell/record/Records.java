package io.salesbell.record;

import io.salesbell.chat.Speaker;
import io.salesbell.chat.UserMistake;
import io.salesbell.chat.Which;
import io.salesbell.journal.RecentChanges;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Finds the record that is meant, of whatever kind: by letter and number, by its customer, or as the one last touched. */
@Service
public class Records {
    private static final int DEPTH = 20;

    private final Map<RecordKind, RecordSource> sources = new EnumMap<>(RecordKind.class);
    private final RecentChanges changes;

    private final List<NamedRecords> named;

    Records(List<RecordSource> sources, List<NamedRecords> named, RecentChanges changes) {
        this.named = List.copyOf(named);
        sources.forEach(source -> this.sources.put(source.kind(), source));
        this.changes = changes;
    }

    /** The ids of the records of that kind the member touched, the latest first: what {@code last} may mean. */
    public List<UUID> lastTouched(OrgId org, MemberId member, RecordKind kind) {
        return changes.subjects(org, member, Set.of(kind.subject()), DEPTH).stream()
                .map(RecentChanges.Subject::id)
                .distinct()
                .toList();
    }

    /**
     * The record meant: {@code V31}, {@code last}, a customer's name. A number without its letter is a visit's.
     *
     * @throws UserMistake when there is none or it was taken back
     */
    public RecordSource.Found find(Speaker speaker, Which which) {
        if (which instanceof Which.Latest) {
            return latestOf(speaker).orElseThrow(() -> new UserMistake("record.find.no-last"));
        }
        if (!(which instanceof Which.Numbered numbered)) {
            return named.stream()
                    .flatMap(source -> source.latest(speaker, which.asTyped()).stream())
                    .findFirst()
                    .orElseThrow(() -> new UserMistake("record.find.how", which.asTyped()));
        }
        String letter = numbered.kind().isEmpty() ? RecordKind.VISIT.letter() : numbered.kind();
        return RecordKind.of(letter)
                .flatMap(kind -> Optional.ofNullable(sources.get(kind)))
                .flatMap(source -> source.byNumber(speaker.org(), numbered.number()))
                .filter(found -> !found.voided())
                .orElseThrow(() -> new UserMistake("record.find.unknown", letter + numbered.number()));
    }

    public Optional<RecordSource.Found> byId(OrgId org, RecordKind kind, UUID id) {
        return Optional.ofNullable(sources.get(kind)).flatMap(source -> source.byId(org, id));
    }

    /** The record the speaker touched last, of whatever kind. */
    Optional<RecordSource.Found> latestOf(Speaker speaker) {
        Set<String> kinds = sources.keySet().stream().map(RecordKind::subject).collect(Collectors.toSet());
        return changes.subjects(speaker.org(), speaker.member(), kinds, DEPTH).stream()
                .distinct()
                .flatMap(touched ->
                        RecordKind.ofSubject(touched.kind())
                                .flatMap(kind -> byId(speaker.org(), kind, touched.id()))
                                .stream())
                .filter(found -> !found.voided())
                .findFirst();
    }
}
