package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.Endpoint;
import io.salesbell.chat.dingtalk.api.OpenApi;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where clicks on cards go: over the Stream, or in HTTP mode to our address, which DingTalk is told of once a start. */
@Component
@WhenDingTalkIsOn
class CardRoute {
    private static final String KEY = "salesbell";
    private static final String PATH = "/dingtalk/cards";

    private final DingTalkSettings settings;
    private final OpenApi api;
    private final String publicUrl;
    private boolean registered;

    CardRoute(DingTalkSettings settings, OpenApi api, @Value("${salesbell.public-url:}") String publicUrl) {
        this.settings = settings;
        this.api = api;
        this.publicUrl = publicUrl.strip().replaceFirst("/+$", "");
    }

    /** Whether a click on a card would reach us. */
    boolean isKnown() {
        return settings.isStream() || !publicUrl.isEmpty();
    }

    /** What a new card says of where its clicks go; in HTTP mode DingTalk knows the address by then. */
    Map<String, Object> ready() {
        if (settings.isStream()) {
            return Map.of("callbackType", "STREAM");
        }
        register();
        return Map.of("callbackType", "HTTP", "callbackRouteKey", KEY);
    }

    private synchronized void register() {
        if (!registered) {
            api.call(
                    Endpoint.CARD_ROUTE,
                    Map.of(
                            "callbackRouteKey",
                            KEY,
                            "callbackUrl",
                            publicUrl + PATH,
                            "apiSecret",
                            settings.cardSecret(),
                            "forceUpdate",
                            true));
            registered = true;
        }
    }
}
