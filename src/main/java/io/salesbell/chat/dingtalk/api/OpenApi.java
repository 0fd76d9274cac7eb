package io.salesbell.chat.dingtalk.api;

import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure.Kind;
import io.salesbell.chat.dingtalk.quota.Usage;
import io.salesbell.schedule.WallClock;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** DingTalk's two server APIs and the addresses it names itself; a token that was refused is renewed once. */
@Service
@WhenDingTalkIsOn
public class OpenApi {
    private final DingTalkSettings settings;
    private final Http http;
    private final AccessTokens tokens;
    private final Runnable billing;
    private final Runnable usedUp;

    @Autowired
    OpenApi(DingTalkSettings settings, Http http, AccessTokens tokens, Usage usage) {
        this(settings, http, tokens, usage::called, usage::refused);
    }

    private OpenApi(DingTalkSettings settings, Http http, AccessTokens tokens, Runnable billing, Runnable usedUp) {
        this.usedUp = usedUp;
        this.settings = settings;
        this.http = http;
        this.tokens = tokens;
        this.billing = billing;
    }

    /** The APIs with keys that are only tried; nothing is counted. */
    public static OpenApi trying(DingTalkSettings keys, JsonMapper json, WallClock clock) {
        Http http = new Http(json);
        return new OpenApi(keys, http, new AccessTokens(keys, http, clock), () -> {}, () -> {});
    }

    /** Asks the new API. */
    public JsonNode call(Endpoint endpoint, Object body) {
        return authorized(
                endpoint, token -> http.json(endpoint.method(), settings.apiUrl() + endpoint.path(), token, body));
    }

    /** Asks the old API. */
    public JsonNode old(Endpoint endpoint, Object body) {
        return authorized(
                endpoint,
                token -> http.json(
                        HttpMethod.POST,
                        settings.oapiUrl() + endpoint.path() + "?access_token=" + encoded(token),
                        "",
                        body));
    }

    /** Asks for a place to connect to, with the app's own keys; a failure where the answer names none. */
    public JsonNode connection() {
        Map<String, Object> asked = Map.of(
                "clientId",
                settings.clientId(),
                "clientSecret",
                settings.clientSecret(),
                "subscriptions",
                Topics.SUBSCRIPTIONS,
                "ua",
                "salesbell");
        JsonNode place = http.json(HttpMethod.POST, settings.apiUrl() + "/v1.0/gateway/connections/open", "", asked);
        if (!settings.isGateway(place.path("endpoint").asString(""))) {
            throw new DingTalkFailure(Kind.BUSY, "no endpoint", "", null);
        }
        return place;
    }

    /** Whether DingTalk takes the app's keys. */
    public void authenticate() {
        tokens.current();
    }

    /** Posts to the address that a message brought for its replies. */
    public void reply(String webhook, Object body) {
        http.json(HttpMethod.POST, known(webhook, settings.trusted(webhook)), "", body);
    }

    /** Uploads a picture and gives its media id, which is good within DingTalk only. */
    public String upload(byte[] picture, String name, String mediaType) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(mediaType));
        headers.setContentDispositionFormData("media", name);
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("media", new HttpEntity<>(new ByteArrayResource(picture), headers));
        String address = settings.oapiUrl() + Endpoint.MEDIA_UPLOAD.path() + "?type=image&access_token=";
        return authorized(Endpoint.MEDIA_UPLOAD, token -> http.form(address + encoded(token), parts))
                .path("media_id")
                .asString("");
    }

    /** The bytes behind an address that DingTalk gave for a file. */
    public byte[] download(String url) {
        return http.bytes(known(url, settings.trustedFile(url)));
    }

    /** What DingTalk refused counts as what it took, and so does what it may have; what was too fast for it does not. */
    private JsonNode billed(Endpoint endpoint, Supplier<JsonNode> call) {
        boolean free = !endpoint.isBilled();
        try {
            return call.get();
        } catch (DingTalkFailure failure) {
            free |= failure.is(Kind.BUSY) || failure.is(Kind.QUOTA) || failure.is(Kind.UNREACHED);
            throw failure;
        } finally {
            if (!free) {
                billing.run();
            }
        }
    }

    private static String known(String named, String trusted) {
        if (trusted.isEmpty()) {
            throw new DingTalkFailure(Kind.REFUSED, "foreign_host", named, null);
        }
        return trusted;
    }

    private JsonNode authorized(Endpoint endpoint, Function<String, JsonNode> call) {
        String token = tokens.current();
        try {
            return billed(endpoint, () -> call.apply(token));
        } catch (DingTalkFailure failure) {
            if (failure.is(Kind.QUOTA)) {
                usedUp.run();
            }
            if (!failure.is(Kind.TOKEN)) {
                throw failure;
            }
            tokens.drop(token);
            String fresh = tokens.current();
            return billed(endpoint, () -> call.apply(fresh));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
