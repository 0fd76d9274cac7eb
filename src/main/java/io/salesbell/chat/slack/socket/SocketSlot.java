package io.salesbell.chat.slack.socket;

import io.salesbell.chat.slack.sending.SlackFailure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one connection open until it is stopped, on a thread of its own. A connection that Slack wants refreshed answers
 * until the next one has been greeted.
 */
final class SocketSlot {
    private static final Logger log = LoggerFactory.getLogger(SocketSlot.class);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(3);

    private final Opener opener;
    private final Runnable switchedOff;
    private final Patience patience = new Patience();
    private final Thread thread;
    private volatile boolean stopped;
    private @Nullable SocketConnection current;

    /** Opens one connection. */
    @FunctionalInterface
    interface Opener {
        SocketConnection open() throws UnopenedException, InterruptedException;
    }

    /** {@code switchedOff} hears that Slack wants no connection at all. */
    SocketSlot(String name, Opener opener, Runnable switchedOff) {
        this.opener = opener;
        this.switchedOff = switchedOff;
        this.thread = new Thread(this::keepOpen, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Closes the connection, soon, and asks for no other. */
    void stop() {
        stopped = true;
        thread.interrupt();
    }

    private void keepOpen() {
        try {
            while (!stopped) {
                Duration pause = connect();
                if (!stopped) {
                    Thread.sleep(pause.toMillis());
                }
            }
        } catch (InterruptedException stopping) {
            log.debug("stopped while waiting");
        } finally {
            goodbye();
        }
    }

    /** An interrupted thread would tear the connection down before the goodbye is out. */
    private void goodbye() {
        if (Thread.interrupted()) {
            log.debug("stopped while at work");
        }
        close(current);
    }

    /** How long to wait before the next connection; a slot survives whatever goes wrong, the bot would be deaf without. */
    private Duration connect() throws InterruptedException {
        try {
            return keep(opener.open());
        } catch (SlackFailure failure) {
            return none(failure.reason(), failure.retryAfter());
        } catch (UnopenedException unopened) {
            return none(String.valueOf(unopened.getMessage()), null);
        } catch (RuntimeException bug) {
            return none(bug.toString(), null);
        }
    }

    private Duration none(String reason, @Nullable Duration asked) {
        if (!stopped) {
            log.warn("no Socket Mode connection: {}", reason);
        }
        return patience.afterFailure(asked);
    }

    private Duration keep(SocketConnection next) throws InterruptedException {
        long began = System.nanoTime();
        if (next.isGreeted()) {
            retire(current);
            current = next;
        }
        SocketConnection.End end = next.awaitEnd();
        if (next != current) {
            close(next);
        } else if (end != SocketConnection.End.REFRESH) {
            close(next);
            current = null;
        }
        if (end == SocketConnection.End.LINK_DISABLED) {
            switchedOff.run();
        } else if (end == SocketConnection.End.TOO_MANY) {
            log.warn("Slack says there are too many connections; this one waits a while");
        }
        return patience.after(end, Duration.ofNanos(System.nanoTime() - began));
    }

    /** What it was asked last is still answered on it. */
    private static void retire(@Nullable SocketConnection connection) {
        if (connection != null) {
            CompletableFuture.delayedExecutor(LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(connection::close);
        }
    }

    private static void close(@Nullable SocketConnection connection) {
        if (connection != null) {
            connection.close();
        }
    }
}
