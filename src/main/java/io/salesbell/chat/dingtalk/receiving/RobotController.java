package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP mode: robot messages that DingTalk posts, verified before anything of them is read. */
@RestController
@WhenDingTalkIsOn
class RobotController {
    private static final Logger log = LoggerFactory.getLogger(RobotController.class);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
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
            return PostedJson.answer(UNAUTHORIZED, "{\"error\":\"invalid sign\"}");
        }
        PostedJson body = PostedJson.of(request, json);
        if (body.isRefused()) {
            return body.refusal();
        }
        return switch (heard(body.json())) {
            case KEPT -> PostedJson.answer(PostedJson.OK, NOTHING);
            case LATE -> PostedJson.answer(PostedJson.OK, late.body(Locale.CHINESE));
            case REFUSED -> PostedJson.answer(FORBIDDEN, "{\"error\":\"not served\"}");
        };
    }

    /** Whoever is left without their database is told so, and not left without an answer. */
    private Reception.Outcome heard(JsonNode body) {
        try {
            return reception.hear(body);
        } catch (DataAccessException | TransactionException away) {
            log.warn("a message was not kept: {}", away.getMessage());
            return Reception.Outcome.LATE;
        }
    }
}
