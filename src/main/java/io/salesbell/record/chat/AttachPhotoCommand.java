package io.salesbell.record.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.record.Attachments;
import io.salesbell.record.RecordSource;
import io.salesbell.record.Records;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts photos to a record of one's own afterwards: what platforms say where photos come without words. */
@Component
class AttachPhotoCommand implements CommandHandler {
    private final Records records;
    private final Attachments attachments;
    private final Journal journal;
    private final Clock clock;

    AttachPhotoCommand(Records records, Attachments attachments, Journal journal, Clock clock) {
        this.records = records;
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
        RecordSource.Found record = records.find(command.speaker(), command.which("record"));
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
}
