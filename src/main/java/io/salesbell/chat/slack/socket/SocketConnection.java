package io.salesbell.chat.slack.socket;

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
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One connection, from its opening until Slack asks for another, or nothing is heard any more. */
final class SocketConnection implements WebSocket.Listener, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SocketConnection.class);
    private static final Duration OPENING = Duration.ofSeconds(10);
    private static final Duration PING = Duration.ofSeconds(10);
    private static final int SILENT_PINGS = 3;

    private final Function<String, @Nullable String> answer;
    private final Executor executor;
    private final CompletableFuture<Boolean> greeted = new CompletableFuture<>();
    private final CompletableFuture<End> ended = new CompletableFuture<>();
    private final StringBuilder frame = new StringBuilder();
    private final Object sending = new Object();
    private volatile boolean heard = true;
    private volatile @Nullable WebSocket socket;

    /** Why a connection is of no more use. */
    enum End {
        REFRESH,
        LINK_DISABLED,
        TOO_MANY,
        LOST
    }

    /** {@code answer} turns an envelope into its acknowledgement, null for none. */
    private SocketConnection(Function<String, @Nullable String> answer, Executor executor) {
        this.answer = answer;
        this.executor = executor;
    }

    /** Opens the connection and waits for Slack's greeting; false from {@link #isGreeted} when there was none. */
    static SocketConnection open(
            HttpClient client, String url, Function<String, @Nullable String> answer, Executor executor) {
        SocketConnection connection = new SocketConnection(answer, executor);
        try {
            connection.socket = client.newWebSocketBuilder()
                    .connectTimeout(OPENING)
                    .buildAsync(URI.create(url), connection)
                    .join();
            connection
                    .greeted
                    .completeOnTimeout(false, OPENING.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException | IllegalArgumentException unreachable) {
            connection.ended.complete(End.LOST);
        }
        return connection;
    }

    boolean isGreeted() {
        return greeted.getNow(false);
    }

    /** Waits until the connection has ended, asking now and then whether it still lives. */
    End awaitEnd() throws InterruptedException {
        int silent = 0;
        while (true) {
            try {
                return ended.get(PING.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException stillOpen) {
                silent = heard ? 0 : silent + 1;
                if (silent >= SILENT_PINGS) {
                    return End.LOST;
                }
                heard = false;
                ping();
            } catch (ExecutionException never) {
                return End.LOST;
            }
        }
    }

    private void ping() {
        WebSocket open = socket;
        if (open != null) {
            send(() -> open.sendPing(ByteBuffer.allocate(0)));
        }
    }

    /** One frame at a time, as the client demands. */
    private void send(Supplier<CompletableFuture<WebSocket>> frameToSend) {
        synchronized (sending) {
            try {
                frameToSend.get().join();
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
                case "hello" -> greeted.complete(true);
                case "disconnect" -> ended.complete(end(message.path("reason").asString("")));
                default -> executor.execute(() -> acknowledge(text));
            }
        } catch (JacksonException unreadable) {
            log.warn("an unreadable frame of {} characters from Slack", text.length());
        } catch (java.util.concurrent.RejectedExecutionException stopping) {
            log.debug("not taken any more: {}", stopping.toString());
        }
    }

    private static End end(String reason) {
        return switch (reason.toLowerCase(Locale.ROOT)) {
            case "link_disabled" -> End.LINK_DISABLED;
            case "too_many_websockets" -> End.TOO_MANY;
            default -> End.REFRESH;
        };
    }

    private void acknowledge(String envelope) {
        String acknowledgement = answer.apply(envelope);
        WebSocket open = socket;
        if (acknowledgement != null && open != null) {
            send(() -> open.sendText(acknowledgement, true));
        }
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

    @Override
    public void close() {
        ended.complete(End.LOST);
        WebSocket open = socket;
        if (open != null && !open.isOutputClosed()) {
            var unused = open.sendClose(WebSocket.NORMAL_CLOSURE, "");
        }
    }
}
