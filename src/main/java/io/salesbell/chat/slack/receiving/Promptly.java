package io.salesbell.chat.slack.receiving;

import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import io.salesbell.chat.slack.WhenSlackIsOn;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.JsonNode;

/**
 * Answers within Slack's three seconds, whatever the database does: what is not done after two is kept as it came,
 * acknowledged and done afterwards; its own key makes it happen once. What can't even be kept is not acknowledged.
 */
@Component
@WhenSlackIsOn
class Promptly {
    private static final Logger log = LoggerFactory.getLogger(Promptly.class);
    private static final long KEEPING_MILLIS = 600;
    private static final int DOING = 64;
    private static final int KEEPING = 4;
    private static final int WAITING = 1000;

    private final Postponed postponed;
    private final Ongoing ongoing;
    private final Duration patience;
    private final ExecutorService doing = threads("slack requests", DOING);
    private final ExecutorService keeping = threads("slack kept requests", KEEPING);

    Promptly(Postponed postponed, Ongoing ongoing, @Value("${slack.patience:2s}") Duration patience) {
        this.postponed = postponed;
        this.ongoing = ongoing;
        this.patience = patience;
    }

    private static ExecutorService threads(String name, int most) {
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(most, most, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(WAITING), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    Response answer(RequestType kind, JsonNode payload, Callable<Response> work) throws Exception {
        try {
            return within(doing, ongoing.begun(payload, work), patience.toMillis());
        } catch (LateException
                | TimeoutException
                | RejectedExecutionException
                | DataAccessException
                | TransactionException late) {
            if (late instanceof RejectedExecutionException) {
                ongoing.ended(payload);
            }
            log.warn("a request of kind {} can't be done while Slack waits: {}", kind, late.toString());
            return postponed.isKept(kind) ? kept(kind, payload) : postponed.refused(kind, payload);
        }
    }

    private Response kept(RequestType kind, JsonNode payload) {
        try {
            return within(keeping, () -> postponed.keep(kind, payload), KEEPING_MILLIS);
        } catch (Exception unkept) {
            log.error("a request of kind {} could not be kept either", kind, unkept);
            return postponed.refused(kind, payload);
        }
    }

    private static Response within(ExecutorService threads, Callable<Response> work, long millis) throws Exception {
        Future<Response> answer = threads.submit(work);
        try {
            return answer.get(millis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    @PreDestroy
    void stop() {
        doing.shutdown();
        keeping.shutdown();
    }
}
