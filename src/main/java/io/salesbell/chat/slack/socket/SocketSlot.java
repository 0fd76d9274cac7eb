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
        SocketConnection open() throws SocketConnection.Unopened, InterruptedException;
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
                goOn(connect());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            close(current);
        }
    }

    /** How the next connection ended; lost where there was none. */
    private SocketConnection.End connect() throws InterruptedException {
        SocketConnection next = open();
        if (next == null) {
            return SocketConnection.End.LOST;
        }
        long greeted = System.nanoTime();
        if (next.isGreeted()) {
            retire(current);
            current = next;
        }
        SocketConnection.End end = next.awaitEnd();
        patience.lasted(Duration.ofNanos(System.nanoTime() - greeted));
        if (end != SocketConnection.End.REFRESH) {
            close(next);
            current = null;
        }
        return end;
    }

    /** A slot survives whatever goes wrong: without it the bot would be deaf until its next start. */
    private @Nullable SocketConnection open() throws InterruptedException {
        try {
            return opener.open();
        } catch (SlackFailure failure) {
            patience.asked(failure.retryAfter());
            return none(failure.reason());
        } catch (SocketConnection.Unopened unopened) {
            return none(String.valueOf(unopened.getMessage()));
        } catch (RuntimeException bug) {
            return none(bug.toString());
        }
    }

    private @Nullable SocketConnection none(String reason) {
        if (!stopped) {
            log.warn("no Socket Mode connection: {}", reason);
        }
        return null;
    }

    private void goOn(SocketConnection.End end) throws InterruptedException {
        if (end == SocketConnection.End.LINK_DISABLED) {
            switchedOff.run();
            return;
        }
        if (end == SocketConnection.End.TOO_MANY) {
            log.warn("Slack says there are too many connections; this one waits a while");
            patience.exhausted();
        }
        if (!stopped && (end != SocketConnection.End.REFRESH || !patience.isSteady())) {
            Thread.sleep(patience.take().toMillis());
        }
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
