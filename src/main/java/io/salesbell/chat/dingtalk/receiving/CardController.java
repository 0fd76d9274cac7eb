package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** HTTP mode: clicks on cards that DingTalk posts, verified before anything of them is read. */
@RestController
@WhenDingTalkIsOn
class CardController {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final Sign sign;
    private final Clicks clicks;
    private final JsonMapper json;

    CardController(Sign sign, Clicks clicks, JsonMapper json) {
        this.sign = sign;
        this.clicks = clicks;
        this.json = json;
    }

    @PostMapping("/dingtalk/cards")
    ResponseEntity<String> receive(HttpServletRequest request) throws IOException {
        if (!sign.isValidClick(
                request.getHeader("x-ddpaas-signature-timestamp"), request.getHeader("x-ddpaas-signature"))) {
            return PostedJson.answer(UNAUTHORIZED, "{\"error\":\"invalid signature\"}");
        }
        PostedJson body = PostedJson.of(request, json);
        if (body.isRefused()) {
            return body.refusal();
        }
        Optional<Map<String, Object>> shown = clicks.hear(body.json());
        return shown.isPresent()
                ? PostedJson.answer(PostedJson.OK, json.writeValueAsString(shown.get()))
                : PostedJson.answer(FORBIDDEN, "{\"error\":\"not served\"}");
    }
}
