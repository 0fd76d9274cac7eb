package io.salesbell.chat.dingtalk.stream;

import io.salesbell.chat.dingtalk.FakeDingTalk;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.DefaultSSLWebSocketServerFactory;
import org.java_websocket.server.WebSocketServer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** DingTalk's end of Stream mode, speaking its protocol over wss with a certificate of its own. */
public class Gateway implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String TRUST = "javax.net.ssl.trustStore";
    private static final String TRUST_PASSWORD = "javax.net.ssl.trustStorePassword";
    private static final String PASSWORD = "changeit";

    private final Map<String, JsonNode> answers = new ConcurrentHashMap<>();
    private final List<String> tickets = new CopyOnWriteArrayList<>();
    private final Set<WebSocket> deaf = ConcurrentHashMap.newKeySet();
    private volatile String place = "/connect?";
    private final AtomicLong handshake = new AtomicLong();
    private final AtomicInteger pongs = new AtomicInteger();
    private final AtomicInteger fewest = new AtomicInteger(Integer.MAX_VALUE);
    private final WebSocketServer server = new WebSocketServer(new InetSocketAddress("localhost", 0)) {
        @Override
        public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
                WebSocket connection, Draft draft, ClientHandshake request) throws InvalidDataException {
            LockSupport.parkNanos(handshake.get());
            return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            tickets.add(handshake.getResourceDescriptor());
            if (!handshake.getResourceDescriptor().startsWith(place + "ticket=t%2B1%26-")) {
                connection.close();
            }
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {
            fewest.accumulateAndGet(getConnections().size(), Math::min);
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            JsonNode answer = JsonMapper.shared().readTree(message);
            answers.put(answer.path("headers").path("messageId").asString(""), answer);
        }

        @Override
        public void onError(WebSocket connection, Exception error) {
            fewest.set(-1);
        }

        @Override
        public void onStart() {
            answers.clear();
        }
    };

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path folder = Files.createTempDirectory("gateway");
            Path store = certificate(folder);
            server.setWebSocketFactory(new DefaultSSLWebSocketServerFactory(ssl(store)));
        } catch (IOException | InterruptedException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
        server.setReuseAddr(true);
        server.start();
        while (server.getPort() <= 0) {
            Thread.onSpinWait();
        }
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("stream mode", Map.of("dingtalk.mode", "stream")));
        FakeDingTalk api = context.getBeanFactory().getBean(FakeDingTalk.class);
        places(api);
        context.getBeanFactory().registerSingleton("gateway", this);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                System.clearProperty(TRUST);
                System.clearProperty(TRUST_PASSWORD);
            }
        });
    }

    /** From now on a handshake takes that long. */
    void shakesHandsIn(Duration time) {
        handshake.set(time.toNanos());
    }

    /** Has the API name this gateway. */
    public void places(FakeDingTalk api) {
        places(api, "/connect");
    }

    /** Has the API name this gateway with that path and query, where nothing else is served from now on. */
    void places(FakeDingTalk api, String path) {
        place = path + (path.contains("?") ? "&" : "?");
        api.says(
                "/v1.0/gateway/connections/open",
                "{\"endpoint\":\"wss://localhost:" + server.getPort() + path + "\",\"ticket\":\"t+1&-" + tickets.size()
                        + "\"}");
    }

    private static Path certificate(Path folder) throws IOException, InterruptedException {
        Path store = folder.resolve("gateway.p12");
        keytool(
                folder,
                store,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-validity",
                "3650");
        Path exported = folder.resolve("gateway.cer");
        keytool(folder, store, "-exportcert", "-file", exported.toString());
        Path trusted = folder.resolve("trusted.p12");
        keytool(folder, trusted, "-importcert", "-noprompt", "-file", exported.toString());
        System.setProperty(TRUST, trusted.toString());
        System.setProperty(TRUST_PASSWORD, PASSWORD);
        return store;
    }

    private static void keytool(Path folder, Path store, String... what) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(what));
        command.addAll(List.of("-alias", "gateway", "-storetype", "PKCS12", "-keystore", store.toString()));
        command.addAll(List.of("-storepass", PASSWORD));
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.txt").toFile())
                .start()
                .waitFor();
    }

    private static SSLContext ssl(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store)) {
            keys.load(file, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    public int open() {
        return (int) server.getConnections().stream().filter(WebSocket::isOpen).count();
    }

    /** How many connections were opened so far. */
    public int opened() {
        return tickets.size();
    }

    /** The fewest connections that were left whenever one closed. */
    public int fewest() {
        return fewest.get();
    }

    /** The answer to the frame, null while there is none. */
    public JsonNode answer(String messageId) {
        return answers.get(messageId);
    }

    public int answered() {
        return answers.size();
    }

    /** Pushes one frame over the newest connection that is still listened to. */
    public void push(String type, String topic, String messageId, String data) {
        push(type, topic, messageId, data, "");
    }

    /** The same for an event of that type. */
    public void push(String type, String topic, String messageId, String data, String event) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("specVersion", "1.0");
        frame.put("type", type);
        frame.put(
                "headers",
                Map.of(
                        "topic",
                        topic,
                        "messageId",
                        messageId,
                        "contentType",
                        "application/json",
                        "time",
                        "1763000000000",
                        "eventType",
                        event,
                        "appId",
                        "a1"));
        frame.put("data", data);
        raw(JsonMapper.shared().writeValueAsString(frame));
    }

    public void raw(String text) {
        live().send(text);
    }

    /** Asks the newest connection to go; nothing is pushed over it any more. */
    public void disconnect() {
        fewest.set(Integer.MAX_VALUE);
        WebSocket connection = live();
        push("SYSTEM", "disconnect", "d" + pongs.incrementAndGet(), "{\"reason\":\"connection is expired\"}");
        deaf.add(connection);
    }

    /** Closes what was asked to go. */
    public void hangUp() {
        deaf.forEach(connection -> connection.close(1000));
    }

    private WebSocket live() {
        return server.getConnections().stream()
                .filter(connection -> connection.isOpen() && !deaf.contains(connection))
                .findFirst()
                .orElseThrow();
    }
}
