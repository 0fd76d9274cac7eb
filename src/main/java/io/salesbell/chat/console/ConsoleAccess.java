package io.salesbell.chat.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/**
 * Whether the console is served and to whom: {@code salesbell.console}, by default on when no platform is configured
 * but on its own set-up page, and {@code salesbell.console.token}, without which it is served to this machine only.
 */
record ConsoleAccess(boolean on, String token) {
    private static final List<String> PLATFORMS = List.of(
            "SLACK_BOT_TOKEN", "SLACK_CLIENT_ID", "SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN", "DINGTALK_CLIENT_ID");

    static ConsoleAccess of(Environment environment) {
        String chosen = environment.getProperty("salesbell.console", "").strip();
        boolean on = chosen.isEmpty() ? PLATFORMS.stream().noneMatch(name -> isSet(environment, name)) : isTrue(chosen);
        return new ConsoleAccess(
                on, environment.getProperty("salesbell.console.token", "").strip());
    }

    private static boolean isSet(Environment environment, String name) {
        String property = name.toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
        return environment instanceof ConfigurableEnvironment configured
                && (StoredKeysSource.isConfigured(configured, name)
                        || StoredKeysSource.isConfigured(configured, property));
    }

    private static boolean isTrue(String chosen) {
        return switch (chosen.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new ConsoleStartException("SALESBELL_CONSOLE is \"" + chosen + "\"; it can be true or false.");
        };
    }

    boolean needsToken() {
        return !token.isEmpty();
    }

    /** Compares in constant time. */
    boolean isToken(@Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the address, as configured or as a peer's, is this machine's own. */
    static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
