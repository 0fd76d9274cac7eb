package io.salesbell.chat.dingtalk.receiving;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What a request brings; {@code status} is that of the refusal where it is no JSON object of at most a megabyte, else 200. */
record PostedJson(int status, JsonNode json) {
    static final int OK = 200;
    private static final int MOST_BYTES = 1024 * 1024;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;

    static PostedJson of(HttpServletRequest request, JsonMapper json) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return refused(TOO_LARGE);
        }
        try {
            JsonNode body = json.readTree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
            return body.isObject() ? new PostedJson(OK, body) : refused(BAD_REQUEST);
        } catch (CharacterCodingException | JacksonException malformed) {
            return refused(BAD_REQUEST);
        }
    }

    private static PostedJson refused(int status) {
        return new PostedJson(status, MissingNode.getInstance());
    }

    boolean isRefused() {
        return status != OK;
    }

    /** Why the request is refused. */
    ResponseEntity<String> refusal() {
        return answer(status, status == TOO_LARGE ? "{\"error\":\"too large\"}" : "{\"error\":\"not a JSON object\"}");
    }

    static ResponseEntity<String> answer(int status, String body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
