package io.salesbell.chat.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the console as its page does. */
@TestComponent
class Browser {
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json;
    private final Environment environment;

    Browser(JsonMapper json, Environment environment) {
        this.json = json;
        this.environment = environment;
    }

    record Response(int status, String body, JsonNode json, HttpResponse<byte[]> raw) {
        Response isOk() {
            assertThat(status).as(body).isEqualTo(200);
            return this;
        }

        /** Refused with this status and a sentence. */
        Response isRefused(int expected, String... parts) {
            assertThat(status).as(body).isEqualTo(expected);
            assertThat(json.get("error").asString()).isNotBlank();
            List.of(parts)
                    .forEach(part -> assertThat(json.get("error").asString()).contains(part));
            return this;
        }

        List<String> texts(String field) {
            return Browser.texts(json.get(field));
        }
    }

    static List<String> texts(JsonNode messages) {
        return StreamSupport.stream(messages.spliterator(), false)
                .map(message -> message.get("text").asString())
                .toList();
    }

    int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    Response get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Response post(String path, Object body, String... headers) {
        return postRaw(
                path, "application/json", json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8), headers);
    }

    Response postRaw(String path, String type, byte[] body, String... headers) {
        return send(
                request(path, headers).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    Response say(String from, String conversation, String text) {
        return say(from, conversation, text, null);
    }

    Response say(String from, String conversation, String text, String id) {
        Map<String, String> line = new HashMap<>(Map.of("from", from, "conversation", conversation, "text", text));
        if (id != null) {
            line.put("id", id);
        }
        return post("/console/api/messages", line);
    }

    Response press(String from, String message, String button) {
        return post("/console/api/actions", Map.of("from", from, "message", message, "button", button));
    }

    JsonNode messages(String as, String conversation, long after) {
        return get("/console/api/conversations/" + conversation + "/messages?as=" + as + "&after=" + after)
                .isOk()
                .json();
    }

    /** The highest revision anybody can have seen there. */
    long revision(String as, String conversation) {
        return StreamSupport.stream(messages(as, conversation, 0).spliterator(), false)
                .mapToLong(message -> message.get("revision").asLong())
                .max()
                .orElse(0);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    Response send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            String body = new String(response.body(), StandardCharsets.UTF_8);
            boolean isJson =
                    response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
            return new Response(response.statusCode(), body, isJson ? json.readTree(body) : null, response);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
