package io.salesbell.record;

import io.salesbell.chat.Button;
import io.salesbell.chat.Retractions;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Journal;
import io.salesbell.journal.LastDoings;
import io.salesbell.journal.RecentChanges;
import io.salesbell.shared.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back a member's own last change within ten minutes (product.md §2), whatever feature made it. */
@Service
public class Undoing implements Retractions {
    private static final Duration OPEN = Duration.ofMinutes(10);

    /** A rewriting that could not be read at once is read within a day. */
    private static final Duration REWRITTEN = Duration.ofDays(2);

    private static final int DEPTH = 20;

    private final Map<String, Undoable> byKind = new HashMap<>();
    private final RecentChanges changes;
    private final LastDoings doings;
    private final Journal journal;
    private final Clock clock;

    Undoing(List<Undoable> undoables, RecentChanges changes, LastDoings doings, Journal journal, Clock clock) {
        this.changes = changes;
        this.doings = doings;
        this.journal = journal;
        this.clock = clock;
        for (Undoable undoable : undoables) {
            for (String kind : undoable.journalKinds()) {
                if (byKind.put(kind, undoable) != null) {
                    throw new IllegalStateException("two features take back " + kind);
                }
            }
        }
    }

    /**
     * Takes the last record back, unless something came after it that undo takes nothing of.
     *
     * @return what was taken back, to be said
     */
    @Transactional
    public Text undoLast(Actor actor) {
        UUID newest = changes.standing(actor.org(), actor.member(), byKind.keySet(), 1).stream()
                .map(RecentChanges.Kept::id)
                .findFirst()
                .orElse(null);
        Instant since = clock.instant().minus(OPEN);
        doings.besides(actor.org(), actor.member(), byKind.keySet(), since, newest)
                .ifPresent(at -> {
                    throw new UserMistake(
                            Text.of("record.undo.not-that", at),
                            List.of(Button.of("record.undo.button.before", "undo before")));
                });
        return undoNewest(actor);
    }

    /** Takes the last record back, whatever was done after it; returns what was taken back. */
    @Transactional
    public Text undoNewest(Actor actor) {
        Instant now = clock.instant();
        List<RecentChanges.Kept> standing = changes.standing(actor.org(), actor.member(), byKind.keySet(), DEPTH);
        for (RecentChanges.Kept change : standing) {
            if (change.at().plus(OPEN).isBefore(now)) {
                throw new UserMistake("record.undo.too-late", OPEN.toMinutes(), change.at());
            }
            Optional<Text> said = take(actor, now, change);
            if (said.isPresent()) {
                return withLine(actor, now, change, standing, said.get());
            }
        }
        throw new UserMistake("record.undo.nothing", OPEN.toMinutes());
    }

    /** What one line did is taken back together: a lead's move with what was said of it, the newest first. */
    private Text withLine(
            Actor actor, Instant now, RecentChanges.Kept change, List<RecentChanges.Kept> standing, Text said) {
        Set<UUID> line = changes.ofSameLine(actor.org(), actor.member(), change.id(), standing);
        Text all = said;
        for (RecentChanges.Kept other : standing) {
            if (line.contains(other.id()) && other.id().compareTo(change.id()) < 0) {
                Optional<Text> more = take(actor, now, other);
                all = more.isPresent() ? Text.of("record.undo.both", more.get(), all) : all;
            }
        }
        return all;
    }

    @Override
    @Transactional
    public void takeBack(Actor actor, String sourceKey, String except) {
        Instant now = clock.instant();
        changes.askedBy(actor, byKind.keySet(), now.minus(REWRITTEN), sourceKey, except)
                .forEach(change -> take(actor, now, change));
    }

    private Optional<Text> take(Actor actor, Instant now, RecentChanges.Kept change) {
        Undoable feature = byKind.get(change.kind());
        if (feature == null) {
            return Optional.empty();
        }
        Optional<Text> said = feature.undo(
                new Undoable.Step(actor, now, change.id(), change.kind(), change.subject(), change.payload()));
        if (said.isPresent()) {
            journal.append(RecentChanges.undone(actor, now, change));
        }
        return said;
    }
}
