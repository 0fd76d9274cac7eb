package io.salesbell.reminder.blocker;

import io.salesbell.chat.Text;
import io.salesbell.record.RecordSource;
import io.salesbell.record.Undoable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes back that the support a record asked for was called solved: it is open, or answered by the comments that stand. */
@Component
class SolvedUndo implements Undoable {
    private final BlockerRows rows;
    private final BlockerRecords records;
    private final BlockerAnswers answers;

    SolvedUndo(BlockerRows rows, BlockerRecords records, BlockerAnswers answers) {
        this.rows = rows;
        this.records = records;
        this.answers = answers;
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
        Map<String, Object> payload = Map.of("record", blocker.record(), "solved", step.entry());
        answers.reopen(step.actor(), blocker, payload, step.now());
        return record.map(found -> Text.of("blocker.solve.undone", found.ref(), found.about()));
    }
}
