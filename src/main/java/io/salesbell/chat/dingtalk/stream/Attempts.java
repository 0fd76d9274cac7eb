package io.salesbell.chat.dingtalk.stream;

import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.api.DingTalkFailure.Kind;
import java.time.Duration;

/**
 * What is known of a line's attempts to connect. The client does not say when a connection is established: one that was
 * placed and not placed again for a while is.
 */
final class Attempts {
    /** Longer than the client waits for a handshake and until it asks for the next. */
    private static final long PROVEN_NANOS = Duration.ofSeconds(17).toNanos();

    private static final long FIRST_PAUSE_NANOS = Duration.ofSeconds(4).toNanos();
    private static final long LONGEST_PAUSE_NANOS = Duration.ofMinutes(1).toNanos();

    private String newest = "";
    private String previous = "";
    private boolean suspect;
    private long placedAt;
    private long failedAt;
    private long pause;
    private String trouble = "";

    /** Throws while it is too early to ask again after a failure. */
    synchronized void begin() {
        if (pause > 0 && System.nanoTime() - failedAt < pause) {
            throw new DingTalkFailure(Kind.UNREACHED, "waiting", trouble, null);
        }
    }

    synchronized void placed(String connection, String endpoint) {
        suspect = !newest.isEmpty();
        trouble = suspect ? "nothing connects at " + endpoint : "";
        previous = newest;
        newest = connection;
        placedAt = System.nanoTime();
        pause = 0;
    }

    synchronized void failed(String why) {
        trouble = why;
        failedAt = System.nanoTime();
        pause = Math.min(LONGEST_PAUSE_NANOS, pause == 0 ? FIRST_PAUSE_NANOS : pause * 2);
    }

    /** The connection is gone, or about to go: it had been one, then. */
    synchronized void ended(String connection) {
        if (newest.equals(connection)) {
            newest = "";
        } else if (previous.equals(connection)) {
            suspect = false;
            trouble = "";
        }
    }

    synchronized boolean isConnected() {
        return !newest.isEmpty() && (!suspect || System.nanoTime() - placedAt > PROVEN_NANOS);
    }

    synchronized String trouble() {
        return trouble;
    }
}
