package io.salesbell.reminder.blocker;

import io.salesbell.chat.Text;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.record.RecordSource;
import io.salesbell.record.Undoable;
import io.salesbell.shared.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back that the support a record asked for was called solved: it is open or answered as before. */
@Component
class SolvedUndo implements Undoable {
    private final BlockerRows rows;
    private final BlockerRecords records;
    private final Journal journal;

    SolvedUndo(BlockerRows rows, BlockerRecords records, Journal journal) {
        this.rows = rows;
        this.records = records;
        this.journal = journal;
    }

    @Override
    public Set<String> journalKinds() {
        return Set.of(BlockerAnswers.SOLVED);
    }

    @Override
    public Optional<Text> undo(Step step) {
        Blocker blocker = rows.find(step.actor().org(), step.subject()).orElseThrow();
        Optional<RecordSource.Found> record = records.of(blocker).filter(found -> !found.voided());
        if (!blocker.isSolved() || record.isEmpty()) {
            return Optional.empty();
        }
        String by = text(step, "fromBy");
        String at = text(step, "fromAt");
        String from = text(step, "from");
        rows.settle(
                blocker,
                from == null ? "open" : from,
                by == null ? null : MemberId.of(by),
                at == null ? null : Instant.parse(at));
        journal.append(new Change(
                step.actor(),
                step.now(),
                BlockerAnswers.REOPENED,
                "blocker",
                blocker.id(),
                Map.of("record", blocker.record(), "solved", step.entry())));
        return record.map(found -> Text.of("blocker.solve.undone", found.ref(), found.about()));
    }

    private static @Nullable String text(Step step, String name) {
        Object value = step.payload().get(name);
        return value == null ? null : value.toString();
    }
}
