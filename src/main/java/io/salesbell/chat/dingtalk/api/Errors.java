package io.salesbell.chat.dingtalk.api;

import io.salesbell.chat.dingtalk.api.DingTalkFailure.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What DingTalk's codes mean, those of the new API by name and those of the old by number (reference of 2026-08). */
final class Errors {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** A page in place of JSON is how an address is told that it asked too much (the JSON form of it names minutes). */
    private static final Duration BLOCKED = Duration.ofMinutes(5);
    /** Nothing was done, so that asking again soon harms nobody; whoever sends waits longer where pages go on. */
    private static final Duration AWAY = Duration.ofSeconds(15);

    private static final Duration MONTH_OVER = Duration.ofHours(1);
    private static final Duration WEBHOOK = Duration.ofMinutes(10);
    private static final int SERVER = 500;
    /** What a proxy says that has nobody to pass the request on to; a 502 may also have been taken before it broke off. */
    private static final int NOT_PASSED_ON = 503;

    private static final int TOO_MANY = 429;
    private static final int UNAUTHORIZED = 401;

    private static final Map<String, Kind> NUMBERS = Map.ofEntries(
            Map.entry("-1", Kind.BUSY),
            Map.entry("90002", Kind.BUSY),
            Map.entry("90018", Kind.BUSY),
            Map.entry("130101", Kind.BUSY),
            Map.entry("410100", Kind.BUSY),
            Map.entry("90020", Kind.QUOTA),
            Map.entry("20001", Kind.QUOTA),
            Map.entry("40014", Kind.TOKEN),
            Map.entry("41001", Kind.TOKEN),
            Map.entry("42001", Kind.TOKEN),
            Map.entry("33012", Kind.NOBODY),
            Map.entry("50002", Kind.TARGET),
            Map.entry("50004", Kind.TARGET),
            Map.entry("60121", Kind.NOBODY),
            Map.entry("400013", Kind.GONE),
            Map.entry("400102", Kind.GONE),
            Map.entry("400106", Kind.GONE),
            Map.entry("60011", Kind.PERMISSION),
            Map.entry("60020", Kind.PERMISSION),
            Map.entry("430101", Kind.CONTENT),
            Map.entry("430102", Kind.CONTENT),
            Map.entry("430103", Kind.CONTENT),
            Map.entry("430104", Kind.CONTENT),
            Map.entry("400105", Kind.CONTENT),
            Map.entry("460101", Kind.CONTENT));
    private static final Set<String> GONE = Set.of("invalid.openconversationid", "group.disbanded", "bot.stopped");
    private static final Set<String> TARGETS = Set.of(
            "robot.oto.notexist",
            "chatbotid.notallow.sendoto",
            "bot.forbidden.sendmessage",
            "staffid.notexisted",
            "param.openspaceidinvalid",
            "param.useridnotexist");
    private static final Set<String> BUSY =
            Set.of("send.too.fast", "send.bytoken.toofast", "too.many.group", "too.many.people", "toomuch.msg");

    private static final Set<String> UNWELL = Set.of("system.error", "system.busy", "serviceunavailable");
    /** What stands for no error where a code stands at all. */
    private static final Set<String> FINE = Set.of("", "0", "200", "ok", "success");

    private Errors() {}

    /** Whether the body says that nothing was done, whatever the status in front of it says. */
    static boolean isRefusal(JsonNode body) {
        String code = body.path("code").asString("").toLowerCase(Locale.ROOT);
        return body.path("errcode").asInt(0) != 0
                || body.path("status").asInt(0) == 1111
                || !FINE.contains(code)
                || !body.path("success").asBoolean(true);
    }

    /** The failure that a refusing answer of either API is. */
    static DingTalkFailure of(int status, JsonNode body) {
        if (body.path("status").asInt(0) == 1111) {
            Duration wait = Duration.ofMinutes(Math.max(1, body.path("wait").asInt(5)));
            return new DingTalkFailure(Kind.BUSY, "1111", "this address is blocked for a while", wait);
        }
        String sub = body.path("sub_code").asString("");
        String code = Stream.of("code", "errcode", "errorCode")
                .map(name -> body.path(name).asString(""))
                .filter(one -> !FINE.contains(one.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse("");
        String named = code.equals("88") && !sub.isEmpty() ? sub : code;
        String said = Stream.of(
                        body.path("message").asString(""),
                        body.path("errmsg").asString(""),
                        body.path("errorMsg").asString(""),
                        body.path("sub_msg").asString(""),
                        scopes(body))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        Kind kind = kind(status, named);
        return new DingTalkFailure(kind, named.isEmpty() ? "HTTP " + status : named, said, wait(kind, named));
    }

    /** The answer is not DingTalk's JSON: a proxy's or a blocking page. */
    static DingTalkFailure page(int status) {
        if (status >= SERVER && status != NOT_PASSED_ON) {
            return new DingTalkFailure(Kind.UNCLEAR, "HTTP " + status, "", null);
        }
        return new DingTalkFailure(Kind.BUSY, "HTTP " + status, "", status == NOT_PASSED_ON ? AWAY : BLOCKED);
    }

    private static Kind kind(int status, String code) {
        Kind numbered = NUMBERS.get(code);
        if (numbered != null) {
            return numbered;
        }
        String name = code.toLowerCase(Locale.ROOT);
        if (name.contains("apicountlimit")) {
            return Kind.QUOTA;
        }
        if (status == TOO_MANY || name.contains("qpslimit") || name.contains("qpmlimit") || BUSY.contains(name)) {
            return Kind.BUSY;
        }
        if (status == UNAUTHORIZED || name.equals("invalidauthentication")) {
            return Kind.TOKEN;
        }
        if (GONE.contains(name)) {
            return Kind.GONE;
        }
        if (TARGETS.contains(name)) {
            return Kind.TARGET;
        }
        if (name.startsWith("contain.") || name.contains("contentunsafe") || name.contains("msgparam")) {
            return Kind.CONTENT;
        }
        if (name.startsWith("forbidden.")) {
            return Kind.PERMISSION;
        }
        return status >= SERVER || UNWELL.contains(name) ? Kind.BUSY : Kind.REFUSED;
    }

    private static @Nullable Duration wait(Kind kind, String code) {
        String name = code.toLowerCase(Locale.ROOT);
        if (kind == Kind.QUOTA) {
            return MONTH_OVER;
        }
        if (kind != Kind.BUSY) {
            return null;
        }
        if (List.of("130101", "410100").contains(code)) {
            return WEBHOOK;
        }
        if (name.contains("qpslimit") || List.of("90002", "90018").contains(code)) {
            return SECOND;
        }
        return name.contains("qpmlimit") || BUSY.contains(name) ? MINUTE : null;
    }

    private static String scopes(JsonNode body) {
        return body.path("accessdenieddetail")
                .path("requiredScopes")
                .valueStream()
                .map(scope -> scope.asString(""))
                .collect(Collectors.joining(" "));
    }
}
