package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP mode: robot messages that DingTalk posts, verified before anything of them is read. */
@RestController
@WhenDingTalkIsOn
class RobotController {
    private static final int MOST_BYTES = 1024 * 1024;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;
    private static final String NOTHING = "{\"msgtype\":\"empty\"}";

    private final Sign sign;
    private final Reception reception;
    private final LateNote late;
    private final JsonMapper json;

    RobotController(Sign sign, Reception reception, LateNote late, JsonMapper json) {
        this.sign = sign;
        this.reception = reception;
        this.late = late;
        this.json = json;
    }

    @PostMapping("/dingtalk/robot")
    ResponseEntity<String> receive(HttpServletRequest request) throws IOException {
        if (!sign.isValid(request.getHeader("timestamp"), request.getHeader("sign"))) {
            return answer(UNAUTHORIZED, "{\"error\":\"invalid sign\"}");
        }
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return answer(TOO_LARGE, "{\"error\":\"too large\"}");
        }
        JsonNode body;
        try {
            body = json.readTree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException | JacksonException malformed) {
            return answer(BAD_REQUEST, "{\"error\":\"not JSON\"}");
        }
        if (!body.isObject()) {
            return answer(BAD_REQUEST, "{\"error\":\"not an object\"}");
        }
        return switch (reception.hear(body)) {
            case KEPT -> answer(200, NOTHING);
            case LATE -> answer(200, late.body(Locale.CHINESE));
            case REFUSED -> answer(FORBIDDEN, "{\"error\":\"not served\"}");
        };
    }

    private static ResponseEntity<String> answer(int status, String body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
