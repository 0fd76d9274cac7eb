package io.salesbell.commit;

import io.salesbell.commit.Ending.Turn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Who writes at the end of transactions: one at a time; whoever comes meanwhile waits, and the first of those writes for
 * all of them.
 */
final class Endings {
    private static final int LARGEST_GROUP = 64;

    private final Deque<Ending> waiting = new ArrayDeque<>();
    private boolean busy;

    /** Takes part with the rows, for that long; what is to be done with them is known when this returns. */
    Turn enter(LeftRows rows, long millis) {
        Ending ending = new Ending(rows);
        synchronized (this) {
            if (!busy) {
                busy = true;
                return Turn.leading(List.of(ending));
            }
            waiting.add(ending);
        }
        Turn turn = ending.within(millis);
        if (turn != null) {
            return turn;
        }
        return givesUp(ending) ? Turn.ALONE : ending.decided();
    }

    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized boolean givesUp(Ending ending) {
        return waiting.remove(ending);
    }

    /** Whoever led is done: the next in turn leads all that wait. */
    synchronized void leave() {
        List<Ending> group = new ArrayList<>();
        while (!waiting.isEmpty() && group.size() < LARGEST_GROUP) {
            group.add(waiting.remove());
        }
        if (group.isEmpty()) {
            busy = false;
        } else {
            group.get(0).is(Turn.leading(group));
        }
    }
}
