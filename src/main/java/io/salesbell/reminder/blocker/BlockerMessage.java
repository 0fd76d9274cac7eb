package io.salesbell.reminder.blocker;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.record.RecordKind;
import io.salesbell.record.RecordSource;
import io.salesbell.record.Records;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Members;
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
    /** Set in the payload of a rewriting, which shows what is no longer open, too, and what became of it. */
    static final String SETTLED = "settled";

    private final BlockerNotices notices;
    private final BlockerRows rows;
    private final Records records;
    private final Members members;

    BlockerMessage(BlockerNotices notices, BlockerRows rows, Records records, Members members) {
        this.notices = notices;
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
        UUID team = UUID.fromString(payload.getOrDefault("team", ""));
        Instant due = Instant.parse(payload.getOrDefault("due", ""));
        boolean rewritten = payload.containsKey(SETTLED);
        List<Blocker> told = rows.all(org, notices.in(org, team, due)).stream()
                .filter(blocker -> rewritten || blocker.isOpen())
                .toList();
        Card.Builder card = new Card.Builder();
        int shown = 0;
        for (Blocker blocker : told) {
            Optional<RecordSource.Found> record = recordOf(blocker).filter(found -> rewritten || !found.voided());
            record.ifPresent(found -> add(card, blocker, found));
            shown += record.isPresent() ? 1 : 0;
        }
        return shown == 0 ? Optional.empty() : Optional.of(card.build());
    }

    private Optional<RecordSource.Found> recordOf(Blocker blocker) {
        return RecordKind.ofSubject(blocker.recordKind())
                .flatMap(kind -> records.byId(blocker.org(), kind, blocker.record()));
    }

    private void add(Card.Builder card, Blocker blocker, RecordSource.Found record) {
        MemberId by = blocker.settledBy();
        if (by == null || blocker.isOpen()) {
            ask(card, blocker, record);
            return;
        }
        say(card, blocker, record);
        card.note(
                outcome(blocker, record),
                Text.person(by, members.get(blocker.org(), by).name()),
                blocker.settledAt());
    }

    private static void say(Card.Builder card, Blocker blocker, RecordSource.Found record) {
        Text who = Text.person(blocker.member(), blocker.memberName());
        card.say("blocker.raised", who, record.about(), record.ref(), blocker.text());
    }

    /** Who asks for support with what, with ways to answer. */
    static void ask(Card.Builder card, Blocker blocker, RecordSource.Found record) {
        say(card, blocker, record);
        card.menu(List.of(
                Button.of(Text.of("blocker.button.answer", record.ref()), "comment " + record.ref())
                        .asForm()
                        .primary(),
                Button.of(Text.of("blocker.button.solved", record.ref()), "solved " + record.ref())));
    }

    private static String outcome(Blocker blocker, RecordSource.Found record) {
        if (record.voided()) {
            return "blocker.outcome.withdrawn";
        }
        return blocker.isSolved() ? "blocker.outcome.solved" : "blocker.outcome.answered";
    }
}
