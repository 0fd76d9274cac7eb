package io.salesbell.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.salesbell.chat.Pulse;
import io.salesbell.chat.slack.install.BotTokens;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.install.Workspaces;
import io.salesbell.chat.slack.sending.SlackCalls;
import io.salesbell.chat.slack.sending.SlackFailure;
import io.salesbell.chat.task.TaskRunner;
import io.salesbell.shared.OrgId;
import io.salesbell.testing.FreshDatabase;
import io.salesbell.testing.SteppedClock;
import io.salesbell.testing.TestClockConfiguration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.quartz.auto-startup=false",
            "salesbell.settling=false",
            "slack.patience=1m",
            "slack.client-id=123.456",
            "slack.client-secret=shh",
            "salesbell.secret-key=a test's key",
            "salesbell.public-url=https://bell.example"
        })
@ContextConfiguration(initializers = {FreshDatabase.class, FakeSlack.class, SlackOauthTests.NoToken.class})
@Import({TestClockConfiguration.class, SlackUser.class})
@DirtiesContext
class SlackOauthTests {
    private static final String GRANTED = """
            {"ok":true,"app_id":"A1","authed_user":{"id":"%s"},"scope":"commands","token_type":"bot",
            "access_token":"xoxe.xoxb-1","refresh_token":"xoxe-1","expires_in":43200,"bot_user_id":"UBOT",
            "team":{"id":"%s","name":"Acme Inc"},"enterprise":null,"is_enterprise_install":false}""";

