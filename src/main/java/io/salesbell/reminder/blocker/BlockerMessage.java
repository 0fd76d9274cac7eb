package io.salesbell.reminder.blocker;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.record.RecordKind;
import io.salesbell.record.RecordSource;
import io.salesbell.record.Records;
import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks a manager for support with what is still open, with ways to answer. */
@Component
class BlockerMessage implements MessageComposer {
    static final String KIND = "reminder.blocker";

    private final BlockerNotices notices;
    private final BlockerRows rows;
    private final Records records;

    BlockerMessage(BlockerNotices notices, BlockerRows rows, Records records) {
        this.notices = notices;
        this.rows = rows;
        this.records = records;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        UUID team = UUID.fromString(payload.getOrDefault("team", ""));
        Instant due = Instant.parse(payload.getOrDefault("due", ""));
        List<Blocker> open = rows.all(org, notices.in(org, team, due)).stream()
                .filter(Blocker::isOpen)
                .toList();
        Card.Builder card = new Card.Builder();
        int shown = 0;
        for (Blocker blocker : open) {
            Optional<RecordSource.Found> record = recordOf(blocker);
            record.ifPresent(found -> add(card, blocker, found));
            shown += record.isPresent() ? 1 : 0;
        }
        return shown == 0 ? Optional.empty() : Optional.of(card.build());
    }

    private Optional<RecordSource.Found> recordOf(Blocker blocker) {
        return RecordKind.ofSubject(blocker.recordKind())
                .flatMap(kind -> records.byId(blocker.org(), kind, blocker.record()))
                .filter(found -> !found.voided());
    }

    private static void add(Card.Builder card, Blocker blocker, RecordSource.Found record) {
        Text who = Text.person(blocker.member(), blocker.memberName());
        card.say("blocker.raised", who, record.about(), record.ref(), blocker.text())
                .buttons(
                        Button.of(Text.of("blocker.button.answer", record.ref()), "comment " + record.ref())
                                .asForm()
                                .primary(),
                        Button.of(Text.of("blocker.button.solved", record.ref()), "solved " + record.ref()));
    }
}
