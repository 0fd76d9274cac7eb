package io.salesbell.chat.dingtalk.api;

import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure.Kind;
import io.salesbell.schedule.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The app's access token: asked for once at a time, renewed five minutes early. */
@Component
@WhenDingTalkIsOn
class AccessTokens {
    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final int TWO_HOURS = 7200;

    private final DingTalkSettings settings;
    private final Http http;
    private final WallClock clock;
    private String token = "";
    private Instant until = Instant.EPOCH;

    AccessTokens(DingTalkSettings settings, Http http, WallClock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    synchronized String current() {
        if (token.isEmpty() || !clock.instant().isBefore(until)) {
            JsonNode answer = http.json(
                    HttpMethod.POST,
                    settings.apiUrl() + "/v1.0/oauth2/accessToken",
                    "",
                    Map.of("appKey", settings.clientId(), "appSecret", settings.clientSecret()));
            token = answer.path("accessToken").asString("");
            if (token.isEmpty()) {
                throw new DingTalkFailure(Kind.BUSY, "no access token", "", null);
            }
            Duration lives = Duration.ofSeconds(answer.path("expireIn").asLong(TWO_HOURS));
            until = clock.instant().plus(lives.compareTo(EARLY) > 0 ? lives.minus(EARLY) : lives);
        }
        return token;
    }

    /** Forgets a token that was refused; one that somebody else renewed meanwhile stays. */
    synchronized void drop(String refused) {
        if (token.equals(refused)) {
            token = "";
        }
    }
}
