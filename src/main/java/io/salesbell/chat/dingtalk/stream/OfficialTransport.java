package io.salesbell.chat.dingtalk.stream;

import com.dingtalk.open.app.stream.network.api.ClientConnectionListener;
import com.dingtalk.open.app.stream.network.api.Context;
import com.dingtalk.open.app.stream.network.api.EndPointConnection;
import com.dingtalk.open.app.stream.network.core.NetWorkService;
import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.api.OpenApi;
import io.salesbell.chat.dingtalk.api.Topics;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The official Stream client's network half: its WebSocket, keep-alive, replacement on {@code disconnect} and retries.
 * Its other half is left out, because that half has no address to set, hangs six hours in a dead call, hides a failed
 * start, and loses frames beyond 2048 without a word. So the place to connect to is asked for here ({@link Place}), and frames
 * come as they are, on the connection's own thread: a receiver that blocks makes the sender wait.
 */
@Component
@WhenDingTalkIsOn
class OfficialTransport implements StreamTransport {
    private static final Logger log = LoggerFactory.getLogger(OfficialTransport.class);
    private static final long LIVES_MILLIS = Duration.ofHours(6).toMillis();
    /** For connection and handshake. */
    private static final long CONNECT_MILLIS = Duration.ofSeconds(10).toMillis();

    private static final long IDLE_MILLIS = Duration.ofMinutes(1).toMillis();

    private final DingTalkSettings settings;
    private final OpenApi api;

    OfficialTransport(DingTalkSettings settings, OpenApi api) {
        this.settings = settings;
        this.api = api;
    }

    @Override
    public Line open(Consumer<Frame> receiver) {
        OfficialLine line = new OfficialLine(receiver);
        line.network.start();
        return line;
    }

    /** The client's own pool of one connection. */
    private final class OfficialLine implements Line, ClientConnectionListener {
        private final Consumer<Frame> receiver;
        private final NetWorkService network;
        private final Attempts attempts = new Attempts();

        private OfficialLine(Consumer<Frame> receiver) {
            this.receiver = receiver;
            this.network = new NetWorkService(this::place, this, 1, LIVES_MILLIS, CONNECT_MILLIS, IDLE_MILLIS);
        }

        /** Asked for by the pool every few seconds while it has no connection, and at once when one is to be left. */
        private EndPointConnection place() {
            attempts.begin();
            try {
                JsonNode place = api.connection();
                String endpoint = place.path("endpoint").asString("");
                EndPointConnection connection = new Place(
                        settings.clientId(), endpoint, place.path("ticket").asString(""));
                attempts.placed(connection.getConnectionId(), endpoint);
                return connection;
            } catch (RuntimeException failure) {
                attempts.failed(failure instanceof DingTalkFailure refused ? refused.reason() : failure.toString());
                throw failure;
            }
        }

        @Override
        public void receive(Context context) {
            OfficialFrame frame = new OfficialFrame(context);
            if (frame.topic().equals(Topics.DISCONNECT)) {
                attempts.ended(context.connectionId());
            }
            receiver.accept(frame);
        }

        @Override
        public void onDisConnection(String connectionId) {
            attempts.ended(connectionId);
        }

        @Override
        public boolean isConnected() {
            return attempts.isConnected();
        }

        @Override
        public String trouble() {
            return attempts.trouble();
        }

        @Override
        public void close() {
            try {
                network.shutdown();
            } catch (Exception failed) {
                log.warn("the connection to DingTalk did not close: {}", failed.toString());
            }
        }
    }
}
