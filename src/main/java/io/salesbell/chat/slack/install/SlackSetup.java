package io.salesbell.chat.slack.install;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import io.salesbell.chat.PlatformSetup;
import io.salesbell.chat.Text;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.SlackSettings;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Slack's keys on the set-up page: one workspace by its token, or many by OAuth; over HTTP or in Socket Mode. */
@Component
class SlackSetup implements PlatformSetup {
    private static final String BOT = "slack.bot-token";
    private static final String SIGNING = "slack.signing-secret";
    private static final String APP = "slack.app-token";
    private static final String CLIENT = "slack.client-id";
    private static final String SECRET = "slack.client-secret";
    /** An app-level token begins with its app's id. */
    private static final Pattern APP_ID = Pattern.compile("xapp-\\d+-(A[A-Z0-9]+)-.+");

    private static final int CALL_MILLIS = 8000;

    private final Slack slack;
    private final String publicUrl;

    SlackSetup(@Value("${slack.api-url:}") String apiUrl, @Value("${salesbell.public-url:}") String publicUrl) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(new SlackSettings("", "", "", "", "", apiUrl).apiUrl());
        config.setHttpClientCallTimeoutMillis(CALL_MILLIS);
        config.setStatsEnabled(false);
        this.slack = Slack.getInstance(config);
        this.publicUrl = publicUrl.strip();
    }

    @PreDestroy
    void stop() throws Exception {
        slack.close();
    }

    @Override
    public String platform() {
        return SlackAddress.SLACK;
    }

    @Override
    public Text title() {
        return Text.of("slack.setup.title");
    }

    @Override
    public List<Key> keys() {
        return List.of(
                new Key(BOT, Text.of("slack.setup.bot-token"), Text.of("slack.setup.bot-token.hint"), true),
                new Key(APP, Text.of("slack.setup.app-token"), Text.of("slack.setup.app-token.hint"), true),
                new Key(
                        SIGNING,
                        Text.of("slack.setup.signing-secret"),
                        Text.of("slack.setup.signing-secret.hint"),
                        true),
                new Key(CLIENT, Text.of("slack.setup.client-id"), Text.of("slack.setup.client-id.hint"), false),
                new Key(SECRET, Text.of("slack.setup.client-secret"), Text.of("slack.setup.client-secret.hint"), true));
    }

    @Override
    public List<Text> missing(Map<String, String> keys) {
        List<Text> missing = new ArrayList<>();
        try {
            String botsApp = bot(value(keys, BOT), value(keys, CLIENT), missing);
            delivery(value(keys, APP), value(keys, SIGNING), botsApp, missing);
            oauth(value(keys, CLIENT), value(keys, SECRET), missing);
        } catch (IOException | SlackApiException unreachable) {
            missing.add(Text.of("slack.setup.unreachable", String.valueOf(unreachable.getMessage())));
        }
        return missing;
    }

    private static String value(Map<String, String> keys, String property) {
        return keys.getOrDefault(property, "").strip();
    }

    /** The id of the bot's app; empty where it is not known. */
    private String bot(String token, String client, List<Text> missing) throws IOException, SlackApiException {
        if (token.isEmpty()) {
            if (client.isEmpty()) {
                missing.add(Text.of("slack.setup.no-token"));
            }
            return "";
        }
        if (!token.matches("xoxb-[!-~]+")) {
            missing.add(Text.of(token.startsWith("xoxe.") ? "slack.setup.rotating-token" : "slack.setup.no-bot-token"));
            return "";
        }
        AuthTestResponse own = Asking.slack(() -> slack.methods(token).authTest(request -> request));
        if (!own.isOk()) {
            missing.add(Text.of("slack.setup.refused-token", own.getError()));
            return "";
        }
        scopes(own).forEach(scope -> missing.add(Text.of("slack.setup.no-scope", scope)));
        return app(token, own);
    }

    /** Whatever keeps Slack from saying it, nothing is missing for that. */
    private String app(String token, AuthTestResponse own) {
        try {
            var said = Asking.slack(() -> slack.methods(token).botsInfo(request -> request.bot(own.getBotId())));
            return said.isOk() && said.getBot() != null
                    ? Objects.requireNonNullElse(said.getBot().getAppId(), "")
                    : "";
        } catch (IOException | SlackApiException unsaid) {
            return "";
        }
    }

    /** The scopes the token lacks; none when Slack does not say which it has. */
    private static Set<String> scopes(AuthTestResponse own) {
        Set<String> lacking = new TreeSet<>();
        own.getHttpResponseHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("x-oauth-scopes"))
                .map(header -> String.join(",", header.getValue()))
                .findFirst()
                .ifPresent(granted -> Scopes.BOT.stream()
                        .filter(scope -> !List.of(granted.split("\\s*,\\s*")).contains(scope))
                        .forEach(lacking::add));
        return lacking;
    }

    private void delivery(String app, String signing, String botsApp, List<Text> missing)
            throws IOException, SlackApiException {
        if (app.isEmpty()) {
            if (!signing.matches("[0-9a-fA-F]{16,64}")) {
                missing.add(Text.of(signing.isEmpty() ? "slack.setup.no-signing-secret" : "slack.setup.odd-secret"));
            }
            return;
        }
        if (!app.matches("xapp-[!-~]+")) {
            missing.add(Text.of("slack.setup.no-app-token"));
            return;
        }
        Matcher named = APP_ID.matcher(app);
        if (named.matches() && !botsApp.isEmpty() && !named.group(1).equals(botsApp)) {
            missing.add(Text.of("slack.setup.other-app", named.group(1), botsApp));
            return;
        }
        var opened = Asking.slack(() -> slack.methods(app).appsConnectionsOpen(request -> request));
        if (!opened.isOk()) {
            String error = String.valueOf(opened.getError());
            missing.add(
                    error.equals("missing_scope")
                            ? Text.of("slack.setup.no-scope", "connections:write")
                            : Text.of("slack.setup.refused-app-token", error));
        }
    }

    /** Slack looks at the client's id and secret before the code: one that can't be tells whether they are good. */
    private void oauth(String client, String secret, List<Text> missing) throws IOException, SlackApiException {
        if (client.isEmpty() && secret.isEmpty()) {
            return;
        }
        if (client.isEmpty() || secret.isEmpty()) {
            missing.add(Text.of("slack.setup.half-client"));
            return;
        }
        var answer = Asking.slack(() -> slack.methods()
                .oauthV2Access(
                        request -> request.clientId(client).clientSecret(secret).code("none")));
        if (!answer.isOk() && !"invalid_code".equals(answer.getError())) {
            missing.add(Text.of("slack.setup.refused-client", String.valueOf(answer.getError())));
        }
        if (publicUrl.isEmpty()) {
            missing.add(Text.of("slack.setup.no-public-url"));
        }
    }
}
