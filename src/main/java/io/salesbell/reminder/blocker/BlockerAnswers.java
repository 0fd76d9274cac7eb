package io.salesbell.reminder.blocker;

import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.record.Comment;
import io.salesbell.record.Comments;
import io.salesbell.record.RecordSource;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Members;
import io.salesbell.team.Teams;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers and solves the support that was asked for. */
@Service
public class BlockerAnswers {
    static final String ANSWERED = "blocker.answered";
    static final String SOLVED = "blocker.solved";
    static final String REOPENED = "blocker.reopened";

    private final BlockerRows rows;
    private final BlockerRecords records;
    private final Comments comments;
    private final Teams teams;
    private final Members members;
    private final Journal journal;
    private final Clock clock;

    BlockerAnswers(
            BlockerRows rows,
            BlockerRecords records,
            Comments comments,
            Teams teams,
            Members members,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.records = records;
        this.comments = comments;
        this.teams = teams;
        this.members = members;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Solves what the record asked for, by whoever asked or a manager above.
     *
     * @throws UserMistake when it asked for nothing, was solved before, or is somebody else's
     */
    @Transactional
    public void solve(Speaker speaker, Actor actor, RecordSource.Found record) {
        List<Blocker> all = rows.of(actor.org(), record.id());
        if (all.isEmpty()) {
            throw new UserMistake("blocker.solve.none", record.ref());
        }
        List<Blocker> left = all.stream().filter(blocker -> !blocker.isSolved()).toList();
        if (left.isEmpty()) {
            throw alreadySolved(all.get(0), record);
        }
        if (!mayTouch(speaker, left.get(0))) {
            throw new UserMistake("blocker.solve.not-yours", record.ref());
        }
        Instant now = clock.instant();
        left.forEach(blocker -> settle(actor, blocker, "solved", SOLVED, now));
    }

    /** Counts a comment of a manager above as the answer to what the record asked for. */
    void answered(Actor by, UUID record, Instant at) {
        rows.of(by.org(), record).stream()
                .filter(Blocker::isOpen)
                .filter(blocker -> mayAnswer(blocker, by.member()))
                .forEach(blocker -> settle(by, blocker, "answered", ANSWERED, at));
    }

    /** Opens what the record asked for again where the comment that was taken back was all its answer. */
    void answerTakenBack(Actor by, UUID record, Instant at) {
        rows.of(by.org(), record).stream()
                .filter(blocker -> blocker.isAnswered() && by.member().equals(blocker.settledBy()))
                .filter(blocker ->
                        records.of(blocker).filter(found -> !found.voided()).isPresent())
                .filter(blocker -> answer(blocker)
                        .filter(comment -> comment.member().equals(blocker.settledBy()))
                        .isEmpty())
                .forEach(blocker -> reopen(by, blocker, Map.of("record", record), at));
    }

    /** Lets it be what the comments that stand make of it: answered, or open. */
    void reopen(Actor by, Blocker blocker, Map<String, Object> payload, Instant at) {
        Optional<Comment> answer = answer(blocker);
        rows.settle(
                blocker,
                answer.isPresent() ? "answered" : "open",
                answer.map(Comment::member).orElse(null),
                answer.map(Comment::at).orElse(null));
        journal.append(new Change(by, at, REOPENED, "blocker", blocker.id(), payload));
    }

    private Optional<Comment> answer(Blocker blocker) {
        return comments.on(blocker.org(), List.of(blocker.record())).stream()
                .filter(comment -> !comment.at().isBefore(blocker.raisedAt()) && mayAnswer(blocker, comment.member()))
                .findFirst();
    }

    private boolean mayAnswer(Blocker blocker, MemberId who) {
        return !blocker.member().equals(who) && teams.manages(blocker.org(), who, blocker.member());
    }

    private void settle(Actor by, Blocker blocker, String state, String kind, Instant at) {
        rows.settle(blocker, state, by.member(), at);
        Map<String, Object> payload = Map.of("record", blocker.record(), "from", blocker.state());
        journal.append(new Change(by, at, kind, "blocker", blocker.id(), payload));
    }

    private boolean mayTouch(Speaker speaker, Blocker blocker) {
        OrgId org = speaker.org();
        return blocker.member().equals(speaker.member())
                || teams.manages(org, speaker.member(), blocker.member())
                || speaker.may(Role.ADMIN);
    }

    private UserMistake alreadySolved(Blocker blocker, RecordSource.Found record) {
        MemberId by = Objects.requireNonNull(blocker.settledBy());
        String name = members.get(blocker.org(), by).name();
        return new UserMistake("blocker.solve.already", record.ref(), Text.person(by, name), blocker.settledAt());
    }
}
