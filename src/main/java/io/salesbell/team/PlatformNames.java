package io.salesbell.team;

import io.salesbell.chat.Text;

/** What people call the platforms. */
public final class PlatformNames {
    private PlatformNames() {}

    public static Text of(String platform) {
        return switch (platform) {
            case "slack" -> Text.of("connect.platform.slack");
            case "dingtalk" -> Text.of("connect.platform.dingtalk");
            case "console" -> Text.of("connect.platform.console");
            default -> Text.verbatim(platform);
        };
    }
}
