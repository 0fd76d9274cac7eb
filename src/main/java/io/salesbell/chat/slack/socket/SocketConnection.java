package io.salesbell.chat.slack.socket;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One connection, from its greeting until Slack asks for another, or nothing is heard any more. */
final class SocketConnection implements WebSocket.Listener, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SocketConnection.class);
    private static final Duration OPENING = Duration.ofSeconds(10);
    private static final Duration SENDING = Duration.ofSeconds(10);
    private static final Duration FAREWELL = Duration.ofSeconds(3);
    private static final Duration PING = Duration.ofSeconds(10);
    private static final Duration FIRST_PING = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final Answering answering;
    private final CompletableFuture<Void> greeted = new CompletableFuture<>();
    private final CompletableFuture<End> ended = new CompletableFuture<>();
    private final StringBuilder frame = new StringBuilder();
    private final Object sending = new Object();
    private volatile boolean heard = true;
    private volatile CompletableFuture<WebSocket> opened = new CompletableFuture<>();

    /** Why a connection is of no more use. */
    enum End {
        REFRESH,
        LINK_DISABLED,
        TOO_MANY,
        LOST
    }

    private SocketConnection(Answering answering) {
        this.answering = answering;
    }

    /** Opens the connection and waits for Slack's greeting, or for its reason why there is none. */
    static SocketConnection open(HttpClient client, String url, Answering answering, Duration patience)
            throws UnopenedException, InterruptedException {
        SocketConnection connection = new SocketConnection(answering);
        try {
            connection.opened =
                    client.newWebSocketBuilder().connectTimeout(OPENING).buildAsync(URI.create(url), connection);
            connection.opened.get();
            CompletableFuture.anyOf(connection.greeted, connection.ended).get(patience.toMillis(), MILLISECONDS);
        } catch (IllegalArgumentException noAddress) {
            throw new UnopenedException("Slack named an address that is none");
        } catch (ExecutionException refused) {
            throw new UnopenedException(String.valueOf(refused.getCause()));
        } catch (TimeoutException silence) {
            connection.abort();
            throw new UnopenedException("Slack sent no greeting in " + patience.toSeconds() + " seconds");
        } catch (InterruptedException stopping) {
            connection.abort();
            throw stopping;
        }
        if (!connection.isGreeted() && connection.ended.getNow(End.LOST) == End.LOST) {
            connection.abort();
            throw new UnopenedException("the connection went before Slack's greeting came");
        }
        return connection;
    }

    boolean isGreeted() {
        return greeted.isDone();
    }

    /**
     * Waits until the connection has ended, asking now and then whether it still lives: soon again where nothing came
     * since the greeting, for a line that is dropped with it is found dead by the second writing only.
     */
    End awaitEnd() throws InterruptedException {
        Duration silent = Duration.ZERO;
        Duration pause = FIRST_PING;
        while (silent.compareTo(SILENCE) < 0) {
            heard = false;
            send(open -> open.sendPing(ByteBuffer.allocate(0)));
            try {
                return ended.get(pause.toMillis(), MILLISECONDS);
            } catch (TimeoutException stillOpen) {
                silent = heard ? Duration.ZERO : silent.plus(pause);
                pause = heard ? PING : pause;
            } catch (ExecutionException never) {
                return End.LOST;
            }
        }
        return End.LOST;
    }

    /** One frame at a time, as the client demands; a line that takes none for long is half open. */
    private void send(Function<WebSocket, CompletableFuture<WebSocket>> frameToSend) {
        synchronized (sending) {
            if (ended.getNow(End.REFRESH) == End.LOST) {
                return;
            }
            try {
                opened.thenCompose(frameToSend)
                        .orTimeout(SENDING.toMillis(), MILLISECONDS)
                        .join();
            } catch (CompletionException closed) {
                ended.complete(End.LOST);
            }
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        heard = true;
        frame.append(data);
        if (last) {
            String text = frame.toString();
            frame.setLength(0);
            received(text);
        }
        from.request(1);
        return null;
    }

    private void received(String text) {
        try {
            JsonNode message = JsonMapper.shared().readTree(text);
            switch (message.path("type").asString("")) {
                case "hello" -> greeted.complete(null);
                case "disconnect" -> ended.complete(end(message.path("reason").asString("")));
                default -> answering.answer(text, this::acknowledge);
            }
        } catch (JacksonException unreadable) {
            log.warn("an unreadable frame of {} characters from Slack", text.length());
        }
    }

    private static End end(String reason) {
        return switch (reason.toLowerCase(Locale.ROOT)) {
            case "link_disabled" -> End.LINK_DISABLED;
            case "too_many_websockets" -> End.TOO_MANY;
            default -> End.REFRESH;
        };
    }

    private void acknowledge(String acknowledgement) {
        send(open -> open.sendText(acknowledgement, true));
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        heard = true;
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        heard = true;
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        ended.complete(End.LOST);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        ended.complete(End.LOST);
    }

    private void abort() {
        var unused = opened.thenAccept(WebSocket::abort);
    }

    /** Says goodbye; Slack's own goodbye is waited for a moment only. */
    @Override
    public void close() {
        ended.complete(End.LOST);
        var unused = opened.thenCompose(open -> open.sendClose(WebSocket.NORMAL_CLOSURE, ""));
        CompletableFuture.delayedExecutor(FAREWELL.toMillis(), MILLISECONDS).execute(this::abort);
    }
}
