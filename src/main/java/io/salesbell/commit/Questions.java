package io.salesbell.commit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be asked: a few ask at a time, and each asks all that came before it. */
final class Questions {
    private final int most;
    private final Deque<Question<?, ?>> waiting = new ArrayDeque<>();
    private int asking;

    /** Of so many that ask at a time. */
    Questions(int most) {
        this.most = most;
    }

    synchronized void add(Question<?, ?> question) {
        waiting.add(question);
    }

    /**
     * Whether the question is left to its own transaction: one that may not join takes it back unless somebody asks it
     * already, and what was taken back once is not asked together any more.
     */
    synchronized boolean isLeftAlone(Question<?, ?> question, boolean mayJoin) {
        question.alone |= !mayJoin && waiting.remove(question);
        return question.alone;
    }

    /**
     * The questions that the caller is to ask for all, its own among them; none when another has settled its own within
     * the time, or nobody has.
     */
    List<Question<?, ?>> turn(Question<?, ?> own, long millis) {
        synchronized (this) {
            if (own.settled) {
                return List.of();
            }
            if (asking < most && waiting.contains(own)) {
                asking++;
                return allFor(own);
            }
            own.awaited = true;
        }
        own.await(millis);
        synchronized (this) {
            if (own.leads) {
                return allFor(own);
            }
            own.alone = waiting.remove(own);
            return List.of();
        }
    }

    /** All but those of others that lead, who are certain to come for them. */
    private List<Question<?, ?>> allFor(Question<?, ?> own) {
        List<Question<?, ?>> all = new ArrayList<>(waiting);
        all.removeIf(question -> question.leads && question != own);
        waiting.removeIf(question -> !question.leads || question == own);
        return all;
    }

    /** They were asked, with or without an answer, or for nothing: whoever waits with another goes on. */
    synchronized void settle(List<Question<?, ?>> group, boolean answered, @Nullable RuntimeException failure) {
        for (Question<?, ?> question : group) {
            question.answered = answered;
            question.failure = failure;
            question.settled = true;
            question.tell();
        }
        asking--;
        waiting.stream()
                .filter(question -> question.awaited && !question.leads)
                .findFirst()
                .ifPresent(next -> {
                    asking++;
                    next.leads = true;
                    next.tell();
                });
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /** Whether it is; throws what nobody could be answered for. */
    synchronized boolean isAnswered(Question<?, ?> question) {
        if (question.failure != null) {
            throw question.failure;
        }
        return question.answered;
    }
}
