package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.SlackSettings;
import io.salesbell.chat.slack.WhenSlackIsOn;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Addresses that Slack names in its payloads; only Slack's own hosts, or the configured API's, are ever asked. */
@Component
@WhenSlackIsOn
public class SlackWeb {
    private static final Logger log = LoggerFactory.getLogger(SlackWeb.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

    private final SlackSettings settings;
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Autowired
    SlackWeb(SlackSettings settings) {
        this(settings, TIMEOUT.multipliedBy(3));
    }

    /** With another time that a body may take. */
    SlackWeb(SlackSettings settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
    }

    /** Posts JSON to a response_url. */
    void postJson(String url, String body) {
        send(request(url)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Posts a file's bytes to an upload_url. */
    void upload(String url, byte[] bytes) {
        send(request(url)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    /** The bytes of a private file; a login page is none. */
    byte[] download(String url, String token) {
        return send(request(url).header("Authorization", "Bearer " + token).GET());
    }

    private HttpRequest.Builder request(String url) {
        if (!settings.isTrusted(url)) {
            throw SlackFailure.refused("foreign_host", List.of());
        }
        try {
            return HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT);
        } catch (IllegalArgumentException noAddress) {
            throw SlackFailure.refused("foreign_host", List.of());
        }
    }

    private byte[] send(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                hurry(body);
                return read(response, body);
            }
        } catch (ConnectException unreachable) {
            throw SlackFailure.unreached("connection refused", false);
        } catch (IOException broken) {
            throw SlackFailure.unreached(String.valueOf(broken.getMessage()), true);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw SlackFailure.unreached("stopping", true);
        }
    }

    /** The request's own timeout ends with the headers: a body that comes to a halt would hold up all other tasks. */
    private void hurry(InputStream body) {
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    try {
                        body.close();
                    } catch (IOException ended) {
                        log.debug("a body ended by itself", ended);
                    }
                });
    }

    private static byte[] read(HttpResponse<?> response, InputStream body) throws IOException {
        int status = response.statusCode();
        if (status == TOO_MANY) {
            throw SlackFailure.asked(response.headers().firstValue("Retry-After"));
        }
        if (status >= SERVER) {
            throw SlackFailure.unreached("HTTP " + status, true);
        }
        if (status != OK) {
            throw SlackFailure.refused("http_" + status, List.of());
        }
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw SlackFailure.refused("file_too_large", List.of());
        }
        return bytes;
    }
}
