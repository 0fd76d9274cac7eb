package io.salesbell.reminder.blocker;

import io.salesbell.journal.Entry;
import io.salesbell.journal.Follower;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Has the people concerned told what became of a blocker, and takes a manager's comment as the answer to it while it stands.
 */
@Component
class BlockerFollower implements Follower {
    private static final String RAISED = "blocker.raised";
    private static final String COMMENTED = "comment.added";
    private static final String COMMENT_TAKEN_BACK = "comment.taken-back";
    private static final String WITHDRAWN = "blocker.withdrawn";

    private final BlockerRows rows;
    private final BlockerAnswers answers;
    private final BlockerNews news;

    BlockerFollower(BlockerRows rows, BlockerAnswers answers, BlockerNews news) {
        this.rows = rows;
        this.answers = answers;
        this.news = news;
    }

    @Override
    public String name() {
        return "reminder.blockers";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                RAISED,
                COMMENTED,
                COMMENT_TAKEN_BACK,
                BlockerAnswers.ANSWERED,
                BlockerAnswers.SOLVED,
                BlockerAnswers.REOPENED,
                WITHDRAWN);
    }

    @Override
    public void on(Entry entry) {
        MemberId member = entry.member();
        if (entry.source().equals("import") || member == null) {
            return;
        }
        Actor by = new Actor(entry.org(), member, entry.source());
        switch (entry.kind()) {
            case COMMENTED -> answers.answered(by, UUID.fromString(entry.text("record")), entry.at());
            case COMMENT_TAKEN_BACK -> answers.answerTakenBack(by, UUID.fromString(entry.text("record")), entry.at());
            default -> changed(entry, member);
        }
    }

    private void changed(Entry entry, MemberId member) {
        rows.find(entry.org(), entry.subject()).ifPresent(blocker -> tell(blocker, member, entry));
    }

    private void tell(Blocker blocker, MemberId by, Entry entry) {
        if (entry.kind().equals(RAISED)) {
            news.raised(blocker);
            return;
        }
        news.changed(blocker, entry.id());
        boolean own = blocker.member().equals(by);
        if (entry.kind().equals(BlockerAnswers.SOLVED) && !own) {
            news.solved(blocker, entry.id());
        }
        if (entry.kind().equals(BlockerAnswers.REOPENED)) {
            news.reopened(blocker, entry.id());
        }
        if (entry.kind().equals(BlockerAnswers.REOPENED)
                && !own
                && entry.payload().containsKey("solved")) {
            news.notSolved(blocker, by, UUID.fromString(entry.text("solved")), entry.id());
        }
    }
}
