package io.salesbell.chat.slack.socket;

import static org.awaitility.Awaitility.await;

import io.salesbell.chat.slack.FakeSlack;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Slack's end of Socket Mode: greets, sends envelopes and asks for new connections. */
public class SocketServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** As the body of an envelope: there is none. */
    public static final String NO_PAYLOAD = "";

    private static final String REFRESH = "{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}";

    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicBoolean restless = new AtomicBoolean();
    private final AtomicReference<Duration> patience = new AtomicReference<>(Duration.ofSeconds(30));
    /** Known once the server listens; before that it tells 0 or -1. */
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private final List<Integer> farewells = new CopyOnWriteArrayList<>();
    private final AtomicInteger fewest = new AtomicInteger(Integer.MAX_VALUE);
    private final WebSocketServer server = new WebSocketServer(new InetSocketAddress("localhost", 0)) {
        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            opened.incrementAndGet();
            connection.send("{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{\"app_id\":\"A1\"}}");
            if (restless.get()) {
                connection.send(REFRESH);
            }
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {
            farewells.add(code);
            fewest.accumulateAndGet(getConnections().size(), Math::min);
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            answers.add(message);
        }

        @Override
        public void onError(WebSocket connection, Exception error) {
            answers.add("{\"error\":\"" + error + "\"}");
        }

        @Override
        public void onStart() {
            port.complete(getPort());
        }
    };

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        server.setReuseAddr(true);
        server.start();
        FakeSlack slack = context.getBeanFactory().getBean(FakeSlack.class);
        slack.says("apps.connections.open", "{\"ok\":true,\"url\":\"" + url() + "\"}");
        context.getBeanFactory().registerSingleton("socketServer", this);
    }

    private String url() {
        return "ws://localhost:" + port.orTimeout(30, TimeUnit.SECONDS).join() + "/link";
    }

    public int open() {
        return server.getConnections().size();
    }

    public int opened() {
        return opened.get();
    }

    /** With which code each connection that is gone was closed. */
    public List<Integer> farewells() {
        return List.copyOf(farewells);
    }

    /** The fewest connections that were left whenever one closed. */
    public int fewest() {
        return fewest.get();
    }

    /** Sends one envelope over one of the connections and waits for its acknowledgement. */
    public JsonNode ask(String type, String id, boolean payload, Object body) {
        tell(type, id, payload, body);
        return answer();
    }

    /** Sends one envelope over one of the connections. */
    public void tell(String type, String id, boolean payload, Object body) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("type", type);
        envelope.put("envelope_id", id);
        envelope.put("accepts_response_payload", payload);
        if (!body.equals(NO_PAYLOAD)) {
            envelope.put("payload", body);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> open() > 0);
        server.getConnections().iterator().next().send(JsonMapper.shared().writeValueAsString(envelope));
    }

    /** How long an acknowledgement is waited for from now on. */
    public void waits(Duration time) {
        patience.set(time);
    }

    /** The next acknowledgement; an empty object when there is none. */
    public JsonNode answer() {
        try {
            String answer = answers.poll(patience.get().toMillis(), TimeUnit.MILLISECONDS);
            return JsonMapper.shared().readTree(answer == null ? "{}" : answer);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Whether each connection is to be refreshed as soon as it was greeted. */
    public void restless(boolean now) {
        restless.set(now);
    }

    /** Asks one connection to go. */
    public void disconnect(String reason) {
        fewest.set(Integer.MAX_VALUE);
        server.getConnections().iterator().next().send("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\"}");
    }
}
