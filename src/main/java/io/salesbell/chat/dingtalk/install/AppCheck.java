package io.salesbell.chat.dingtalk.install;

import io.salesbell.chat.Text;
import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.api.DingTalkFailure.Kind;
import io.salesbell.chat.dingtalk.api.Endpoint;
import io.salesbell.chat.dingtalk.api.OpenApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What an app with these keys lacks, a sentence each, as far as it can be asked for nothing or a call that is refused. */
@Component
class AppCheck {
    /** Nobody's user id, and no file's code: being asked for them tells whether the app may ask at all. */
    private static final String NOBODY = "salesbell-check";

    /** The whole organization: an app that may read departments at all hears of it or that it is out of its range. */
    private static final long ROOT = 1;

    private static final String UNREACHABLE = "dingtalk.setup.unreachable";

    private final String publicUrl;

    AppCheck(@Value("${salesbell.public-url:}") String publicUrl) {
        this.publicUrl = publicUrl.strip();
    }

    /** What was found; where DingTalk could not be asked just now, that is not all. */
    record Findings(List<Text> missing, boolean complete) {
        Findings {
            missing = List.copyOf(missing);
        }
    }

    Findings look(DingTalkSettings keys, OpenApi api) {
        List<Text> missing = new ArrayList<>();
        boolean complete = true;
        if (keys.clientId().isEmpty()) {
            missing.add(Text.of("dingtalk.setup.no-client-id"));
        }
        if (keys.clientSecret().isEmpty()) {
            missing.add(Text.of("dingtalk.setup.no-client-secret"));
        }
        if (missing.isEmpty()) {
            complete = ask(keys, api, missing);
        }
        if (keys.hasCards() && !keys.cardTemplate().matches("\\S+\\.schema")) {
            missing.add(Text.of("dingtalk.setup.odd-template"));
        }
        if (keys.hasCards() && !keys.isStream() && publicUrl.isEmpty()) {
            missing.add(Text.of("dingtalk.setup.no-public-url"));
        }
        return new Findings(missing, complete);
    }

    /** Also whether DingTalk's gateway takes a connection; a bot that runs knows that of its own. */
    List<Text> missingBefore(DingTalkSettings keys, OpenApi api) {
        List<Text> missing = new ArrayList<>(look(keys, api).missing());
        if (missing.isEmpty() && keys.isStream()) {
            connect(api, missing);
        }
        return missing;
    }

    private static void connect(OpenApi api, List<Text> missing) {
        try {
            api.connection();
        } catch (DingTalkFailure failure) {
            missing.add(Text.of("dingtalk.setup.no-gateway", failure.reason()));
        }
    }

    /** Whether DingTalk could be asked. */
    private static boolean ask(DingTalkSettings keys, OpenApi api, List<Text> missing) {
        try {
            api.authenticate();
            boolean answered = mayWrite(keys, api, missing) && (!keys.hasCards() || mayShowCards(api, missing));
            may(api, Endpoint.USER, Map.of("userid", NOBODY), "dingtalk.setup.no-permission", missing);
            may(api, Endpoint.DEPARTMENT, Map.of("dept_id", ROOT), "dingtalk.setup.no-departments", missing);
            Map<String, Object> first = Map.of("dept_id", ROOT, "cursor", 0, "size", 1);
            may(api, Endpoint.DEPARTMENT_USERS, first, "dingtalk.setup.no-departments", missing);
            return answered;
        } catch (DingTalkFailure failure) {
            String sentence = sentence(failure);
            missing.add(Text.of(sentence, failure.reason()));
            return !sentence.equals(UNREACHABLE);
        }
    }

    private static String sentence(DingTalkFailure failure) {
        if (failure.isForeignAddress()) {
            return "dingtalk.setup.refused-address";
        }
        boolean refused = failure.isPermanent() || failure.is(Kind.TOKEN);
        return refused ? "dingtalk.setup.refused-keys" : UNREACHABLE;
    }

    /** Asks for a file that is none: what is refused for another reason than that tells of the robot. False where nothing was answered. */
    private static boolean mayWrite(DingTalkSettings keys, OpenApi api, List<Text> missing) {
        try {
            api.call(Endpoint.FILE_ADDRESS, Map.of("downloadCode", NOBODY, "robotCode", keys.robotCode()));
            return true;
        } catch (DingTalkFailure failure) {
            if (failure.isForeignAddress()) {
                throw failure;
            }
            if (failure.is(Kind.PERMISSION)) {
                missing.add(Text.of("dingtalk.setup.no-sending", Endpoint.FILE_ADDRESS.permission(), failure.reason()));
            } else if (failure.code().toLowerCase(Locale.ROOT).contains("robotcode")) {
                missing.add(Text.of("dingtalk.setup.odd-robot", keys.robotCode(), failure.reason()));
            }
            return isAnswer(failure);
        }
    }

    /** Has a card changed that is none: nobody is shown anything. Whether the template is published only a card tells. */
    private static boolean mayShowCards(OpenApi api, List<Text> missing) {
        try {
            api.call(
                    Endpoint.CARD_UPDATE,
                    Map.of("outTrackId", NOBODY, "cardData", Map.of("cardParamMap", Map.of("status", ""))));
            return true;
        } catch (DingTalkFailure failure) {
            if (failure.isForeignAddress()) {
                throw failure;
            }
            if (failure.is(Kind.PERMISSION)) {
                missing.add(Text.of("dingtalk.setup.no-cards", Endpoint.CARD_UPDATE.permission(), failure.reason()));
            }
            return isAnswer(failure);
        }
    }

    /** Whether DingTalk looked at what was asked; too fast, too much this month or too slow is none. */
    private static boolean isAnswer(DingTalkFailure failure) {
        return switch (failure.kind()) {
            case BUSY -> failure.retryAfter() == null;
            case QUOTA, UNREACHED, UNCLEAR -> false;
            default -> true;
        };
    }

    /** Throws what is no answer to the question. */
    private static void may(
            OpenApi api, Endpoint endpoint, Map<String, Object> body, String sentence, List<Text> missing) {
        try {
            api.old(endpoint, body);
        } catch (DingTalkFailure failure) {
            if (!failure.isPermanent() || failure.isForeignAddress()) {
                throw failure;
            }
            if (failure.is(Kind.PERMISSION)) {
                missing.add(Text.of(sentence, endpoint.permission(), failure.reason()));
            }
        }
    }
}
