package io.salesbell.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Pulse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A workspace installs the bot by OAuth, is served and removes it again. Told over HTTP and again in Socket Mode. */
abstract class InstallStory {
    private static final String TEAM = "T40";

    private final HttpClient browser = HttpClient.newHttpClient();

    @Autowired
    private Environment environment;

    @Autowired
    private SlackUser slack;

    @Autowired
    private FakeSlack api;

    @Autowired
    private Pulse pulse;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aWorkspaceInstallsTheBotIsServedAndRemovesIt() throws Exception {
        api.says("oauth.v2.access", """
                {"ok":true,"app_id":"A1","authed_user":{"id":"U40"},"scope":"commands","token_type":"bot",
                "access_token":"xoxb-40","bot_user_id":"UBOT","team":{"id":"T40","name":"Story Inc"},"enterprise":null,
                "is_enterprise_install":false}""");
        api.says("users.info", """
                {"ok":true,"user":{"id":"U40","name":"ada","profile":{"display_name":"Ada"}}}""");
        HttpResponse<String> off = get("/slack/install", "");
        String state = off.headers().firstValue("Location").orElseThrow().replaceAll(".*state=([0-9a-f]+).*", "$1");
        String cookie = off.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        assertThat(get("/slack/oauth_redirect?code=c&state=" + state, cookie).body())
                .contains("Story Inc");

        says("visit Acme: by somebody who installed it");
        pulse.settle();
        assertThat(visits()).isEqualTo(1);
        assertThat(api.requests("/api/chat.postMessage").get(0).getHeader("Authorization"))
                .isEqualTo("Bearer xoxb-40");

        slack.event(TEAM, "Ev41", Map.of("type", "app_uninstalled"));
        slack.event(TEAM, "Ev42", Map.of("type", "tokens_revoked", "tokens", Map.of("bot", List.of("UBOT"))));
        assertThat(jdbc.sql("select state || bot_token from slack_workspace where tenant_key = ?")
                        .param(TEAM)
                        .query(String.class)
                        .single())
                .isEqualTo("removed");
        nothingIsAcknowledged();
        says("visit Acme: after that");
        assertThat(visits()).isEqualTo(1);
    }

    /** What comes from here on is refused. */
    protected void nothingIsAcknowledged() {}

    private void says(String text) {
        slack.event(
                TEAM,
                "Ev" + slack.next(),
                Map.of(
                        "type", "message",
                        "channel_type", "im",
                        "channel", "DU40",
                        "user", "U40",
                        "text", text,
                        "ts", slack.ts()));
    }

    private int visits() {
        return jdbc.sql("select count(*) from visit").query(Integer.class).single();
    }

    private HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://localhost:" + environment.getProperty("local.server.port") + path));
        return browser.send(
                (cookie.isEmpty() ? request : request.header("Cookie", cookie)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
