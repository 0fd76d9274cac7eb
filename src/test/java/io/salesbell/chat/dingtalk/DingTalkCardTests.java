package io.salesbell.chat.dingtalk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.salesbell.chat.Announcement;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Pulse;
import io.salesbell.chat.Text;
import io.salesbell.chat.dingtalk.install.Corps;
import io.salesbell.chat.dingtalk.install.StartUpCheck;
import io.salesbell.chat.dingtalk.quota.Usage;
import io.salesbell.chat.task.TaskRunner;
import io.salesbell.shared.OrgId;
import io.salesbell.testing.SteppedClock;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DingTalkTest
@TestPropertySource(
        properties = {
            "salesbell.public-url=https://bell.example/",
            "dingtalk.card-template=1f0a-template.schema",
            "dingtalk.patience=30s"
        })
class DingTalkCardTests {
    @Autowired
    private DingTalkUser people;

    @Autowired
    private FakeDingTalk api;

    @Autowired
    private Pulse pulse;

    @Autowired
    private TaskRunner tasks;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Corps corps;

    @Autowired
    private Usage usage;

    @Autowired
    private StartUpCheck check;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private SteppedClock wall;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void quiet() {
        Map<String, Object> admin =
                people.text("ada", null, "拜访 起点：开始", UUID.randomUUID().toString());
        admin.put("isAdmin", true);
        people.post(admin);
        settle();
        wall.pass(Duration.ofHours(2));
        settle();
        api.reset();
    }

    @Test
    void buttonsForAGroupStandOnACardWhoseClicksComeToUs() {
        JsonNode card = offer(group("g1"), "拜访 群卡：聊了报价");
        assertThat(card.path("cardTemplateId").asString()).isEqualTo("1f0a-template.schema");
        assertThat(card.path("callbackType").asString()).isEqualTo("HTTP");
        assertThat(card.path("callbackRouteKey").asString()).isEqualTo("salesbell");
        assertThat(card.path("openSpaceId").asString()).isEqualTo("dtv1.card//IM_GROUP.g1");
        assertThat(card.path("imGroupOpenDeliverModel").path("robotCode").asString())
                .isEqualTo("dingclient");
        assertThat(values(card).path("text1").asString()).contains("要记下吗");
        assertThat(values(card).path("b1").asString()).isEqualTo("记下");
        assertThat(values(card).path("b3").asString()).isEmpty();
        assertThat(values(card))
                .allSatisfy(value -> assertThat(value.isString()).isTrue());
        assertThat(api.calls(FakeDingTalk.TO_GROUP)).isEmpty();
    }

    @Test
    void aClickIsObeyedInTheNameOfWhoClickedAndTheCardSaysSoToEverybody() {
        JsonNode card = offer(group("g2"), "拜访 点卡：聊了报价");
        api.reset();
        DingTalkUser.Acknowledged answer = click("clicker", card, "m1");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode shown = json.readTree(answer.body());
        assertThat(shown.path("cardUpdateOptions").path("updateCardDataByKey").asBoolean())
                .isTrue();
        assertThat(values(shown).path("status").asString()).isEqualTo("✓ 记下 · clicker");
        assertThat(values(shown).path("b1").asString()).isEmpty();
        assertThat(visitsOf("clicker")).isEqualTo(1);
        settle();
        assertThat(updates()).singleElement().satisfies(update -> {
            assertThat(update.path("outTrackId")).isEqualTo(card.path("outTrackId"));
            assertThat(values(update)).isEqualTo(values(shown));
        });
        assertThat(api.calls(FakeDingTalk.CARD).toString()).contains("已记：点卡");
    }

    @Test
    void clicksAgainAreHarmlessAndShowWhoWasFirst() {
        JsonNode card = offer(group("g3"), "拜访 再点：聊了报价");
        click("first", card, "m1");
        settle();
        api.reset();
        for (String user : List.of("first", "second", "second")) {
            JsonNode shown = json.readTree(click(user, card, "m2").body());
            assertThat(values(shown).path("status").asString()).isEqualTo("✓ 记下 · first");
        }
        settle();
        assertThat(visitsOf("first") + visitsOf("second")).isEqualTo(1);
        assertThat(updates()).isEmpty();
        assertThat(api.calls(FakeDingTalk.TO_GROUP)).isEmpty();
    }

