package io.salesbell.chat.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Pulse;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.install.Workspaces;
import io.salesbell.chat.slack.sending.AskingAgain;
import io.salesbell.chat.slack.sending.SlackTasks;
import io.salesbell.chat.slack.sending.Tidying;
import io.salesbell.chat.task.TaskRunner;
import io.salesbell.testing.SteppedClock;
import io.salesbell.testing.TestPicture;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

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

    @Autowired
    private Clock clock;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Tidying tidying;

    @Autowired
    private AskingAgain again;

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
        wall.pass(Duration.ofSeconds(2));
        pulse.settle();
        assertThat(api.calls("chat.postMessage"))
                .singleElement()
                .extracting(post -> post.get("text"))
                .asString()
                .contains("Not saved");
    }

    @Test
    void whatIsDoneLaterIsOfTheTimeAtWhichItWasSaid() {
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        String body = json.writeValueAsString(
                SlackUser.slashFields("UT1", "DUT1", "/visit", "Tasks: over midnight", "t-midnight"));
        tasks.owe(
                workspace(),
                "request",
                "midnight",
                Map.of("kind", "Command", "body", body, "at", yesterday.toString()));
        runner.run();
        assertThat(jdbc.sql("select occurred_at from visit where typed like '%over midnight%'")
                        .query(Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(yesterday);
    }

    @Test
    void whoIsOnlyNamedIsNotMadeTheAdminBeforeTheySpeak() {
        api.stub(post(urlPathEqualTo("/api/users.info"))
                .withRequestBody(containing("UOWNER"))
                .willReturn(FakeSlack.json("""
                        {"ok":true,"user":{"id":"UOWNER","name":"boss","is_owner":true,"is_admin":true,
                        "profile":{"display_name":"Boss"}}}""")));
        slack.slash("UT1", "/visit", "Tasks: with <@UOWNER|boss> today");
        runner.run();
        assertThat(nameOf("UOWNER")).isEqualTo("Boss");
        assertThat(admins()).isZero();
        slack.slash("UOWNER", "/help", "");
        runner.run();
        assertThat(admins()).isEqualTo(1);
    }

    @Test
    void whoMovedOrLeftIsNoticedWithinAWeekAndWhoComesBackIsHeardAgain() {
        said("Tea Three", "Europe/Paris", false);
        slack.slash("UT3", "/visit", "Tasks: by somebody in Paris");
        runner.run();
        assertThat(memberOf("UT3")).isEqualTo("Tea Three active Europe/Paris");
        said("Tea Three", "Asia/Tokyo", false);
        lookInAWeek();
        assertThat(memberOf("UT3")).isEqualTo("Tea Three active Asia/Tokyo");
        said("Tea Three", "Asia/Tokyo", true);
        lookInAWeek();
        assertThat(memberOf("UT3")).isEqualTo("Tea Three left Asia/Tokyo");
        said("Tea Three", "Asia/Tokyo", false);
        slack.slash("UT3", "/visit", "Tasks: are you there");
        runner.run();
        assertThat(memberOf("UT3")).isEqualTo("Tea Three active Asia/Tokyo");
        assertThat(slack.slash("UT3", "/visit", "Tasks: back again").words()).contains("Logged");
    }

    private void lookInAWeek() {
        wall.pass(Duration.ofDays(8));
        again.look();
        runner.run();
    }

    private void said(String name, String zone, boolean deleted) {
        api.stub(post(urlPathEqualTo("/api/users.info"))
                .withRequestBody(containing("UT3"))
                .willReturn(FakeSlack.json("""
                        {"ok":true,"user":{"id":"UT3","name":"t3","deleted":%s,"tz":"%s","profile":{"display_name":"%s"}}}
                        """.formatted(deleted, zone, name))));
    }

    private String memberOf(String user) {
        return jdbc.sql("select m.name || ' ' || m.state || ' ' || m.zone from member m"
                        + " join identity i on i.member_id = m.id where i.external_id = ?")
                .param("T1/" + user)
                .query(String.class)
                .single();
    }

    private int admins() {
        return jdbc.sql("select count(*) from member_role where role = 'ADMIN'")
                .query(Integer.class)
                .single();
    }

    @Test
    void whoSeesAnEmptyHomePageIsShownTheirs() {
        Map<String, Object> empty = Map.of("type", "app_home_opened", "user", "UT1", "channel", "DUT1", "tab", "home");
        Map<String, Object> shown = new HashMap<>(empty);
        shown.put("view", Map.of("id", "V1"));
        slack.event("EvH1", empty);
        runner.run();
        slack.event("EvH2", shown);
        runner.run();
        assertThat(api.calls("views.publish")).hasSize(1);
        slack.event("EvH3", empty);
        runner.run();
        assertThat(api.calls("views.publish")).hasSize(2);
    }

    @Test
    void whatNobodyAnswersAnyMoreIsDropped() {
        Timestamp old = Timestamp.from(wall.instant().minus(Duration.ofDays(366)));
        Timestamp recent = Timestamp.from(wall.instant().minus(Duration.ofDays(80)));
        for (Timestamp at : List.of(old, recent)) {
            UUID org = workspace().org().value();
            jdbc.sql("insert into slack_sending (org_id, id, started_at, attempts) values (?, gen_random_uuid(), ?, 1)")
                    .params(org, at)
                    .update();
            jdbc.sql("insert into slack_press (org_id, message, block, label, name, pressed_at)"
                            + " values (?, ?, 'aged', '', '', ?)")
                    .params(org, at.toString(), at)
                    .update();
            jdbc.sql("insert into slack_line (org_id, id, line, shown_at) values (?, gen_random_uuid(), 'aged', ?)")
                    .params(org, at)
                    .update();
        }
        wall.pass(Duration.ofHours(1));
        tidying.look();
        assertThat(count("slack_sending where started_at < '2026-10-01'")).isEqualTo(1);
        assertThat(count("slack_press where block = 'aged'")).isEqualTo(1);
        assertThat(count("slack_line where line = 'aged'")).isEqualTo(1);
    }

    private int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
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
        Map<String, Object> file =
                Map.of("id", "FW1", "mimetype", "image/png", "url_private_download", api.url("/files/waits.png"));
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
