package io.salesbell.record.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.UserMistake;
import io.salesbell.chat.Which;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.journal.RecentChanges;
import io.salesbell.record.Attachments;
import io.salesbell.record.RecordKind;
import io.salesbell.record.RecordSource;
import io.salesbell.record.Records;
import io.salesbell.shared.OrgId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts photos to a record of one's own afterwards: what platforms say where photos come without words. */
@Component
class AttachPhotoCommand implements CommandHandler {
    private static final Duration JUST_NOW = Duration.ofHours(1);

    private final Records records;
    private final RecentChanges changes;
    private final Attachments attachments;
    private final Journal journal;
    private final Clock clock;

    AttachPhotoCommand(Records records, RecentChanges changes, Attachments attachments, Journal journal, Clock clock) {
        this.records = records;
        this.changes = changes;
        this.attachments = attachments;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("photo", "照片")
                .argument("record", Argument.Kind.WHICH)
                .photos()
                .example("photo V31")
                .example("照片 V31")
                .behindButtons()
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        RecordSource.Found record = record(command);
        if (!record.owner().equals(command.member())) {
            throw new UserMistake("record.photo.not-yours", record.ref());
        }
        if (command.photos().isEmpty()) {
            throw new UserMistake("record.photo.none", record.ref());
        }
        Instant now = clock.instant();
        attachments.attach(command.org(), record.ref().kind(), record.id(), command.photos(), now);
        journal.append(new Change(
                command.actor(),
                now,
                "photo.attached",
                record.ref().kind().subject(),
                record.id(),
                Map.of(
                        "ref",
                        record.ref().toString(),
                        "photos",
                        command.photos().size())));
        return Reply.of("record.photo.done", record.ref(), record.about());
    }

    /** The last is a visit that was logged just now: an older one is named by its number. */
    private RecordSource.Found record(IncomingCommand command) {
        Which which = command.which("record");
        if (!(which instanceof Which.Latest)) {
            return records.find(command.speaker(), which);
        }
        OrgId org = command.org();
        Instant since = clock.instant().minus(JUST_NOW);
        return records.lastTouched(org, command.member(), RecordKind.VISIT).stream()
                .filter(id -> changes.firstOf(org, id)
                        .filter(at -> !at.isBefore(since))
                        .isPresent())
                .flatMap(id -> records.byId(org, RecordKind.VISIT, id).stream())
                .filter(visit -> !visit.voided() && visit.owner().equals(command.member()))
                .findFirst()
                .orElseThrow(() -> new UserMistake("record.photo.which"));
    }
}