    @Test
    void whoMayNotIsAnsweredAloneAndTheCardStaysAsItIs() {
        JsonNode card = offer(group("g4"), "target team visits 20");
        api.reset();
        JsonNode shown = json.readTree(click("rep4", card, "m1").body());
        assertThat(values(shown).path("status").asString()).isEmpty();
        assertThat(values(shown).path("b1").asString()).isEqualTo("记下");
        settle();
        assertThat(api.calls(FakeDingTalk.TO_USERS))
                .singleElement()
                .satisfies(told -> assertThat(told.path("userIds").toString()).isEqualTo("[\"rep4\"]"));
        assertThat(updates()).isEmpty();
    }

    @Test
    void aCardForOnePersonIsNotForAnother() {
        people.dm("owner", "拜访 认识：你好");
        JsonNode card = offer(user("owner"), "拜访 私卡：聊了报价");
        assertThat(card.path("openSpaceId").asString()).isEqualTo("dtv1.card//IM_ROBOT.owner");
        api.reset();
        click("thief", card, "m1");
        settle();
        assertThat(api.calls(FakeDingTalk.TO_USERS).toString()).contains("给收到它的人用");
        click("owner", card, "m1");
        assertThat(visitsOf("thief")).isZero();
        assertThat(visitsOf("owner")).isEqualTo(2);
    }

    @Test
    void forgedStaleOversizedAndForeignClicksChangeNothing() {
        JsonNode card = offer(group("g5"), "拜访 假点：聊了报价");
        String track = card.path("outTrackId").asString();
        String mark = values(card).path("m1").asString();
        byte[] body = json.writeValueAsBytes(people.clicked("forger", track, mark));
        String now = String.valueOf(wall.instant().toEpochMilli());
        String stale =
                String.valueOf(wall.instant().minus(Duration.ofMinutes(61)).toEpochMilli());
        assertThat(status(body, Map.of())).isEqualTo(401);
        assertThat(status(body, Map.of("x-ddpaas-signature-timestamp", now, "x-ddpaas-signature", "Zm9yZ2Vk")))
                .isEqualTo(401);
        assertThat(status(body, DingTalkUser.clickHeaders(stale))).isEqualTo(401);
        assertThat(status(new byte[2_000_000], DingTalkUser.clickHeaders(now))).isEqualTo(413);
        assertThat(status("{".getBytes(StandardCharsets.UTF_8), DingTalkUser.clickHeaders(now)))
                .isEqualTo(400);
        assertThat(status("[]".getBytes(StandardCharsets.UTF_8), DingTalkUser.clickHeaders(now)))
                .isEqualTo(400);
        assertThat(people.click("forger", track, "zzzzzzzz").status()).isEqualTo(403);
        assertThat(people.click("forger", UUID.randomUUID().toString(), mark).status())
                .isEqualTo(403);
        assertThat(people.click("forger", "x", mark).status()).isEqualTo(403);
        Map<String, Object> elsewhere = people.clicked("forger", track, mark);
        elsewhere.put("corpId", "dingOther");
        assertThat(status(json.writeValueAsBytes(elsewhere), DingTalkUser.clickHeaders(now)))
                .isEqualTo(403);
        assertThat(visitsOf("forger")).isZero();
    }

    @Test
    void aRefusedCardGoesThePlainWayAndAnAdminIsToldOnce() {
        api.says(FakeDingTalk.CARD, FakeDingTalk.refuses(400, "param.templateNotExist"));
        owe(group("g6"), card("拜访 退路：一"), "g6a");
        settle();
        assertThat(api.calls(FakeDingTalk.TO_GROUP))
                .singleElement()
                .satisfies(sent -> assertThat(sent.path("msgKey").asString()).isEqualTo("sampleActionCard2"));
        assertThat(api.calls(FakeDingTalk.TO_USERS)).singleElement().satisfies(told -> {
            assertThat(told.toString()).contains("模板是否已发布", "templateNotExist");
            assertThat(told.path("userIds").toString()).isEqualTo("[\"ada\"]");
        });
        owe(group("g6"), card("拜访 退路：二"), "g6b");
        settle();
        assertThat(api.calls(FakeDingTalk.CARD))
                .as("not asked again for an hour")
                .hasSize(1);
        wall.pass(Duration.ofHours(25));
        owe(group("g6"), card("拜访 退路：三"), "g6c");
        settle();
        assertThat(api.calls(FakeDingTalk.CARD)).hasSize(2);
        assertThat(api.calls(FakeDingTalk.TO_GROUP)).hasSize(3);
        assertThat(api.calls(FakeDingTalk.TO_USERS)).as("told once").hasSize(1);
    }

