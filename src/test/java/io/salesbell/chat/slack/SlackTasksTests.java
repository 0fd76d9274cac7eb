package io.salesbell.chat.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Pulse;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.install.Workspaces;
import io.salesbell.chat.slack.sending.SlackTasks;
import io.salesbell.chat.task.TaskRunner;
import io.salesbell.testing.SteppedClock;
import io.salesbell.testing.TestPicture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SlackTest
class SlackTasksTests {
    private static final String REFUSED = "{\"ok\":false,\"error\":\"invalid_auth\"}";

    @Autowired
    private SlackUser slack;

    @Autowired
    private FakeSlack api;

    @Autowired
    private Pulse pulse;

    @Autowired
    private TaskRunner runner;

    @Autowired
    private SlackTasks tasks;

    @Autowired
    private Workspaces workspaces;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SteppedClock wall;

    @BeforeEach
    void known() {
        api.reset();
        slack.slash("UT1", "/visit", "Tasks: known");
        runner.run();
        pulse.settle();
        api.reset();
    }

    private Workspace workspace() {
        return workspaces.find(FakeSlack.TEAM).orElseThrow();
    }

    @Test
    void whoseRequestIsGivenUpIsTold() {
        tasks.owe(
                workspace(),
                "request",
                "broken",
                Map.of("kind", "Nonsense", "body", "{\"user_id\":\"UT1\",\"text\":\"Acme: hello\"}"));
        runner.run();
        pulse.settle();
        assertThat(api.calls("chat.postMessage"))
                .singleElement()
                .extracting(post -> post.get("text"))
                .asString()
                .contains("Not saved");
    }

    @Test
    void whatIsAskedOfSlackWaitsForATokenThatItTakes() {
        api.says("users.info", REFUSED);
        slack.slash("UT2", "/visit", "Waits: for their name");
        runner.run();
        assertThat(nameOf("UT2")).isNotEqualTo("Tea Two");
        api.says("users.info", """
                {"ok":true,"user":{"id":"UT2","name":"t2","profile":{"display_name":"Tea Two"}}}""");
        wall.pass(Duration.ofMinutes(15));
        runner.run();
        assertThat(nameOf("UT2")).isEqualTo("Tea Two");
    }

    private String nameOf(String user) {
        return jdbc.sql("select m.name from member m join identity i on i.member_id = m.id where i.external_id = ?")
                .param("T1/" + user)
                .query(String.class)
                .single();
    }

    @Test
    void aPhotoThatADeadTokenCannotFetchIsNotLost() {
        api.stub(get(urlPathEqualTo("/files/waits.png")).willReturn(aResponse().withStatus(302)));
        api.says("auth.test", REFUSED);
        Map<String, Object> file = Map.of(
                "id", "FW1", "mimetype", "image/png", "url_private_download", api.url("/files/waits.png"));
        slack.event(
                "EvW1",
                Map.of(
                        "type", "message",
                        "subtype", "file_share",
                        "channel_type", "im",
                        "channel", "DUT1",
                        "user", "UT1",
                        "text", "visit Waiters: with a photo",
                        "ts", slack.ts(),
                        "files", List.of(file)));
        runner.run();
        pulse.settle();
        assertThat(api.calls("chat.postMessage").toString()).doesNotContain("could not");
        api.reset();
        api.stub(get(urlPathEqualTo("/files/waits.png"))
                .willReturn(aResponse().withHeader("Content-Type", "image/png").withBody(TestPicture.png())));
        tasks.owe(workspace(), "profile", "T1/UT1", Map.of("user", "UT1"));
        runner.run();
        assertThat(jdbc.sql("""
                select p.media_type from attachment a join picture p on p.org_id = a.org_id and p.id = a.picture_id
                join visit v on v.org_id = a.org_id and v.id = a.record_id where v.typed like '%Waiters%'
                """).query(String.class).list())
                .as("the next call that Slack takes wakes it")
                .containsExactly("image/png");
    }
}
