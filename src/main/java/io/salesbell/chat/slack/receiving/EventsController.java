package io.salesbell.chat.slack.receiving;

import com.slack.api.bolt.response.Response;
import io.salesbell.chat.slack.WhenSlackIsOn;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything Slack sends over HTTP, verified on its raw bytes before anything of it is read. */
@RestController
@WhenSlackIsOn
class EventsController {
    private static final int MOST_BYTES = 1024 * 1024;
    private static final int UNAUTHORIZED = 401;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;
    private static final int SERVER_ERROR = 500;
    private static final String NO_RETRY = "X-Slack-No-Retry";

    private final Signature signature;
    private final SlackApp app;

    EventsController(Signature signature, SlackApp app) {
        this.signature = signature;
        this.app = app;
    }

    @PostMapping("/slack/events")
    ResponseEntity<byte[]> receive(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return refused(TOO_LARGE, "too large");
        }
        if (!signature.isValid(request.getHeader(Signature.TIMESTAMP), request.getHeader(Signature.SIGNATURE), body)) {
            return refused(UNAUTHORIZED, "invalid signature");
        }
        try {
            String text = strictly(body);
            if (!text.startsWith("{")) {
                strictly(URLDecoder.decode(text, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1));
            }
            return answer(app.hear(text, headers(request)));
        } catch (CharacterCodingException | IllegalArgumentException notUtf8) {
            return refused(BAD_REQUEST, "not UTF-8");
        }
    }

    /** A form's fields hide their bytes behind percent signs, and those have to be UTF-8, too. */
    private static String strictly(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> Collections.list(request.getHeaders(name)),
                        (first, second) -> first,
                        TreeMap::new));
    }

    private static ResponseEntity<byte[]> answer(Response response) {
        String body = response.getBody() == null ? "" : response.getBody();
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(response.getStatusCode());
        if (response.getStatusCode() >= BAD_REQUEST && response.getStatusCode() < SERVER_ERROR) {
            answer.header(NO_RETRY, "1");
        }
        if (!body.isEmpty()) {
            answer.contentType(MediaType.parseMediaType(response.getContentType()));
        }
        return answer.body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> refused(int status, String why) {
        return ResponseEntity.status(status)
                .header(NO_RETRY, "1")
                .contentType(MediaType.APPLICATION_JSON)
                .body(("{\"error\":\"" + why + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