    @Test
    void aMissingPermissionForCardsIsFoundBeforeTheFirstCardAndNothingIsSentForIt() {
        assertThat(check.missing().toString()).doesNotContain("no-cards");
        api.says(FakeDingTalk.CARDS, FakeDingTalk.refuses(403, "Forbidden.AccessDenied.AccessTokenPermissionDenied"));
        assertThat(check.missing().toString()).contains("dingtalk.setup.no-cards", "Card.Instance.Write");
        assertThat(api.calls(FakeDingTalk.CARD)).isEmpty();
        api.says(FakeDingTalk.CARDS, FakeDingTalk.refuses(400, "param.cardNotExist"));
        assertThat(check.missing().toString()).doesNotContain("no-cards");
    }

    @Test
    void aCardThatWasNotDeliveredThoughTheAnswerIsGoodGoesThePlainWay() {
        api.says(FakeDingTalk.CARD, """
                {"success":true,"result":{"deliverResults":[{"success":false,"errorMsg":"space not found"}]}}""");
        owe(group("g7"), card("拜访 没到：一"), "g7");
        settle();
        assertThat(api.calls(FakeDingTalk.TO_GROUP)).hasSize(1);
    }

    @Test
    void whatOneReaderCanNotGetGoesOnAsCardsToAllOthers() {
        api.says(FakeDingTalk.CARD, """
                {"success":true,"result":{"deliverResults":[{"success":false,"errorMsg":"user not in scope"}]}}""");
        owe(user("uncarded"), card("拜访 单人：一"), "uncarded1");
        settle();
        owe(user("uncarded"), card("拜访 单人：二"), "uncarded2");
        settle();
        assertThat(api.calls(FakeDingTalk.CARD))
                .as("not asked again for an hour")
                .hasSize(1);
        assertThat(api.calls(FakeDingTalk.TO_USERS))
                .as("nobody is told to look after the template")
                .hasSize(2)
                .allSatisfy(call -> assertThat(call.path("userIds").toString()).isEqualTo("[\"uncarded\"]"));
        api.reset();
        offer(user("carded"), "拜访 别人：一");
        assertThat(api.calls(FakeDingTalk.CARD)).hasSize(1);
        assertThat(api.calls(FakeDingTalk.TO_USERS)).isEmpty();
    }

    @Test
    void anUsedUpQuotaOfCallsLeavesTheReplyItsOwnAddress() {
        api.says(FakeDingTalk.CARD, FakeDingTalk.refuses(403, "Forbidden.AccessDenied.ApiCountLimitForOrg"));
        people.dm("spent", "拜访 额度尽：聊了合同，下周三回访");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("actionCard", "额度尽");
        wall.pass(Duration.ofHours(2));
    }

