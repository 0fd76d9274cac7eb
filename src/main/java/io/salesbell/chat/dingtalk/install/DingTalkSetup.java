package io.salesbell.chat.dingtalk.install;

import io.salesbell.chat.PlatformSetup;
import io.salesbell.chat.Text;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.api.OpenApi;
import io.salesbell.schedule.WallClock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** DingTalk's keys on the set-up page: an organization's internal app, and a card template where there is one. */
@Component
class DingTalkSetup implements PlatformSetup {
    private static final String CLIENT = "dingtalk.client-id";
    private static final String SECRET = "dingtalk.client-secret";
    private static final String ROBOT = "dingtalk.robot-code";
    private static final String CARDS = "dingtalk.card-template";

    private final AppCheck check;
    private final Environment environment;
    private final JsonMapper json;
    private final WallClock clock;

    DingTalkSetup(AppCheck check, Environment environment, JsonMapper json, WallClock clock) {
        this.check = check;
        this.environment = environment;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String platform() {
        return DingTalkAddress.DINGTALK;
    }

    @Override
    public Text title() {
        return Text.of("dingtalk.setup.title");
    }

    @Override
    public List<Key> keys() {
        return List.of(
                new Key(CLIENT, Text.of("dingtalk.setup.client-id"), Text.of("dingtalk.setup.client-id.hint"), false),
                new Key(
                        SECRET,
                        Text.of("dingtalk.setup.client-secret"),
                        Text.of("dingtalk.setup.client-secret.hint"),
                        true),
                new Key(ROBOT, Text.of("dingtalk.setup.robot-code"), Text.of("dingtalk.setup.robot-code.hint"), false),
                new Key(
                        CARDS,
                        Text.of("dingtalk.setup.card-template"),
                        Text.of("dingtalk.setup.card-template.hint"),
                        false));
    }

    @Override
    public List<Text> missing(Map<String, String> keys) {
        DingTalkSettings tried = Binder.get(environment)
                .bindOrCreate("dingtalk", DingTalkSettings.class)
                .with(
                        keys.getOrDefault(CLIENT, ""),
                        keys.getOrDefault(SECRET, ""),
                        keys.getOrDefault(ROBOT, ""),
                        keys.getOrDefault(CARDS, ""));
        return check.missingBefore(tried, OpenApi.trying(tried, json, clock));
    }
}
