package io.salesbell.chat.dingtalk.install;

import io.salesbell.chat.Text;
import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.api.DingTalkFailure.Kind;
import io.salesbell.chat.dingtalk.api.Endpoint;
import io.salesbell.chat.dingtalk.api.OpenApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What an app with these keys lacks, a sentence each, as far as it can be asked without using any quota. */
@Component
class AppCheck {
    /** Nobody's user id: being asked for it tells whether the app may read members at all. */
    private static final String NOBODY = "salesbell-check";

    private final String publicUrl;

    AppCheck(@Value("${salesbell.public-url:}") String publicUrl) {
        this.publicUrl = publicUrl.strip();
    }

    List<Text> missing(DingTalkSettings keys, OpenApi api) {
        List<Text> missing = new ArrayList<>();
        if (keys.clientId().isEmpty()) {
            missing.add(Text.of("dingtalk.setup.no-client-id"));
        }
        if (keys.clientSecret().isEmpty()) {
            missing.add(Text.of("dingtalk.setup.no-client-secret"));
        }
        if (missing.isEmpty()) {
            ask(api, missing);
        }
        if (keys.hasCards() && !keys.cardTemplate().matches("\\S+\\.schema")) {
            missing.add(Text.of("dingtalk.setup.odd-template"));
        }
        if (keys.hasCards() && !keys.isStream() && publicUrl.isEmpty()) {
            missing.add(Text.of("dingtalk.setup.no-public-url"));
        }
        return missing;
    }

    private static void ask(OpenApi api, List<Text> missing) {
        try {
            api.authenticate();
        } catch (DingTalkFailure failure) {
            boolean refused = failure.isPermanent() || failure.is(Kind.TOKEN);
            String key = refused ? "dingtalk.setup.refused-keys" : "dingtalk.setup.unreachable";
            missing.add(Text.of(key, failure.reason()));
            return;
        }
        try {
            api.old(Endpoint.USER, Map.of("userid", NOBODY));
        } catch (DingTalkFailure failure) {
            if (failure.is(Kind.PERMISSION)) {
                missing.add(Text.of("dingtalk.setup.no-permission", Endpoint.USER.permission(), failure.reason()));
            }
        }
    }
}
