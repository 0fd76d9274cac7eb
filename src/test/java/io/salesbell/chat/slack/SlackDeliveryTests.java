package io.salesbell.chat.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.notContaining;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import io.salesbell.chat.Announcement;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Outages;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Pictures;
import io.salesbell.chat.Pulse;
import io.salesbell.chat.Text;
import io.salesbell.chat.Undelivered;
import io.salesbell.chat.slack.install.Workspaces;
import io.salesbell.chat.task.TaskPlatform;
import io.salesbell.chat.task.TaskRunner;
import io.salesbell.shared.OrgId;
import io.salesbell.testing.SteppedClock;
import io.salesbell.testing.TestPicture;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SlackTest
class SlackDeliveryTests {
    private static final byte[] PNG = TestPicture.png();

    private static byte pixels;

    @Autowired
    private SlackUser slack;

    @Autowired
    private FakeSlack api;

    @Autowired
    private Pulse pulse;

    @Autowired
    private TaskRunner tasks;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Outages outages;

    @Autowired
    private Undelivered undelivered;

    @Autowired
    private Pictures pictures;

    @Autowired
    private Workspaces workspaces;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<TaskPlatform> platforms;

    @Autowired
    private Clock clock;

    @Autowired
    private SteppedClock wall;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void installed() {
        slack.slash("UA", "/visit", "Acme " + UUID.randomUUID() + ": x");
        api.says("users.info", """
                {"ok":true,"user":{"id":"UA","name":"ada","is_admin":true,"profile":{"display_name":"Ada"}}}""");
        tasks.run();
        pulse.settle();
        wall.pass(Duration.ofMinutes(30));
        api.reset();
    }

    @Test
    void aChannelGetsOneMessageASecond() {
        owe("CPACE", "one", "two");
        pulse.settle();
        assertThat(posted()).containsExactly("one");
        wall.pass(Duration.ofSeconds(1));
        pulse.settle();
        assertThat(posted()).containsExactly("one", "two");
    }

    @Test
    void aChannelIsPacedForAllServersAndSlackIsWaitedForInAllOfItsThreads() {
        jdbc.sql("insert into slack_turn (org_id, turn_key, free_at) values (?, 'channel:T1/CALL', ?)")
                .params(org().value(), Timestamp.from(wall.instant().plusSeconds(1)))
                .update();
        owe("CALL", "after the other server's");
        pulse.settle();
        assertThat(posted()).isEmpty();
        wall.pass(Duration.ofSeconds(1));
        pulse.settle();
        assertThat(posted()).containsExactly("after the other server's");

        wall.pass(Duration.ofSeconds(1));
        api.says("chat.postMessage", aResponse().withStatus(429).withHeader("Retry-After", "30"), 1);
        owe("CALL", "refused");
        pulse.settle();
        wall.pass(Duration.ofSeconds(5));
        owe("CALL/in:1763000000.000001", "in a thread");
        pulse.settle();
        assertThat(posted()).containsExactly("after the other server's", "refused");
        wall.pass(Duration.ofSeconds(25));
        pulse.settle();
        wall.pass(Duration.ofSeconds(2));
        pulse.settle();
        assertThat(posted().subList(2, 4)).containsExactlyInAnyOrder("refused", "in a thread");
    }

    @Test
    void aMessageWaitsAsLongAsSlackAsks() {
        api.says("chat.postMessage", aResponse().withStatus(429).withHeader("Retry-After", "30"));
        owe("CWAIT", "patient");
        pulse.settle();
        api.reset();
        wall.pass(Duration.ofSeconds(29));
        pulse.settle();
        assertThat(posted()).isEmpty();
        wall.pass(Duration.ofSeconds(1));
        pulse.settle();
        assertThat(posted()).containsExactly("patient");
        assertThat(api.calls("conversations.history"))
                .as("Slack said it was not posted")
                .isEmpty();
    }

