package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * HTTP mode: robot messages that DingTalk posts, verified before anything of them is read. How long DingTalk waits for the
 * answer is not documented: two seconds are meant to be safe.
 */
@RestController
@WhenDingTalkIsOn
class RobotController {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int THREADS = 16;
    private static final String NOTHING = "{\"msgtype\":\"empty\"}";

    private final Sign sign;
    private final Hearing hearing;
    private final LateNote late;
    private final JsonMapper json;
    private final Duration patience;
    private final ThreadPoolExecutor threads;

    RobotController(
            Sign sign,
            Hearing hearing,
            LateNote late,
            JsonMapper json,
            @Value("${dingtalk.answers-within:1500ms}") Duration patience) {
        this.sign = sign;
        this.hearing = hearing;
        this.late = late;
        this.json = json;
        this.patience = patience;
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), RobotController::thread);
        threads.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "dingtalk messages");
        thread.setDaemon(true);
        return thread;
    }

    @PostMapping("/dingtalk/robot")
    ResponseEntity<String> receive(HttpServletRequest request) throws IOException {
        if (!sign.isValid(request.getHeader("timestamp"), request.getHeader("sign"))) {
            return PostedJson.answer(UNAUTHORIZED, "{\"error\":\"invalid sign\"}");
        }
        PostedJson body = PostedJson.of(request, json);
        if (body.isRefused()) {
            return body.refusal();
        }
        return switch (heard(body.json())) {
            case KEPT -> PostedJson.answer(PostedJson.OK, NOTHING);
            case LATE -> PostedJson.answer(PostedJson.OK, late.body(RobotMessage.of(body.json())));
            case REFUSED -> PostedJson.answer(FORBIDDEN, "{\"error\":\"not served\"}");
        };
    }

    /** What is not done in time goes on without the request; its answer goes to the message's reply address. */
    private Reception.Outcome heard(JsonNode body) {
        CompletableFuture<Reception.Outcome> end = new CompletableFuture<>();
        try {
            hearing.hear(body, threads, end::complete);
            return end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            return Reception.Outcome.KEPT;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Reception.Outcome.KEPT;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