    @Test
    void anUnclearCardIsTriedUnderItsOwnKeyAndNeverShownTwice() {
        api.stub(WireMock.any(WireMock.urlPathEqualTo(FakeDingTalk.CARD))
                .atPriority(1)
                .inScenario("unclear")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("there")
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        api.stub(WireMock.any(WireMock.urlPathEqualTo(FakeDingTalk.CARD))
                .atPriority(1)
                .inScenario("unclear")
                .whenScenarioStateIs("there")
                .willReturn(FakeDingTalk.refuses(400, "param.cardAlreadyExist")));
        owe(group("g8"), card("拜访 不明：一"), "g8");
        settle();
        wall.pass(Duration.ofMinutes(2));
        settle();
        assertThat(api.calls(FakeDingTalk.CARD).stream().map(call -> call.path("outTrackId")))
                .hasSize(2)
                .allMatch(api.calls(FakeDingTalk.CARD).get(0).path("outTrackId")::equals);
        assertThat(api.calls(FakeDingTalk.TO_GROUP)).isEmpty();
        assertThat(jdbc.sql("select state from outbox_message where conversation = 'ding1/group:g8'")
                        .query(String.class)
                        .list())
                .containsExactly("sent");
    }

    @Test
    void whatACardHasNoRoomForAndWhatSeveralReadGoThePlainWay() {
        owe(group("g9"), Card.of(Text.verbatim("没有按钮")), "g9a");
        Card.Builder many = new Card.Builder();
        many.buttons(IntStream.range(0, 7)
                .mapToObj(n -> Button.of(Text.verbatim("第" + n), "help"))
                .toArray(Button[]::new));
        owe(group("g9"), many.build(), "g9b");
        owe(
                group("g9"),
                new Card.Builder()
                        .block(new Card.Paragraph(Text.verbatim("长".repeat(400))))
                        .buttons(Button.of(Text.verbatim("好"), "help"))
                        .build(),
                "g9c");
        owe(user("u9a"), card("拜访 同文：一"), "u9a");
        owe(user("u9b"), card("拜访 同文：一"), "u9b");
        settle();
        assertThat(api.calls(FakeDingTalk.CARD)).isEmpty();
        assertThat(api.calls(FakeDingTalk.TO_GROUP)).hasSize(3);
        assertThat(api.calls(FakeDingTalk.TO_USERS)).hasSize(1);
    }

    @Test
    void aDigitSettlesTheCardItAnswers() {
        people.dm("digit", "拜访 数字：你好");
        settle();
        api.reset();
        Card menu = new Card.Builder()
                .block(new Card.Paragraph(Text.verbatim("选一个")))
                .menu(List.of(Button.of(Text.verbatim("甲"), "拜访 数字：甲"), Button.of(Text.verbatim("乙"), "拜访 数字：乙")))
                .build();
        owe(user("digit"), menu, "digit");
        settle();
        assertThat(api.calls(FakeDingTalk.CARD)).hasSize(1);
        people.dm("digit", "2");
        settle();
        assertThat(updates()).singleElement().satisfies(update -> {
            assertThat(values(update).path("status").asString()).isEqualTo("✓ 乙 · digit");
            assertThat(values(update).path("b1").asString()).isEmpty();
        });
    }

    @Test
    void whatIsSaidOfOneRecordOfAListLeavesTheListsButtons() {
        people.dm("lister", "新线索 列表甲");
        people.dm("lister", "新线索 列表乙");
        settle();
        api.reset();
        people.dm("lister", "我的线索");
        settle();
        JsonNode list = api.calls(FakeDingTalk.CARD).get(0);
        people.dm("lister", "1 已发合同");
        settle();
        assertThat(updates()).isEmpty();
        api.reset();
        people.dm("lister", "9");
        people.dm("lister", "1");
        click("lister", list, "m2");
        settle();
        String answers = api.calls(FakeDingTalk.CARD).toString() + api.calls(FakeDingTalk.SESSION);
        assertThat(answers).contains("只有 2 项可选", "列表甲", "列表乙").doesNotContain("已由", "没看懂");
        assertThat(updates()).isEmpty();
    }

    @Test
    void aCardThatSaysSomethingElseByNowKeepsTheButtonsThatAreLeft() {
        Card.Builder both = Card.saying("dingtalk.form.stopped");
        both.menu(List.of(
                Button.of(Text.verbatim("回复甲"), "comment V9001"), Button.of(Text.verbatim("解决甲"), "solved V9001")));
        both.menu(
                List.of(Button.of(Text.verbatim("记乙"), "拜访 改写乙：聊了"), Button.of(Text.verbatim("解决乙"), "solved V9002")));
        owe(user("rewriter"), both.build(), "rewritten");
        settle();
        JsonNode card = api.calls(FakeDingTalk.CARD).get(0);
        Card.Builder left = new Card.Builder().block(new Card.Paragraph(Text.verbatim("甲 ✓ 已解决")));
        left.menu(
                List.of(Button.of(Text.verbatim("记乙"), "拜访 改写乙：聊了"), Button.of(Text.verbatim("解决乙"), "solved V9002")));
        Announcement rewriting = new Announcement(
                "dingtalk.reply",
                Map.of("card", json.writeValueAsString(left.build())),
                Announcement.Priority.APPROVAL,
                "rewritten again",
                clock.instant(),
                null);
        transaction.executeWithoutResult(status -> outbox.rewrite(org(), "rewritten", rewriting));
        settle();
        assertThat(updates()).singleElement().satisfies(update -> {
            assertThat(update.path("outTrackId")).isEqualTo(card.path("outTrackId"));
            assertThat(values(update).path("text1").asString()).contains("甲 ✓ 已解决");
            assertThat(values(update).path("b1").asString()).isEmpty();
            assertThat(values(update).path("b3").asString()).isEqualTo("记乙");
        });
        api.reset();
        click("rewriter", card, "m3");
        settle();
        assertThat(visitsOf("rewriter")).isEqualTo(1);
        assertThat(updates()).singleElement().satisfies(update -> {
            assertThat(values(update).path("b1").asString()).isEmpty();
            assertThat(values(update).path("b3").asString()).isEmpty();
            assertThat(values(update).path("status").asString()).isEqualTo("✓ 记乙 · rewriter");
        });
    }

    @Test
    void aReplyThatQuotesACardIsAboutWhatThatWasAbout() {
        people.dm("quoter", "lead new Cardquote");
        settle();
        String lead = jdbc.sql("select 'L' || max(number) from lead")
                .query(String.class)
                .single();
        api.reset();
        api.says(FakeDingTalk.CARD, """
                {"success":true,"result":{"deliverResults":[{"success":true,"carrierId":"carrier-quote"}]}}""");
        Card about = new Card.Builder()
                .block(new Card.Paragraph(Text.verbatim("该跟进了")))
                .buttons(Button.of(Text.verbatim("已电话"), "followup " + lead + ": called"))
                .build();
        owe(user("quoter"), about, "quoted");
        settle();
        String track = api.calls(FakeDingTalk.CARD).get(0).path("outTrackId").asString();
        quote("已发合同", Map.of("msgType", "interactiveCard", "msgId", "carrier-quote"));
        quote("又聊了报价", Map.of("msgType", "interactiveCard", "outTrackId", track));
        assertThat(jdbc.sql("select count(*) from follow_up where typed like 'followup " + lead + "%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private void quote(String text, Map<String, Object> replied) {
        Map<String, Object> body =
                people.text("quoter", null, text, UUID.randomUUID().toString());
        body.put("text", Map.of("content", text, "isReplyMsg", true, "repliedMsg", replied));
        people.post(body);
    }

    @Test
    void whenTheMonthsCallsRunOutNoCardIsMade() {
        jdbc.sql("delete from dingtalk_usage").update();
        jdbc.sql("insert into dingtalk_usage (org_id, month, calls, pushes) values (?, '2026-11-01', 4600, 100)")
                .param(org().value())
                .update();
        wall.pass(Duration.ofMinutes(2));
        people.dm("thrifty", "拜访 省着：聊了合同，下周三回访");
        settle();
        assertThat(api.calls(FakeDingTalk.CARD)).isEmpty();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("actionCard");
        jdbc.sql("delete from dingtalk_usage").update();
        wall.pass(Duration.ofMinutes(2));
    }

    @Test
    void aCardIsACallAndAClickIsAPush() {
        JsonNode card = offer(group("g10"), "拜访 计数：一");
        Usage.Used before = usage.used(corps.own().orElseThrow());
        offer(group("g10"), "拜访 计数：二");
        people.click("counter", card.path("outTrackId").asString(), "zzzzzzzz");
        Usage.Used after = usage.used(corps.own().orElseThrow());
        assertThat(after.calls() - before.calls()).isEqualTo(1);
        assertThat(after.pushes() - before.pushes()).isEqualTo(1);
    }

    private JsonNode offer(Conversation to, String line) {
        owe(to, card(line), UUID.randomUUID().toString());
        settle();
        List<JsonNode> cards = api.calls(FakeDingTalk.CARD);
        return cards.get(cards.size() - 1);
    }

    private static Card card(String line) {
        return new Card.Builder()
                .block(new Card.Paragraph(Text.verbatim("要记下吗？")))
                .buttons(Button.of(Text.verbatim("记下"), line), Button.of(Text.verbatim("算了"), "help"))
                .build();
    }

    private DingTalkUser.Acknowledged click(String user, JsonNode card, String button) {
        return people.click(
                user,
                card.path("outTrackId").asString(),
                values(card).path(button).asString());
    }

    private int status(byte[] body, Map<String, String> headers) {
        return people.send("/dingtalk/cards", body, headers).status();
    }

    private static JsonNode values(JsonNode card) {
        return card.path("cardData").path("cardParamMap");
    }

    private List<JsonNode> updates() {
        return api.requests(FakeDingTalk.CARDS).stream()
                .filter(request -> request.getMethod().getName().equals("PUT"))
                .map(request -> json.readTree(request.getBodyAsString()))
                .toList();
    }

    private static Conversation user(String user) {
        return DingTalkAddress.user("ding1", user).conversation();
    }

    private static Conversation group(String group) {
        return DingTalkAddress.group("ding1", group).conversation();
    }

    private void owe(Conversation to, Card card, String key) {
        Announcement announcement = new Announcement(
                "dingtalk.reply",
                Map.of("card", json.writeValueAsString(card)),
                Announcement.Priority.FIRST_RESPONSE,
                key,
                clock.instant(),
                null);
        transaction.executeWithoutResult(status -> outbox.to(org(), to, Locale.CHINESE, announcement));
    }

    private OrgId org() {
        return corps.own().orElseThrow().org();
    }

    private int visitsOf(String user) {
        return jdbc.sql("""
                select count(*) from visit v join identity i on i.member_id = v.member_id where i.external_id = ?
                """).param("ding1/" + user).query(Integer.class).single();
    }

    private void settle() {
        pulse.settle();
        tasks.run();
        wall.pass(Duration.ofSeconds(2));
        pulse.settle();
        tasks.run();
    }
}
