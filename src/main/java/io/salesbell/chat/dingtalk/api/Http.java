package io.salesbell.chat.dingtalk.api;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests with a time limit and a size limit; what goes wrong on the way is a {@link DingTalkFailure}. */
@Component
@WhenDingTalkIsOn
class Http {
    /** The largest picture that DingTalk takes itself. */
    private static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final String TOKEN = "x-acs-dingtalk-access-token";

    private final JsonMapper json;
    private final RestClient client;

    Http(JsonMapper json) {
        this.json = json;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(ANSWERING);
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    /** What came back. */
    private static final class Answer {
        private final int status;
        private final byte[] body;

        private Answer(int status, byte[] body) {
            this.status = status;
            this.body = body;
        }
    }

    /** Sends JSON and reads JSON; {@code token} goes into the header unless it is empty. */
    JsonNode json(HttpMethod method, String url, String token, Object body) {
        RestClient.RequestBodySpec request = client.method(method)
                .uri(address(url))
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON);
        if (!token.isEmpty()) {
            request.header(TOKEN, token);
        }
        if (!method.equals(HttpMethod.GET)) {
            request.body(json.writeValueAsBytes(body));
        }
        return read(send(request));
    }

    /** Sends a form with files and reads JSON. */
    JsonNode form(String url, Object parts) {
        return read(send(client.post()
                .uri(address(url))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)));
    }

    private static URI address(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException noAddress) {
            throw new DingTalkFailure(Kind.REFUSED, "no_address", "no such address", null);
        }
    }

    /** A file's bytes. */
    byte[] bytes(String url) {
        Answer answer = send(client.get().uri(address(url)));
        if (answer.status != OK) {
            throw answer.status >= 500
                    ? Errors.page(answer.status)
                    : new DingTalkFailure(Kind.REFUSED, "HTTP " + answer.status, "no such file", null);
        }
        if (answer.body.length > MOST_BYTES) {
            throw new DingTalkFailure(Kind.REFUSED, "file_too_large", "", null);
        }
        return answer.body;
    }

    private static Answer send(RestClient.RequestHeadersSpec<?> request) {
        try {
            return request.exchangeForRequiredValue((sent, answer) -> {
                try (InputStream body = answer.getBody()) {
                    return new Answer(answer.getStatusCode().value(), body.readNBytes(MOST_BYTES + 1));
                }
            });
        } catch (ResourceAccessException unreachable) {
            throw unreached(unreachable);
        }
    }

    private static DingTalkFailure unreached(ResourceAccessException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof UnresolvedAddressException) {
                return new DingTalkFailure(Kind.UNREACHED, "unreachable", cause.toString(), null);
            }
        }
        Throwable cause = failure.getCause() instanceof IOException broken ? broken : failure;
        return new DingTalkFailure(Kind.UNCLEAR, "unclear", cause.toString(), null);
    }

    private JsonNode read(Answer answer) {
        JsonNode body;
        try {
            body = json.readTree(answer.body);
        } catch (JacksonException page) {
            throw Errors.page(answer.status);
        }
        if (!body.isObject()) {
            throw Errors.page(answer.status);
        }
        if (answer.status >= REDIRECT || Errors.isRefusal(body)) {
            throw Errors.of(answer.status, body);
        }
        return body;
    }
}
