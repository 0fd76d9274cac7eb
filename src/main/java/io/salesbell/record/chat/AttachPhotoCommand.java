package io.salesbell.record.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Pictures;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts photos to a record of one's own afterwards: what platforms say where photos come without words. */
@Component
class AttachPhotoCommand implements CommandHandler {
    private static final Duration JUST_NOW = Duration.ofHours(1);
    private static final int MOST_OFFERED = 4;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Records records;
    private final RecentChanges changes;
    private final Attachments attachments;
    private final Pictures pictures;
    private final Journal journal;
    private final Clock clock;

    AttachPhotoCommand(
            Records records,
            RecentChanges changes,
            Attachments attachments,
            Pictures pictures,
            Journal journal,
            Clock clock) {
        this.records = records;
        this.changes = changes;
        this.attachments = attachments;
        this.pictures = pictures;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("photo", "照片")
                .argument("record", Argument.Kind.WHICH)
                .option("kept", Argument.Kind.REST, "已发")
                .photos()
                .example("photo V31")
                .example("照片 V31")
                .behindButtons()
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Optional<RecordSource.Found> meant = record(command);
        if (meant.isEmpty()) {
            return offer(command);
        }
        RecordSource.Found record = meant.get();
        if (!record.owner().equals(command.member())) {
            throw new UserMistake("record.photo.not-yours", record.ref());
        }
        List<UUID> photos = photos(command);
        if (photos.isEmpty()) {
            throw new UserMistake("record.photo.none", record.ref());
        }
        Instant now = clock.instant();
        attachments.attach(command.org(), record.ref().kind(), record.id(), photos, now);
        journal.append(new Change(
                command.actor(),
                now,
                "photo.attached",
                record.ref().kind().subject(),
                record.id(),
                Map.of("ref", record.ref().toString(), "photos", photos.size())));
        String said = pictures.areHere(command.org(), photos) ? "record.photo.done" : "record.photo.coming";
        return Reply.of(said, record.ref(), record.about());
    }

    /** Those sent with the line, or by a button those that were sent before by the same person. */
    private List<UUID> photos(IncomingCommand command) {
        List<UUID> kept = Stream.of(command.optional("kept").orElse("").split(" "))
                .filter(id -> ID.matcher(id).matches())
                .map(UUID::fromString)
                .toList();
        return kept.isEmpty() || !pictures.areOf(command.org(), command.member(), kept) ? command.photos() : kept;
    }

    /** The photos wait behind a button for each of one's last visits. */
    private Reply offer(IncomingCommand command) {
        List<RecordSource.Found> last = visits(command).limit(MOST_OFFERED).toList();
        if (last.isEmpty() || command.photos().isEmpty()) {
            throw new UserMistake("record.photo.which");
        }
        String kept = command.photos().stream().map(UUID::toString).collect(Collectors.joining(" "));
        List<Button> choices = last.stream()
                .map(visit -> Button.of(
                        Text.of("record.photo.choice", visit.ref(), visit.about()),
                        "photo " + visit.ref() + " kept: " + kept))
                .toList();
        return Reply.of(Card.saying("record.photo.offer").menu(choices));
    }

    /** The last is a visit that was logged just now: an older one is named by its number. */
    private Optional<RecordSource.Found> record(IncomingCommand command) {
        Which which = command.which("record");
        if (!(which instanceof Which.Latest)) {
            return Optional.of(records.find(command.speaker(), which));
        }
        Instant since = clock.instant().minus(JUST_NOW);
        return visits(command)
                .filter(visit -> changes.firstOf(command.org(), visit.id())
                        .filter(at -> !at.isBefore(since))
                        .isPresent())
                .findFirst();
    }

    private Stream<RecordSource.Found> visits(IncomingCommand command) {
        OrgId org = command.org();
        return records.lastTouched(org, command.member(), RecordKind.VISIT).stream()
                .flatMap(id -> records.byId(org, RecordKind.VISIT, id).stream())
                .filter(visit -> !visit.voided() && visit.owner().equals(command.member()));
    }
}