    @Test
    void anUnclearOutcomeIsLookedUpBeforeAnythingIsSentTwice() {
        api.says("chat.postMessage", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        owe("CLOST", "arrived");
        pulse.settle();
        String id = api.calls("chat.postMessage").get(0).get("metadata").replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        api.reset();
        api.says("conversations.history", """
                {"ok":true,"messages":[{"type":"message","ts":"1.2","text":"arrived","metadata":
                {"event_type":"salesbell_message","event_payload":{"id":"%s"}}}]}""".formatted(id));
        wall.pass(Duration.ofMinutes(1));
        pulse.settle();
        assertThat(posted()).as("it had arrived").isEmpty();
        assertThat(stateOf("CLOST")).containsExactly("sent");

        api.says("chat.postMessage", serverError());
        owe("CLOST2", "not arrived");
        pulse.settle();
        api.reset();
        wall.pass(Duration.ofMinutes(1));
        pulse.settle();
        assertThat(posted()).containsExactly("not arrived");
    }

    @Test
    void aMessageIsLookedForPageByPageUntilThatIsSettledAndTheChannelGoesOnMeanwhile() {
        api.says("chat.postMessage", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        owe("CFULL", "somewhere there");
        long tried = wall.instant().getEpochSecond();
        pulse.settle();
        String id = api.calls("chat.postMessage").get(0).get("metadata").replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        api.reset();
        api.says("conversations.history", aResponse().withStatus(429).withHeader("Retry-After", "60"));
        api.says("conversations.history", FakeSlack.json("""
                {"ok":true,"messages":[{"type":"message","ts":"%1$d.000900"},{"type":"message","ts":"%1$d.000800"}],
                "response_metadata":{"next_cursor":"older"}}""".formatted(tried)), 1);
        wall.pass(Duration.ofMinutes(1));
        pulse.settle();
        assertThat(api.calls("conversations.history").get(0))
                .containsEntry("oldest", (tried - 60) + ".000000")
                .containsEntry("latest", (tried + 60) + ".000000");
        wall.pass(Duration.ofSeconds(2));
        owe("CFULL/in:1763000000.000001", "in a thread");
        pulse.settle();
        assertThat(posted()).containsExactly("in a thread");
        api.reset();
        api.says("conversations.history", """
                {"ok":true,"messages":[{"type":"message","ts":"1.2","text":"arrived","metadata":
                {"event_type":"salesbell_message","event_payload":{"id":"%s"}}}]}""".formatted(id));
        wall.pass(Duration.ofMinutes(1));
        pulse.settle();
        assertThat(api.calls("conversations.history"))
                .singleElement()
                .satisfies(call -> assertThat(call).containsEntry("latest", tried + ".000800"));
        assertThat(posted()).isEmpty();
        assertThat(stateOf("CFULL")).containsExactly("sent");
    }

    @Test
    void nothingIsPostedWhileItIsNotSettledWhetherItWas() {
        api.says("chat.postMessage", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        owe("CENDLESS", "once");
        pulse.settle();
        api.reset();
        api.says("conversations.history", """
                {"ok":true,"messages":[{"type":"message","ts":"1763000000.000900"}],
                "response_metadata":{"next_cursor":"older"}}""");
        wall.pass(Duration.ofMinutes(1));
        pulse.settle();
        assertThat(api.calls("conversations.history")).hasSizeBetween(1, 5);
        assertThat(posted()).isEmpty();
        assertThat(stateOf("CENDLESS")).containsExactly("owed");
        api.reset();
        wall.pass(Duration.ofMinutes(5));
        pulse.settle();
        assertThat(posted()).containsExactly("once");
    }

    @Test
    void whoseLookingTookTooLongDoesNotPostBesideAnotherWorker() throws Exception {
        api.says("chat.postMessage", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        owe("CSLOW", "by one");
        pulse.settle();
        api.reset();
        api.says(
                "conversations.history",
                FakeSlack.json("{\"ok\":true,\"messages\":[]}").withFixedDelay(2000),
                1);
        wall.pass(Duration.ofMinutes(1));
        CompletableFuture<Void> slow = CompletableFuture.runAsync(pulse::settle);
        await().until(() -> !api.calls("conversations.history").isEmpty());
        wall.pass(Duration.ofSeconds(50));
        slow.join();
        assertThat(posted()).isEmpty();
        wall.pass(Duration.ofSeconds(10));
        pulse.settle();
        assertThat(posted()).containsExactly("by one");
    }

    @Test
    void whatOnePersonMayHaveSeenIsSentToThemDirectlyWhereItCanBeLookedUp() {
        api.says("chat.postEphemeral", serverError());
        owe("CEYES3/for:UA", "perhaps seen");
        pulse.settle();
        assertThat(api.calls("chat.postEphemeral")).hasSize(1);
        api.says("chat.postMessage", serverError(), 1);
        for (int minutes = 0; minutes < 3; minutes++) {
            wall.pass(Duration.ofMinutes(1));
            pulse.settle();
        }
        assertThat(api.calls("chat.postEphemeral")).as("not shown twice").hasSize(1);
        assertThat(stateOf("CEYES3/for:UA")).containsExactly("sent");
        assertThat(api.calls("chat.postMessage"))
                .hasSize(2)
                .allSatisfy(post -> assertThat(post).containsEntry("text", "perhaps seen"));
    }

    @Test
    void thereIsNoNeedToOpenTheDirectConversationWithWhoSpokeInIt() {
        slack.dm("UDIRECT", "visit Direct: hello");
        pulse.settle();
        assertThat(api.calls("conversations.open")).isEmpty();
        assertThat(api.calls("chat.postMessage"))
                .singleElement()
                .satisfies(post -> assertThat(post).containsEntry("channel", "DUDIRECT"));
        assertThat(jdbc.sql("select channel from slack_direct where user_id = 'UDIRECT'")
                        .query(String.class)
                        .single())
                .isEqualTo("DUDIRECT");
    }

    @Test
    void theDirectConversationIsKnownAfterTheNextStartAndOpenedAnewWhenItIsNoMore() {
        jdbc.sql("insert into slack_direct (org_id, tenant_key, user_id, channel) values (?, 'T1', 'UKEPT', 'DKEPT')")
                .param(org().value())
                .update();
        owe("UKEPT", "as before");
        pulse.settle();
        assertThat(api.calls("conversations.open")).isEmpty();
        assertThat(postsIn("DKEPT")).hasSize(1);
        api.says("chat.postMessage", FakeSlack.json("{\"ok\":false,\"error\":\"channel_not_found\"}"), 1);
        owe("UKEPT", "in a new one");
        wall.pass(Duration.ofSeconds(2));
        pulse.settle();
        assertThat(api.calls("conversations.open")).hasSize(1);
        assertThat(postsIn("D1")).hasSize(1);
    }

    @Test
    void blocksThatSlackRefusesAreSaidInPlainText() {
        api.says("chat.postMessage", "{\"ok\":false,\"error\":\"invalid_blocks\"}");
        owe("CPLAIN", "plainly");
        pulse.settle();
        List<Map<String, String>> posts = api.calls("chat.postMessage");
        assertThat(posts).hasSize(2);
        assertThat(posts.get(1)).containsEntry("text", "plainly").containsEntry("blocks", "[]");
    }

    @Test
    void anUnusableChannelIsToldToTheAdminOnceADay() {
        api.says("chat.postMessage", "{\"ok\":false,\"error\":\"not_in_channel\"}");
        owe("CSHUT", "one", "two");
        pulse.settle();
        wall.pass(Duration.ofSeconds(1));
        pulse.settle();
        assertThat(posted()).anySatisfy(text -> assertThat(text).contains("CSHUT", "not_in_channel"));
        assertThat(jdbc.sql("select reason from outbox_message where conversation = 'T1/CSHUT' and state = 'blocked'")
                        .query(String.class)
                        .list())
                .contains("not_in_channel");
        assertThat(jdbc.sql("select count(*) from outbox_message where kind = 'slack.unusable'"
                                + " and dedupe_key like '%CSHUT%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"is_archived,is archived", "restricted_action,posting permissions", "not_in_channel,/invite"})
    void theAdminIsToldWhatMendsTheChannel(String error, String advice) {
        api.says("chat.postMessage", "{\"ok\":false,\"error\":\"" + error + "\"}");
        owe("C" + error.toUpperCase(Locale.ROOT), "news");
        pulse.settle();
        wall.pass(Duration.ofSeconds(1));
        pulse.settle();
        assertThat(posted())
                .filteredOn(text -> text.contains("C" + error.toUpperCase(Locale.ROOT)))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).contains(advice));
    }

    @Test
    void aChartIsUploadedOnceHoweverOftenItsMessageIsTried() {
        UUID picture = pictures.store(org(), null, PNG);
        Card card = new Card(List.of(new Card.Picture(picture, Text.verbatim("A chart & its bars"))));
        api.says("chat.postMessage", serverError());
        owe("CPIC", card, "pic");
        pulse.settle();
        wall.pass(Duration.ofMinutes(1));
        api.says("chat.postMessage", "{\"ok\":true,\"channel\":\"CPIC\",\"ts\":\"1.5\"}");
        pulse.settle();
        assertThat(api.calls("files.getUploadURLExternal")).hasSize(1);
        assertThat(api.requests("/upload/").get(0).getBody()).isEqualTo(PNG);
        assertThat(postsIn("CPIC"))
                .hasSize(2)
                .allSatisfy(post -> assertThat(post.get("blocks"))
                        .contains("\"slack_file\":{\"id\":\"F1\"}", "A chart & its bars"));
    }

    @Test
    void aChartThatIsAtSlackAlreadyIsNotUploadedAgainForItsLastStep() {
        api.says("files.completeUploadExternal", serverError(), 1);
        owe("CLAST", new Card(List.of(new Card.Picture(newPicture(), Text.verbatim("C")))), "last");
        pulse.settle();
        wall.pass(Duration.ofMinutes(1));
        pulse.settle();
        assertThat(api.calls("files.completeUploadExternal")).hasSize(2);
        assertThat(api.calls("files.getUploadURLExternal")).hasSize(1);
        assertThat(postsIn("CLAST")).hasSize(1);
    }

    @Test
    void aChartThatSlackForgotBeforeItsLastStepIsUploadedAgain() {
        api.says("files.completeUploadExternal", serverError(), 1);
        owe("CLOST", new Card(List.of(new Card.Picture(newPicture(), Text.verbatim("C")))), "lost");
        pulse.settle();
        api.says(
                "files.completeUploadExternal", aResponse().withBody("{\"ok\":false,\"error\":\"file_not_found\"}"), 1);
        wall.pass(Duration.ofMinutes(1));
        pulse.settle();
        assertThat(api.calls("files.getUploadURLExternal")).hasSize(2);
        assertThat(postsIn("CLOST")).hasSize(1);
    }

    @Test
    void whatCannotBeShownToOnePersonInAChannelGoesToThemDirectlyOnce() {
        api.says("chat.postEphemeral", "{\"ok\":false,\"error\":\"user_not_in_channel\"}");
        owe("CEYES/for:UA", "for you alone");
        pulse.settle();
        assertThat(api.calls("conversations.open")).hasSizeLessThanOrEqualTo(1);
        assertThat(api.calls("chat.postMessage"))
                .singleElement()
                .satisfies(post ->
                        assertThat(post).containsEntry("channel", "DUA").containsEntry("text", "for you alone"));
        assertThat(stateOf("CEYES/for:UA")).containsExactly("sent");
        wall.pass(Duration.ofMinutes(1));
        pulse.settle();
        assertThat(posted()).as("not again").hasSize(1);
        assertThat(jdbc.sql("select count(*) from outbox_message where kind = 'slack.unusable'"
                                + " and dedupe_key like '%CEYES%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aDirectMessageInsteadIsLookedUpWhenNobodyKnowsWhetherItArrived() {
        api.says("chat.postEphemeral", "{\"ok\":false,\"error\":\"channel_not_found\"}");
        api.says("chat.postMessage", serverError());
        owe("CEYES2/for:UA", "perhaps there");
        pulse.settle();
        String id = api.calls("chat.postMessage").get(0).get("metadata").replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        api.reset();
        api.says("chat.postEphemeral", "{\"ok\":false,\"error\":\"channel_not_found\"}");
        api.says("conversations.history", """
                {"ok":true,"messages":[{"type":"message","ts":"1.2","text":"perhaps there","metadata":
                {"event_type":"salesbell_message","event_payload":{"id":"%s"}}}]}""".formatted(id));
        wall.pass(Duration.ofMinutes(1));
        pulse.settle();
        assertThat(posted()).as("it had arrived").isEmpty();
        assertThat(stateOf("CEYES2/for:UA")).containsExactly("sent");
    }

    @Test
    void aMessageGoesWithoutThePictureThatSlackDoesNotTakeAndAnAdminIsToldOnce() {
        api.says("files.getUploadURLExternal", "{\"ok\":false,\"error\":\"file_uploads_disabled\"}");
        Card card = new Card(List.of(
                new Card.Paragraph(Text.verbatim("The board in words")),
                new Card.Picture(newPicture(), Text.verbatim("A chart"))));
        owe("CNOPIC", card, "first");
        owe("CNOPIC2", card, "second");
        settle();
        assertThat(api.calls("chat.postMessage"))
                .filteredOn(post -> post.get("channel").startsWith("CNOPIC"))
                .hasSize(2)
                .allSatisfy(post -> assertThat(post.get("blocks"))
                        .contains("The board in words")
                        .doesNotContain("slack_file"));
        assertThat(posted())
                .filteredOn(text -> text.contains("file_uploads_disabled"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("without them"));
    }

    @Test
    void aPictureWaitsWithItsMessageWhileSlackIsOnlyBusy() {
        api.says("files.getUploadURLExternal", aResponse().withStatus(429).withHeader("Retry-After", "30"));
        owe("CBUSY", new Card(List.of(new Card.Picture(newPicture(), Text.verbatim("C")))), "b");
        pulse.settle();
        assertThat(posted()).isEmpty();
        api.reset();
        wall.pass(Duration.ofSeconds(30));
        pulse.settle();
        assertThat(api.calls("chat.postMessage").get(0).get("blocks")).contains("slack_file");
    }

    @Test
    void aDeadTokenIsMarkedAndNothingIsLost() {
        api.says("chat.postMessage", "{\"ok\":false,\"error\":\"account_inactive\"}");
        owe("CDEAD", "later");
        pulse.settle();
        assertThat(jdbc.sql("select state || ' ' || reason from slack_workspace")
                        .query(String.class)
                        .single())
                .isEqualTo("dead account_inactive");
        api.reset();
        wall.pass(Duration.ofMinutes(14));
        pulse.settle();
        assertThat(posted()).isEmpty();
        wall.pass(Duration.ofMinutes(1));
        pulse.settle();
        assertThat(posted()).containsExactly("later");
        assertThat(jdbc.sql("select state from slack_workspace")
                        .query(String.class)
                        .single())
                .as("it works again")
                .isEqualTo("active");
    }

    @Test
    void whatWaitedForAGoodTokenGoesOutWithTheNextCallThatSlackTakes() {
        api.says("chat.postMessage", "{\"ok\":false,\"error\":\"token_revoked\"}");
        owe("CREVOKED", "waited");
        pulse.settle();
        api.reset();
        owe("CGOOD", "taken");
        pulse.settle();
        wall.pass(Duration.ofSeconds(2));
        pulse.settle();
        assertThat(posted()).containsExactly("taken", "waited");
    }

    @Test
    void aConfiguredTokenThatSlackRefusedIsShownToItAgain() {
        api.says("chat.postMessage", "{\"ok\":false,\"error\":\"invalid_auth\"}");
        owe("CINVALID", "waited, too");
        pulse.settle();
        OrgId org = jdbc.sql("select org_id from slack_workspace where state = 'dead'")
                .query((row, index) -> new OrgId(row.getObject(1, UUID.class)))
                .single();
        assertThat(outages.of(org)).singleElement().satisfies(out -> {
            assertThat(out.key()).isEqualTo("slack.waiting.configured");
            assertThat(out.reason()).isEqualTo("invalid_auth");
            assertThat(undelivered.waiting(org, out.platform(), out.tenant())).isEqualTo(1);
        });
        slack.slash("UADMIN", "/sales", "visit Outage: so that they are known");
        jdbc.sql("""
                insert into member_role (org_id, id, member_id, role, valid_from)
                select org_id, gen_random_uuid(), member_id, 'ADMIN', '2020-01-01' from identity
                where external_id = 'T1/UADMIN'
                """).update();
        assertThat(slack.slash("UADMIN", "/sales", "undelivered").words())
                .contains("One message waits for Slack", "invalid_auth", "SLACK_BOT_TOKEN");
        slack.slash("UADMIN", "/sales", "undelivered drop all");
        assertThat(slack.slash("UADMIN", "/sales", "undelivered resend all").words())
                .contains("One message waits for Slack", "SLACK_BOT_TOKEN")
                .doesNotContain("Everything was delivered");
        api.reset();
        wall.pass(Duration.ofMinutes(1));
        platforms.forEach(TaskPlatform::look);
        pulse.settle();
        assertThat(posted()).containsExactly("waited, too");
    }

    @Test
    void aMessageIsRewrittenWhereItWasPostedAndItsNewRowsCanBePressed() {
        api.says("chat.postMessage", "{\"ok\":true,\"channel\":\"CNEWS\",\"ts\":\"1763000000.000900\"}");
        Button button = Button.of("slack.home.help", "help");
        owe("CNEWS", Card.saying("slack.home.first").buttons(button).build(), "news");
        pulse.settle();
        rewrite("CNEWSnews", Card.saying("slack.home.nothing").buttons(button).build(), "once");
        wall.pass(Duration.ofSeconds(2));
        pulse.settle();
        assertThat(api.calls("chat.update")).hasSize(1);
        assertThat(api.calls("chat.update").get(0))
                .containsEntry("channel", "CNEWS")
                .containsEntry("ts", "1763000000.000900");
        assertThat(api.calls("chat.update").get(0).get("blocks"))
                .contains("Nothing is due.", "\"b1.")
                .doesNotContain("\"b1\"");
        api.says("chat.update", "{\"ok\":false,\"error\":\"message_not_found\"}");
        rewrite("CNEWSnews", Card.saying("slack.home.first").build(), "twice");
        wall.pass(Duration.ofSeconds(2));
        pulse.settle();
        assertThat(stateOf("CNEWS")).containsOnly("sent");
    }

    @Test
    void newsDoNotWaitForLongBehindAMessageThatCannotBeRewritten() {
        owe("CHELD", "first news");
        pulse.settle();
        api.says("chat.update", serverError());
        rewrite("CHELDfirst news", Card.saying("slack.home.first").build(), "held");
        pulse.settle();
        owe("CHELD", "second news");
        for (int minutes = 0; minutes < 8; minutes++) {
            wall.pass(Duration.ofMinutes(4));
            pulse.settle();
        }
        assertThat(posted()).contains("second news");
    }

    private void rewrite(String key, Card card, String dedupe) {
        Announcement rewriting = new Announcement(
                "slack.reply",
                Map.of("card", json.writeValueAsString(card)),
                Announcement.Priority.ANNOUNCEMENT,
                key + dedupe,
                clock.instant(),
                null);
        transaction.executeWithoutResult(status -> outbox.rewrite(org(), key, rewriting));
    }

    @Test
    void whatTakesTooLongIsKeptAcknowledgedAndDoneOnceAfterwards() {
        JsonNode view = JsonMapper.shared().readTree("""
                {"callback_id":"form","private_metadata":"{\\"command\\":\\"visit\\",\\"in\\":\\"T1/UA\\"}",
                "blocks":[{"type":"input","block_id":"customer"},{"type":"input","block_id":"note"}]}""");
        Map<String, String> slash = SlackUser.slashFields("UA", "DUA", "/visit", "Slow: slash", "t-slow");
        String ts = slack.ts();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table visit in access exclusive mode").update();
            SlackUser.Acknowledged answer = slack.form(slash);
            assertThat(answer.json().path("text").asString()).contains("answer follows");
            assertThat(slack.dm("UA", "visit Slow: dm", ts, "EvSlow").status()).isEqualTo(200);
            assertThat(slack.dm("UA", "visit Slow: dm", ts, "EvSlow").status()).isEqualTo(200);
            SlackUser.Acknowledged form = submit(view);
            assertThat(form.json().path("errors").path("customer").asString()).contains("press Save again");
        });
        assertThat(slow()).isLessThanOrEqualTo(3);
        tasks.run();
        assertThat(submit(view).body()).isEmpty();
        settle();
        assertThat(slow()).isEqualTo(3);
        assertThat(posted()).filteredOn(text -> text.contains("Slow")).hasSize(3);
        assertThat(slack.form(slash).json().path("text").asString()).contains("Slow");
        assertThat(slow()).isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from platform_task where kind = 'request'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aChannelTheBotIsInvitedToBecomesATeamWithEverybodyInIt() {
        api.says("conversations.info", "{\"ok\":true,\"channel\":{\"id\":\"CSALES\",\"name\":\"sales\"}}");
        api.stub(post(urlPathEqualTo("/api/conversations.members"))
                .withRequestBody(notContaining("cursor"))
                .willReturn(FakeSlack.json("{\"ok\":true,\"members\":[\"UA\",\"UBOT\",\"UB1\"],"
                        + "\"response_metadata\":{\"next_cursor\":\"more\"}}")));
        api.stub(post(urlPathEqualTo("/api/conversations.members"))
                .withRequestBody(containing("cursor=more"))
                .willReturn(FakeSlack.json("{\"ok\":true,\"members\":[\"UB2\"]}")));
        slack.event("EvInvited", Map.of("type", "member_joined_channel", "user", FakeSlack.BOT, "channel", "CSALES"));
        settle();
        assertThat(api.calls("chat.postMessage"))
                .anySatisfy(post -> assertThat(post)
                        .containsEntry("channel", "CSALES")
                        .hasEntrySatisfying(
                                "blocks", blocks -> assertThat(blocks).contains("Post here")));
        JsonNode start = slack.slash("UA", "/sales", "start").json();
        JsonNode row = start.path("blocks")
                .valueStream()
                .filter(block -> block.toString().contains("Everyone in #sales (3)"))
                .findFirst()
                .orElseThrow();
        slack.press(
                "UA",
                "DUA",
                slack.ts(),
                start.path("blocks"),
                row.path("elements").path(0),
                "b1");
        settle();
        assertThat(jdbc.sql("""
                select i.external_id from team t join team_membership s on s.org_id = t.org_id and s.team_id = t.id
                join identity i on i.org_id = s.org_id and i.member_id = s.member_id
                where t.name = '#sales' order by 1
                """).query(String.class).list()).containsExactly("T1/UA", "T1/UB1", "T1/UB2");
        api.says("conversations.info", "{\"ok\":false,\"error\":\"channel_not_found\"}");
        slack.event("EvLeft", Map.of("type", "member_joined_channel", "user", "UB3", "channel", "CSALES"));
        settle();
        assertThat(jdbc.sql("select count(*) from slack_channel")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aKnownChannelIsLookedAtAgainAsItChangesAndForgottenAsItEnds() {
        api.says("conversations.members", "{\"ok\":true,\"members\":[\"UA\",\"UBOT\",\"UC1\"]}");
        api.says("conversations.info", "{\"ok\":true,\"channel\":{\"id\":\"CREN\",\"name\":\"before\"}}");
        slack.event("EvR0", Map.of("type", "channel_rename", "channel", Map.of("id", "CREN", "name", "before")));
        settle();
        assertThat(channel()).as("one that the bot was never in").isEmpty();
        slack.event("EvR1", Map.of("type", "member_joined_channel", "user", FakeSlack.BOT, "channel", "CREN"));
        settle();
        api.says("conversations.info", "{\"ok\":true,\"channel\":{\"id\":\"CREN\",\"name\":\"after\"}}");
        slack.event("EvR2", Map.of("type", "channel_rename", "channel", Map.of("id", "CREN", "name", "after")));
        settle();
        assertThat(channel()).containsExactly("after {UA,UC1}");
        api.says("conversations.members", "{\"ok\":true,\"members\":[\"UA\",\"UBOT\"]}");
        slack.event("EvR3", Map.of("type", "member_left_channel", "user", "UC1", "channel", "CREN"));
        settle();
        assertThat(channel()).containsExactly("after {UA}");
        slack.event("EvR4", Map.of("type", "member_left_channel", "user", FakeSlack.BOT, "channel", "CREN"));
        slack.event("EvR5", Map.of("type", "channel_left", "channel", "CREN"));
        settle();
        assertThat(channel()).isEmpty();
    }

    private List<String> channel() {
        return jdbc.sql("select name || ' ' || users::text from slack_channel where channel = 'CREN'")
                .query(String.class)
                .list();
    }

    private List<Map<String, String>> postsIn(String channel) {
        return api.calls("chat.postMessage").stream()
                .filter(post -> channel.equals(post.get("channel")))
                .toList();
    }

    /** The same bytes would be the same picture, which is uploaded already. */
    private UUID newPicture() {
        return pictures.store(org(), null, TestPicture.png(new byte[] {++pixels}));
    }

    private int slow() {
        return jdbc.sql("select count(*) from visit where typed like '%Slow%'")
                .query(Integer.class)
                .single();
    }

    private SlackUser.Acknowledged submit(JsonNode view) {
        Map<String, Object> payload = slack.interaction("view_submission", "UA");
        payload.put(
                "view",
                Map.of(
                        "id", "VSLOW",
                        "hash", "1.slow",
                        "type", "modal",
                        "callback_id", view.path("callback_id"),
                        "private_metadata", view.path("private_metadata"),
                        "blocks", view.path("blocks"),
                        "state",
                                Map.of(
                                        "values",
                                        Map.of(
                                                "customer",
                                                        Map.of(
                                                                "x",
                                                                Map.of("type", "plain_text_input", "value", "Slow")),
                                                "note",
                                                        Map.of(
                                                                "x",
                                                                Map.of(
                                                                        "type",
                                                                        "plain_text_input",
                                                                        "value",
                                                                        "form"))))));
        return slack.interact(payload);
    }

    private void settle() {
        for (int beat = 0; beat < 5; beat++) {
            pulse.settle();
            wall.pass(Duration.ofSeconds(2));
            tasks.run();
        }
    }

    private void owe(String channel, String... texts) {
        for (String text : texts) {
            owe(channel, Card.of(Text.verbatim(text)), text);
        }
    }

    private void owe(String channel, Card card, String key) {
        Announcement announcement = new Announcement(
                "slack.reply",
                Map.of("card", json.writeValueAsString(card)),
                Announcement.Priority.ANNOUNCEMENT,
                channel + key,
                clock.instant(),
                null);
        Conversation to = new Conversation("slack", "T1/" + channel, Conversation.Kind.CHANNEL);
        transaction.executeWithoutResult(status -> outbox.to(org(), to, Locale.ENGLISH, announcement));
    }

    private OrgId org() {
        return workspaces.find("T1").orElseThrow().org();
    }

    private List<String> posted() {
        return api.calls("chat.postMessage").stream()
                .map(post -> post.get("text"))
                .toList();
    }

    private List<String> stateOf(String channel) {
        return jdbc.sql("select state from outbox_message where conversation = ?")
                .param("T1/" + channel)
                .query(String.class)
                .list();
    }
}