    /** Without a workspace of its own. */
    static class NoToken implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("no token", Map.of("slack.bot-token", "")));
        }
    }

    private final HttpClient browser = HttpClient.newHttpClient();

    @Autowired
    private Environment environment;

    @Autowired
    private SlackUser slack;

    @Autowired
    private FakeSlack api;

    @Autowired
    private Workspaces workspaces;

    @Autowired
    private BotTokens tokens;

    @Autowired
    private SlackCalls calls;

    @Autowired
    private Pulse pulse;

    @Autowired
    private TaskRunner tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SteppedClock wall;

    @BeforeEach
    void quiet() {
        api.reset();
        api.says("users.info", """
                {"ok":true,"user":{"id":"U0","name":"ada","tz":"America/New_York","profile":{"display_name":"Ada"}}}""");
    }

    @Test
    void aWorkspaceInstallsItselfSpeaksAndRemovesTheBotAgain() throws Exception {
        assertThat(slack.event("T1", "Ev0", said("visit Acme: too early")).status())
                .isEqualTo(403);
        install("T1", "U1");
        assertThat(jdbc.sql("select o.name || ' ' || o.kind from organization o join installation i"
                                + " on i.org_id = o.id where i.tenant_key = 'T1'")
                        .query(String.class)
                        .single())
                .isEqualTo("Acme Inc guest");
        assertThat(jdbc.sql("select bot_token from slack_workspace where tenant_key = 'T1'")
                        .query(String.class)
                        .single())
                .doesNotContain("xoxb");
        assertThat(jdbc.sql("select count(*) from member_role r join installation i using (org_id)"
                                + " where r.role = 'ADMIN' and i.tenant_key = 'T1'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(slack.event("T1", "Ev1", said("visit Acme: now")).status()).isEqualTo(200);
        pulse.settle();
        assertThat(api.requests("/api/chat.postMessage").get(0).getHeader("Authorization"))
                .isEqualTo("Bearer xoxe.xoxb-1");

        for (int told = 0; told < 2; told++) {
            Map<String, Object> revoked = Map.of("type", "tokens_revoked", "tokens", Map.of("bot", List.of("UBOT")));
            assertThat(slack.event("T1", "Ev2", Map.of("type", "app_uninstalled"))
                            .status())
                    .isEqualTo(200);
            assertThat(slack.event("T1", "Ev3", revoked).status()).isEqualTo(200);
        }
        assertThat(jdbc.sql("select bot_token from slack_workspace where tenant_key = 'T1'")
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(slack.event("T1", "Ev4", said("visit Acme: gone")).status()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from visit join installation i using (org_id) where i.tenant_key = 'T1'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        int organizations = count("organization");
        install("T1", "U1");
        assertThat(slack.event("T1", "Ev5", said("visit Acme: back")).status()).isEqualTo(200);
        assertThat(count("organization")).isEqualTo(organizations);
    }

    @Test
    void whatIsToldLateOfAnEarlierInstallationDoesNotEndTheNewOne() throws Exception {
        install("T78", "U1");
        wall.pass(Duration.ofSeconds(5));
        Map<String, Object> farewell = slack.eventBody("T78", "Ev78", Map.of("type", "app_uninstalled"));
        Map<String, Object> revoked = slack.eventBody(
                "T78", "Ev79", Map.of("type", "tokens_revoked", "tokens", Map.of("bot", List.of("UBOT"))));
        slack.json(farewell);
        assertThat(slack.event("T78", "Ev80", said("visit Acme: gone")).status())
                .isEqualTo(403);
        wall.pass(Duration.ofSeconds(5));
        install("T78", "U1");
        assertThat(slack.json(revoked).status()).isEqualTo(200);
        assertThat(slack.json(farewell).status()).isEqualTo(200);
        assertThat(slack.event("T78", "Ev81", said("visit Acme: still here")).status())
                .isEqualTo(200);
        wall.pass(Duration.ofSeconds(5));
        slack.event("T78", "Ev82", Map.of("type", "app_uninstalled"));
        assertThat(slack.event("T78", "Ev83", said("visit Acme: gone")).status())
                .isEqualTo(403);
    }

    @Test
    void aWorkspaceThatRemovedTheBotByAnotherServerIsRefusedHereToo() throws Exception {
        install("T77", "U1");
        assertThat(slack.event("T77", "Ev77", said("visit Acme: here")).status())
                .isEqualTo(200);
        jdbc.sql("update slack_workspace set state = 'removed', bot_token = '' where tenant_key = 'T77'")
                .update();
        wall.pass(Duration.ofSeconds(1));
        assertThat(slack.event("T77", "Ev78", said("visit Acme: gone")).status())
                .isEqualTo(403);
    }

    @Test
    void aStateIsGoodForOneUseInItsOwnBrowserWithinTenMinutes() throws Exception {
        HttpResponse<String> off = get("/slack/install", "");
        String cookie = cookie(off);
        String state = off.headers().firstValue("Location").orElseThrow().replaceAll(".*state=([0-9a-f]+).*", "$1");
        assertThat(off.headers().firstValue("Location").orElseThrow())
                .contains("client_id=123.456", "redirect_uri=https://bell.example/slack/oauth_redirect");
        assertThat(get("/slack/oauth_redirect?code=c&state=" + state, "").statusCode())
                .isEqualTo(400);
        wall.pass(Duration.ofMinutes(11));
        assertThat(get("/slack/oauth_redirect?code=c&state=" + state, cookie).statusCode())
                .isEqualTo(400);
        assertThat(api.calls("oauth.v2.access")).isEmpty();
    }

    @Test
    void aTokenIsRefreshedByOneOnly() throws Exception {
        install("T7", "U7");
        wall.pass(Duration.ofHours(11));
        api.reset();
        api.says("oauth.v2.access", """
                {"ok":true,"access_token":"xoxe.xoxb-2","refresh_token":"xoxe-2","expires_in":43200,"token_type":"bot",
                "team":{"id":"T7","name":"Acme"}}""");
        var workspace = workspaces.find("T7").orElseThrow();
        List<CompletableFuture<String>> asking = IntStream.range(0, 8)
                .mapToObj(one ->
                        CompletableFuture.supplyAsync(() -> tokens.of(workspace).orElseThrow()))
                .toList();
        assertThat(asking.stream().map(CompletableFuture::join)).allMatch(token -> token.startsWith("xoxe.xoxb-"));
        assertThat(api.calls("oauth.v2.access")).hasSize(1);
        assertThat(api.calls("oauth.v2.access").get(0)).containsEntry("refresh_token", "xoxe-1");
        assertThat(tokens.of(workspace)).contains("xoxe.xoxb-2");
    }

    @Test
    void aTokenThatComesWhenTheBotWasRemovedMeanwhileIsNotKept() throws Exception {
        install("T71", "U71");
        wall.pass(Duration.ofHours(11));
        api.reset();
        api.says(
                "oauth.v2.access",
                FakeSlack.json("{\"ok\":true,\"access_token\":\"xoxe.xoxb-71\",\"refresh_token\":\"xoxe-71\","
                                + "\"expires_in\":43200,\"token_type\":\"bot\"}")
                        .withFixedDelay(2000));
        var workspace = workspaces.find("T71").orElseThrow();
        var asking = CompletableFuture.supplyAsync(() -> tokens.of(workspace));
        String taken =
                "select count(*) from slack_workspace where tenant_key = 'T71' and refreshing_until > '2001-01-01'";
        await().until(() -> jdbc.sql(taken).query(Integer.class).single() == 1);
        slack.event("T71", "Ev71", Map.of("type", "app_uninstalled"));
        asking.join();
        assertThat(jdbc.sql(
                                "select bot_token || coalesce(refresh_token, '') from slack_workspace where tenant_key = 'T71'")
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void aTokenThatExpiresInMidSendIsRefreshedAndWhatWaitsForThatIsNotGivenUp() throws Exception {
        install("T70", "U70");
        var workspace = workspaces.find("T70").orElseThrow();
        api.reset();
        api.says("chat.postMessage", FakeSlack.json("{\"ok\":false,\"error\":\"token_expired\"}"), 1);
        api.says("oauth.v2.access", """
                {"ok":true,"access_token":"xoxe.xoxb-70","refresh_token":"xoxe-70","expires_in":43200,"token_type":"bot",
                "team":{"id":"T70","name":"Acme"}}""");
        assertThat(post(workspace)).isTrue();
        assertThat(tokens.anew(workspace, "xoxe.xoxb-1"))
                .as("another server's refresh token is not spent")
                .contains("xoxe.xoxb-70");
        assertThat(api.calls("oauth.v2.access")).hasSize(1);

        api.says("chat.postMessage", "{\"ok\":false,\"error\":\"token_expired\"}");
        api.says("oauth.v2.access", com.github.tomakehurst.wiremock.client.WireMock.serverError());
        assertThatThrownBy(() -> post(workspace)).satisfies(failure -> {
            assertThat(((SlackFailure) failure).isPermanent()).isFalse();
            assertThat(((SlackFailure) failure).isDead()).isFalse();
        });
        for (String passing :
                List.of("", "<html>a proxy's page</html>", "{\"ok\":false,\"error\":\"internal_error\"}")) {
            wall.pass(Duration.ofMinutes(1));
            api.says("oauth.v2.access", passing);
            assertThatThrownBy(() -> post(workspace))
                    .as(passing)
                    .satisfies(failure ->
                            assertThat(((SlackFailure) failure).isPermanent()).isFalse());
        }
        wall.pass(Duration.ofMinutes(1));
        api.says("oauth.v2.access", "{\"ok\":false,\"error\":\"invalid_refresh_token\"}");
        assertThatThrownBy(() -> post(workspace))
                .satisfies(
                        failure -> assertThat(((SlackFailure) failure).isDead()).isTrue());
        assertThat(jdbc.sql("select state from slack_workspace where tenant_key = 'T70'")
                        .query(String.class)
                        .single())
                .isEqualTo("dead");
    }

    private boolean post(Workspace workspace) {
        return calls.call(
                        workspace,
                        methods -> methods.chatPostMessage(
                                request -> request.channel("C70").text("x")))
                .isOk();
    }

    @Test
    void anInvitedWorkspaceJoinsTheOrganizationThatIsThereAndItsPeopleByTheirEMail() throws Exception {
        install("T8", "U8");
        String link = slack.form(fields("T8", "U8", "/sales", "connect slack"))
                .words()
                .replaceAll("(?s).*(/slack/install\\?invitation=[0-9a-f]+).*", "$1");
        int organizations = count("organization");
        api.says("oauth.v2.access", GRANTED.formatted("U9", "T9"));
        HttpResponse<String> off = get(link, "");
        String state = off.headers().firstValue("Location").orElseThrow().replaceAll(".*state=([0-9a-f]+).*", "$1");
        assertThat(get("/slack/oauth_redirect?code=c&state=" + state, cookie(off))
                        .statusCode())
                .isEqualTo(200);
        assertThat(count("organization")).isEqualTo(organizations);
        assertThat(workspaces.find("T9").orElseThrow().org())
                .isEqualTo(workspaces.find("T8").orElseThrow().org());
        assertThat(get(link, "").statusCode()).as("one use").isEqualTo(400);

        api.says("users.info", """
                {"ok":true,"user":{"id":"x","name":"sam","is_email_confirmed":true,"profile":{"display_name":"Sam","email":"Sam@acme.example"}}}""");
        slack.form(fields("T8", "U81", "/visit", "Acme: first"));
        tasks.run();
        slack.form(fields("T9", "U91", "/visit", "Acme: second"));
        assertThat(membersOf("U81", "U91")).hasSize(2);
        tasks.run();
        assertThat(membersOf("U81", "U91")).as("one member with two identities").hasSize(1);
        assertThat(jdbc.sql("select count(*) from visit v join identity i on i.member_id = v.member_id"
                                + " where i.external_id = 'T8/U81'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select payload::jsonb ->> 'name' from journal_entry where kind = 'member.joined'")
                        .query(String.class)
                        .list())
                .containsExactly("u91");
        assertThat(slack.form(fields("T9", "U91", "/visit", "Acme: third")).words())
                .contains("3 this week");
    }

    @Test
    void anInvitationIsSpentByAnInstallationOnly() throws Exception {
        install("T10", "U10");
        String link = slack.form(fields("T10", "U10", "/sales", "connect slack"))
                .words()
                .replaceAll("(?s).*(/slack/install\\?invitation=[0-9a-f]+).*", "$1");
        HttpResponse<String> declined = get(link, "");
        assertThat(get("/slack/oauth_redirect?error=access_denied&state=" + state(declined), cookie(declined))
                        .statusCode())
                .isEqualTo(200);
        api.says("oauth.v2.access", "<html>a proxy's page</html>");
        HttpResponse<String> unanswered = get(link, "");
        assertThat(get("/slack/oauth_redirect?code=c&state=" + state(unanswered), cookie(unanswered))
                        .body())
                .contains("Slack did not confirm the installation");
        api.says("oauth.v2.access", "{\"ok\":false,\"error\":\"invalid_code\"}");
        HttpResponse<String> refused = get(link, "");
        assertThat(get("/slack/oauth_redirect?code=c&state=" + state(refused), cookie(refused))
                        .statusCode())
                .isEqualTo(502);

        HttpResponse<String> slower = get(link, "");
        HttpResponse<String> faster = get(link, "");
        api.says("oauth.v2.access", GRANTED.formatted("U11", "T11"));
        assertThat(get("/slack/oauth_redirect?code=c&state=" + state(faster), cookie(faster))
                        .statusCode())
                .isEqualTo(200);
        assertThat(workspaces.find("T11").orElseThrow().org())
                .isEqualTo(workspaces.find("T10").orElseThrow().org());
        api.says("oauth.v2.access", GRANTED.formatted("U12", "T12"));
        HttpResponse<String> late = get("/slack/oauth_redirect?code=c&state=" + state(slower), cookie(slower));
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).contains("used up");
        assertThat(workspaces.find("T12")).isEmpty();
        assertThat(get(link, "").statusCode()).isEqualTo(400);
    }

    @Test
    void theInstallerIsGreetedByNameAndGivesTheOrganizationItsZone() throws Exception {
        api.says("users.info", """
                {"ok":true,"user":{"id":"UADMIN1","name":"ada","tz":"Asia/Singapore",
                "is_email_confirmed":true,"profile":{"display_name":"Ada Min","email":"ada@acme.example"}}}""");
        install("T13", "UADMIN1");
        assertThat(api.calls("users.info"))
                .singleElement()
                .satisfies(asked -> assertThat(asked).containsEntry("user", "UADMIN1"));
        assertThat(slack.form(fields("T13", "UADMIN1", "/sales", "start")).words())
                .contains("Hello Ada Min");
        assertThat(installer("UADMIN1")).isEqualTo("Ada Min Asia/Singapore Asia/Singapore ada@acme.example ADMIN");
    }

    @Test
    void anInstallerWhomSlackDoesNotNameYetIsTheAdminAndNamedLater() throws Exception {
        api.says("users.info", "");
        install("T140", "UADMIN20");
        api.says("users.info", com.github.tomakehurst.wiremock.client.WireMock.serverError());
        install("T14", "UADMIN2");
        api.says("users.info", """
                {"ok":true,"user":{"id":"UADMIN2","name":"bo","tz":"Asia/Singapore",
                "is_email_confirmed":true,"profile":{"display_name":"Bo","email":"bo@acme.example"}}}""");
        tasks.run();
        assertThat(installer("UADMIN2")).startsWith("Bo Asia/Singapore ").endsWith(" bo@acme.example ADMIN");
        assertThat(slack.form(fields("T14", "UADMIN2", "/sales", "start")).words())
                .contains("Hello Bo");
    }

    @Test
    void aWorkspaceOfAnotherOrganizationIsNotTakenByAnInvitation() throws Exception {
        install("T15", "U15");
        install("T16", "U16");
        String link = slack.form(fields("T15", "U15", "/sales", "connect slack"))
                .words()
                .replaceAll("(?s).*(/slack/install\\?invitation=[0-9a-f]+).*", "$1");
        OrgId before = workspaces.find("T16").orElseThrow().org();
        api.says("oauth.v2.access", GRANTED.formatted("U16", "T16"));
        HttpResponse<String> off = get(link, "");
        assertThat(get("/slack/oauth_redirect?code=c&state=" + state(off), cookie(off))
                        .body())
                .contains("belongs to another organization");
        assertThat(workspaces.find("T16").orElseThrow().org()).isEqualTo(before);
        assertThat(get(link, "").statusCode()).as("still good").isEqualTo(302);
    }

    @Test
    void anAppOfAWholeEnterpriseAnswersInItsWorkspaces() throws Exception {
        installForAll("E5");
        Map<String, String> visit = fields("T55", "U5", "/visit", "Acme: in one of the workspaces");
        visit.put("enterprise_id", "E5");
        visit.put("is_enterprise_install", "true");
        assertThat(slack.form(visit).words()).contains("Logged", "Acme");
        visit.put("enterprise_id", "E6");
        assertThat(slack.form(visit).status()).isEqualTo(403);
    }

    @Test
    void anAppOfAWholeEnterpriseIsNamedNoWorkspaceWithWhatIsPressedAndFilledIn() throws Exception {
        installForAll("E7");
        Map<String, String> lead = fields("T77", "U7", "/visit", "Orgcus: seen");
        lead.put("enterprise_id", "E7");
        lead.put("is_enterprise_install", "true");
        JsonNode blocks = slack.form(lead).json().path("blocks");
        JsonNode actions = blocks.path(1);

        Map<String, Object> shortcut = ofTheOrganization("shortcut", "E7");
        shortcut.put("callback_id", "new_visit");
        shortcut.put("action_ts", "1.2");
        assertThat(slack.interact(shortcut).status()).isEqualTo(200);
        await().until(() -> !api.calls("views.open").isEmpty());
        Map<String, Object> view = JsonMapper.shared()
                .convertValue(
                        JsonMapper.shared()
                                .readTree(api.calls("views.open").get(0).get("view")),
                        new TypeReference<Map<String, Object>>() {});
        view.put("id", "V7");
        view.put("hash", "1.7");
        view.put("team_id", "T77");
        view.put("app_installed_team_id", "E7");
        view.put("state", Map.of("values", Map.of()));

        Map<String, Object> search = ofTheOrganization("block_suggestion", "E7");
        search.putAll(Map.of("view", view, "action_id", "CUSTOMER:customer", "block_id", "customer", "value", "Orgc"));
        search.put("container", Map.of("type", "view", "view_id", "V7"));
        assertThat(slack.interact(search).body()).contains("Orgcus");

        Map<String, Object> customer =
                Map.of("value", "Orgcus", "text", Map.of("type", "plain_text", "text", "Orgcus"));
        view.put(
                "state",
                Map.of(
                        "values",
                        Map.of(
                                "customer",
                                Map.of(
                                        "CUSTOMER:customer",
                                        Map.of("type", "external_select", "selected_option", customer)),
                                "note",
                                Map.of("MULTILINE:note", Map.of("type", "plain_text_input", "value", "filled in")))));
        Map<String, Object> submission = ofTheOrganization("view_submission", "E7");
        submission.put("view", view);
        assertThat(slack.interact(submission).status()).isEqualTo(200);
        assertThat(notes("Orgcus")).containsExactlyInAnyOrder("seen", "filled in");

        Map<String, Object> press = slack.pressed(
                "U7",
                "DU7",
                slack.ts(),
                blocks,
                actions.path("elements").path(0),
                actions.path("block_id").asString());
        press.putAll(ofTheOrganization("block_actions", "E7"));
        assertThat(slack.interact(press).status()).isEqualTo(200);
        await().until(() -> api.calls("views.open").size() == 2);
        assertThat(api.calls("views.open").get(1).get("view")).contains("recustomer");
        pulse.settle();
    }

    private Map<String, Object> ofTheOrganization(String type, String enterprise) {
        Map<String, Object> payload = slack.interaction(type, "U7");
        payload.put("team", null);
        payload.put("enterprise", Map.of("id", enterprise, "name", "Acme Group"));
        payload.put("is_enterprise_install", true);
        payload.put("user", Map.of("id", "U7", "username", "ada", "name", "ada", "team_id", "T77"));
        return payload;
    }

    private List<String> notes(String customer) {
        return jdbc.sql("select v.note from visit v join customer c on c.id = v.customer_id"
                        + " where c.name = ? and v.voided_at is null")
                .param(customer)
                .query(String.class)
                .list();
    }

    private void installForAll(String enterprise) throws Exception {
        api.says("oauth.v2.access", """
                {"ok":true,"app_id":"A1","authed_user":{"id":"U5"},"scope":"commands","access_token":"xoxb-5",
                "bot_user_id":"UBOT","team":null,"enterprise":{"id":"%s","name":"Acme Group"},
                "is_enterprise_install":true}""".formatted(enterprise));
        HttpResponse<String> off = get("/slack/install", "");
        HttpResponse<String> back = get("/slack/oauth_redirect?code=c&state=" + state(off), cookie(off));
        assertThat(back.body()).contains("Acme Group");
    }

    private String installer(String user) {
        return jdbc.sql("""
                select m.name || ' ' || m.zone || ' ' || o.zone || ' ' || i.email || ' ' || r.role from member m
                join identity i on i.org_id = m.org_id and i.member_id = m.id join organization o on o.id = m.org_id
                join member_role r on r.org_id = m.org_id and r.member_id = m.id and r.role = 'ADMIN'
                where split_part(i.external_id, '/', 2) = ?
                """).param(user).query(String.class).single();
    }

    private static String state(HttpResponse<String> off) {
        return off.headers().firstValue("Location").orElseThrow().replaceAll(".*state=([0-9a-f]+).*", "$1");
    }

    private Map<String, String> fields(String team, String user, String command, String text) {
        Map<String, String> fields = SlackUser.slashFields(user, "D" + user, command, text, "t" + slack.next());
        fields.put("team_id", team);
        return fields;
    }

    private List<String> membersOf(String... users) {
        return jdbc.sql("select distinct member_id::text from identity where split_part(external_id, '/', 2) = any(?)")
                .param(users)
                .query(String.class)
                .list();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private void install(String team, String user) throws Exception {
        api.says("oauth.v2.access", GRANTED.formatted(user, team));
        HttpResponse<String> off = get("/slack/install", "");
        String state = off.headers().firstValue("Location").orElseThrow().replaceAll(".*state=([0-9a-f]+).*", "$1");
        HttpResponse<String> back = get("/slack/oauth_redirect?code=c&state=" + state, cookie(off));
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(back.body()).contains("Acme Inc");
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://localhost:" + environment.getProperty("local.server.port") + path));
        return browser.send(
                (cookie.isEmpty() ? request : request.header("Cookie", cookie)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private Map<String, Object> said(String text) {
        return Map.of(
                "type",
                "message",
                "channel_type",
                "im",
                "channel",
                "DU1",
                "user",
                "U1",
                "text",
                text,
                "ts",
                slack.ts());
    }
}
