package io.salesbell.chat.dingtalk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.salesbell.chat.Announcement;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Pictures;
import io.salesbell.chat.Pulse;
import io.salesbell.chat.Text;
import io.salesbell.chat.dingtalk.install.Corps;
import io.salesbell.chat.dingtalk.quota.QuotaWatch;
import io.salesbell.chat.dingtalk.sending.Tidying;
import io.salesbell.chat.task.TaskRunner;
import io.salesbell.shared.OrgId;
import io.salesbell.testing.SteppedClock;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DingTalkTest
class DingTalkDeliveryTests {
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static final Duration AFTER_THE_WEEKEND = Duration.ofHours(84);

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
    private QuotaWatch quota;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tidying tidying;

    @Autowired
    private Clock clock;

    @Autowired
    private SteppedClock wall;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Pictures pictures;

    @BeforeEach
    void quiet() {
        Map<String, Object> admin =
                people.text("ada", null, "拜访 起点：开始", UUID.randomUUID().toString());
        admin.put("isAdmin", true);
        people.post(admin);
        pulse.settle();
        tasks.run();
        wall.pass(Duration.ofHours(2));
        pulse.settle();
        api.reset();
    }

    @Test
    void theSameWordsGoToTwentyPeopleInOneCallAndBothListsAreRead() {
        api.says(FakeDingTalk.TO_USERS, """
                {"processQueryKey":"q1","invalidStaffIdList":["n3"],"flowControlledStaffIdList":["n4"]}""");
        IntStream.range(0, 25).forEach(n -> owe(user("n" + n), say("同一句话"), "batch" + n));
        pulse.settle();
        List<JsonNode> calls = api.calls(FakeDingTalk.TO_USERS);
        assertThat(calls).hasSize(2);
        assertThat(calls.get(0).path("userIds").size()).isEqualTo(20);
        assertThat(calls.get(1).path("userIds").size()).isEqualTo(5);
        assertThat(states("ding1/n3")).containsExactly("blocked");
        assertThat(states("ding1/n4")).containsExactly("owed");
        assertThat(states("ding1/n5")).containsExactly("sent");
        api.reset();
        wall.pass(Duration.ofMinutes(1));
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.TO_USERS))
                .singleElement()
                .satisfies(call -> assertThat(call.path("userIds").toString()).isEqualTo("[\"n4\"]"));
    }

    @Test
    void aTargetForThirtyFourPeopleIsTwoCallsAndWhoeverItDoesNotReachHearsNothing() {
        IntStream.range(0, 35).forEach(n -> people.dm("aim" + n, "拜访 目标公司" + n + "：你好"));
        people.dm("ada", "新建团队 华东");
        jdbc.sql("""
                insert into team_membership (org_id, id, team_id, member_id, manages, valid_from)
                select i.org_id, gen_random_uuid(), t.id, i.member_id, i.external_id = 'ding1/ada', '2026-01-01' from identity i
                join team t on t.org_id = i.org_id and t.name = '华东' where i.external_id like 'ding1/aim%' or i.external_id = 'ding1/ada'
                """).update();
        people.dm("ada", "target @aim34 visits 30, confirm: yes");
        api.reset();
        people.dm("ada", "target team visits 20, confirm: yes");
        pulse.settle();
        wall.pass(AFTER_THE_WEEKEND);
        pulse.settle();
        List<JsonNode> calls = api.calls(FakeDingTalk.TO_USERS).stream()
                .filter(call -> call.toString().contains("20/周"))
                .toList();
        assertThat(calls.stream().map(call -> call.path("userIds").size())).containsExactlyInAnyOrder(20, 14);
        assertThat(calls.toString()).doesNotContain("aim34\"");
    }

    @Test
    void changesOfATargetThatWaitedAreToldOnce() {
        people.dm("moved", "拜访 目标甲：你好");
        people.dm("ada", "新建团队 华东");
        jdbc.sql("""
                insert into team_membership (org_id, id, team_id, member_id, manages, valid_from)
                select i.org_id, gen_random_uuid(), t.id, i.member_id, i.external_id = 'ding1/ada', '2026-01-01' from identity i
                join team t on t.org_id = i.org_id and t.name = '华东' where i.external_id in ('ding1/moved', 'ding1/ada')
                    and not exists (select 1 from team_membership s where s.member_id = i.member_id)
                """).update();
        pulse.settle();
        wall.pass(AFTER_THE_WEEKEND);
        pulse.settle();
        api.reset();
        for (int visits : List.of(42, 43, 44)) {
            people.dm("ada", "target @moved visits " + visits + ", confirm: yes");
        }
        pulse.settle();
        wall.pass(AFTER_THE_WEEKEND);
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.TO_USERS).stream()
                        .filter(call -> call.toString().contains("44/周")))
                .hasSize(1);
    }

    @Test
    void aBoardGoesWithoutThePictureThatDingTalkDoesNotTake() {
        api.says(
                "/media/upload",
                aResponse().withHeader("Content-Type", "text/html").withBody("<html>"));
        UUID picture = pictures.store(org(), null, Base64.getDecoder().decode(PNG));
        Card board = new Card.Builder()
                .block(new Card.Picture(picture, Text.verbatim("图")))
                .block(new Card.Paragraph(Text.verbatim("榜单")))
                .build();
        owe(group("noPicture"), board, "p1");
        owe(group("noPicture"), say("之后"), "p2");
        pulse.settle();
        assertThat(states("ding1/group:noPicture")).containsExactly("sent", "sent");
        assertThat(api.calls(FakeDingTalk.TO_GROUP).toString()).contains("榜单", "之后");
    }

    @Test
    void aBoardWaitsAMomentForItsPictureWhereTooManyAreUploadedAtOnce() {
        api.says("/media/upload", "{\"errcode\":90018,\"errmsg\":\"too many\"}");
        UUID picture = pictures.store(org(), null, Base64.getDecoder().decode(PNG));
        owe(
                group("manyAtOnce"),
                new Card.Builder()
                        .block(new Card.Picture(picture, Text.verbatim("图")))
                        .build(),
                "many");
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.TO_GROUP)).isEmpty();
        api.reset();
        wall.pass(Duration.ofSeconds(5));
        pulse.settle();
        assertThat(states("ding1/group:manyAtOnce")).containsExactly("sent");
        assertThat(api.calls(FakeDingTalk.TO_GROUP).toString()).contains("@media1");
    }

    @Test
    void aTokenThatExpiresInMidBatchIsRenewedOnceAndNothingIsLost() {
        owe(group("t1"), say("一"), "t1");
        pulse.settle();
        api.reset();
        api.refuses(1, FakeDingTalk.refuses(401, "InvalidAuthentication"));
        api.says(FakeDingTalk.TOKEN, "{\"accessToken\":\"token-2\",\"expireIn\":7200}");
        owe(group("t2"), say("二"), "t2");
        owe(group("t3"), say("三"), "t3");
        pulse.settle();
        assertThat(api.requests(FakeDingTalk.TOKEN)).hasSize(1);
        assertThat(api.requests(FakeDingTalk.TO_GROUP).stream()
                        .map(request -> request.getHeader("x-acs-dingtalk-access-token")))
                .endsWith("token-2", "token-2");
        assertThat(states("ding1/group:t2")).containsExactly("sent");
        wall.pass(Duration.ofMinutes(116));
        owe(group("t4"), say("四"), "t4");
        pulse.settle();
        assertThat(api.requests(FakeDingTalk.TOKEN)).as("five minutes early").hasSize(2);
    }

    @Test
    void refusalsForHasteAndBlockingPagesAreWaitedOut() {
        api.refuses(1, FakeDingTalk.refuses(403, "Forbidden.AccessDenied.QpmLimitForAppkeyAndApi"));
        owe(group("q1"), say("稍后"), "q1");
        pulse.settle();
        wall.pass(Duration.ofSeconds(59));
        pulse.settle();
        assertThat(states("ding1/group:q1")).containsExactly("owed");
        wall.pass(Duration.ofSeconds(1));
        pulse.settle();
        assertThat(states("ding1/group:q1")).containsExactly("sent");
        api.refuses(1, aResponse().withStatus(200).withBody("<html>blocked</html>"));
        owe(group("q2"), say("页面"), "q2");
        pulse.settle();
        wall.pass(Duration.ofSeconds(299));
        pulse.settle();
        assertThat(states("ding1/group:q2")).containsExactly("owed");
        wall.pass(Duration.ofSeconds(1));
        pulse.settle();
        assertThat(states("ding1/group:q2")).containsExactly("sent");
        api.refuses(1, aResponse().withStatus(503).withBody("<html>unavailable</html>"));
        owe(group("q3"), say("网关"), "q3");
        pulse.settle();
        assertThat(states("ding1/group:q3")).containsExactly("owed");
        wall.pass(Duration.ofSeconds(15));
        pulse.settle();
        assertThat(states("ding1/group:q3")).containsExactly("sent");
    }

    @Test
    void aRefusalBehindAnOkIsOneAndWhatHasNoKeyIsNotTakenForSent() {
        api.refuses(1, FakeDingTalk.refuses(200, "system.busy"));
        owe(group("ok1"), say("忙"), "ok1");
        api.says(FakeDingTalk.TO_USERS, "{}");
        owe(user("ok2"), say("没有回执"), "ok2");
        pulse.settle();
        assertThat(states("ding1/group:ok1")).containsExactly("owed");
        assertThat(states("ding1/ok2")).containsExactly("owed");
        api.reset();
        wall.pass(Duration.ofMinutes(2));
        pulse.settle();
        assertThat(states("ding1/group:ok1")).containsExactly("sent");
        assertThat(states("ding1/ok2")).containsExactly("sent");
        api.refuses(1, FakeDingTalk.json("{\"success\":false,\"errorCode\":\"oddly.refused\"}"));
        owe(group("ok3"), say("不行"), "ok3");
        pulse.settle();
        assertThat(states("ding1/group:ok3")).containsExactly("blocked");
        api.says(FakeDingTalk.SESSION, FakeDingTalk.refuses(200, "session.expired"));
        people.dm("ok4", "拜访 过期公司：来了");
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.TO_USERS).toString()).contains("过期公司");
    }

    @Test
    void anUnclearOutcomeIsTriedTwiceMoreAndThenLeftToAnAdmin() {
        api.refuses(3, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        owe(group("u1"), say("不清楚"), "u1");
        for (int beat = 0; beat < 5; beat++) {
            pulse.settle();
            wall.pass(Duration.ofMinutes(2));
        }
        assertThat(states("ding1/group:u1")).containsExactly("blocked");
        assertThat(jdbc.sql("select reason from outbox_message where conversation = 'ding1/group:u1'")
                        .query(String.class)
                        .single())
                .contains("may-have-arrived");
    }

    @Test
    void refusedContentsAreSaidPlainlyAndTheAdminIsToldOnce() {
        api.refuses(1, FakeDingTalk.refuses(400, "contain.notAllowed.url"));
        owe(group("c1"), say("内容 http://evil.example"), "c1");
        pulse.settle();
        List<JsonNode> calls = api.calls(FakeDingTalk.TO_GROUP);
        assertThat(calls).hasSize(2);
        assertThat(calls.get(1).path("msgKey").asString()).isEqualTo("sampleText");
        api.refuses(1, FakeDingTalk.refuses(400, "contain.notAllowed.url"));
        owe(group("c2"), say("再来 http://evil.example"), "c2");
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.TO_USERS))
                .filteredOn(told -> told.toString().contains("内容审核"))
                .hasSize(1);
    }

    @Test
    void aGroupThatIsGoneIsToldToTheAdminByItsNameAndLeftAloneUntilItSpeaksAgain() {
        people.post(titled("gone1", "g1", "华东冲刺群", "帮助"));
        pulse.settle();
        api.reset();
        api.says(FakeDingTalk.TO_GROUP, FakeDingTalk.refuses(400, "group.disbanded"));
        owe(group("g1"), say("一"), "g1a");
        owe(group("g1"), say("二"), "g1b");
        pulse.settle();
        wall.pass(Duration.ofMinutes(30));
        owe(group("g1"), say("三"), "g1c");
        pulse.settle();
        assertThat(states("ding1/group:g1")).endsWith("blocked", "blocked", "blocked");
        assertThat(api.calls(FakeDingTalk.TO_GROUP)).as("asked once").hasSize(1);
        assertThat(api.calls(FakeDingTalk.TO_USERS))
                .filteredOn(told -> told.toString().contains("用不了了"))
                .singleElement()
                .satisfies(told -> assertThat(told.toString()).contains("“华东冲刺群”群", "group.disbanded"));
        people.dm("ada", "未送达");
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("钉钉的“华东冲刺群”群", "群已解散，或机器人已被移出");
        api.reset();
        people.inGroup("gone1", "g1", "帮助");
        owe(group("g1"), say("四"), "g1d");
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.TO_GROUP).toString())
                .as("it is back, and reads what it missed")
                .containsSubsequence("一", "二", "三", "四");
        jdbc.sql("delete from outbox_message where state = 'blocked'").update();
    }

    @Test
    void aGroupThatIsGoneIsTriedNowAndThenAndAnAdminIsNotToldAgain() {
        api.says(FakeDingTalk.TO_GROUP, FakeDingTalk.refuses(400, "bot.stopped"));
        for (int day = 0; day < 3; day++) {
            owe(group("g2"), say("每日"), "g2-" + day);
            pulse.settle();
            wall.pass(Duration.ofHours(25));
        }
        assertThat(api.calls(FakeDingTalk.TO_GROUP)).hasSize(3);
        assertThat(api.calls(FakeDingTalk.TO_USERS))
                .filteredOn(told -> told.toString().contains("用不了了"))
                .hasSize(1);
        jdbc.sql("delete from outbox_message where state = 'blocked'").update();
    }

    private Map<String, Object> titled(String user, String group, String title, String text) {
        Map<String, Object> said =
                people.text(user, group, " " + text, UUID.randomUUID().toString());
        said.put("conversationTitle", title);
        return said;
    }

    @Test
    void aReplyThatQuotesAMessageIsAboutWhatThatWasAbout() {
        people.dm("quoter", "lead new Quotable");
        pulse.settle();
        String lead = api.calls(FakeDingTalk.SESSION).toString().replaceFirst("(?s).*?\\b(L\\d+)\\b.*", "$1");
        api.says(FakeDingTalk.TO_USERS, "{\"processQueryKey\":\"quote-1\"}");
        Card card = new Card.Builder()
                .block(new Card.Paragraph(Text.verbatim("该跟进了")))
                .buttons(Button.of(Text.verbatim("已电话"), "followup " + lead + ": called"))
                .build();
        owe(user("quoter"), card, "quoted");
        pulse.settle();
        answer("quoter", "已发合同", Map.of("msgId", "quote-1", "msgType", "unknownMsgType"));
        answer("quoter", "又聊了报价", Map.of("msgId", "other", "content", Map.of("text", "提醒 " + lead + " 字节")));
        answer("ada", "盯紧一点", Map.of("msgId", "quote-1", "msgType", "unknownMsgType"));
        pulse.settle();
        assertThat(jdbc.sql("select count(*) from comment where text = '盯紧一点' and record_kind = 'lead'")
                        .query(Integer.class)
                        .single())
                .as("only the owner's reply is a contact")
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from follow_up where typed like 'followup " + lead + "%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoQuotesTheirOwnLineMeansWhatItRecorded() {
        String said = UUID.randomUUID().toString();
        people.post(people.text("quoter", null, "拜访 自引公司：聊了报价", said));
        people.dm("quoter", "拜访 别引公司：聊了别的");
        answer("quoter", "客户说价格太高", Map.of("msgId", said, "msgType", "text", "content", Map.of("text", "拜访 自引公司")));
        answer("ada", "盯紧一点", Map.of("msgId", said, "msgType", "text"));
        pulse.settle();
        assertThat(jdbc.sql("""
                        select c.text from comment c join visit v on v.id = c.record_id join customer u on u.id = v.customer_id
                        where u.name = '自引公司' order by c.text
                        """).query(String.class).list()).containsExactly("客户说价格太高", "盯紧一点");
    }

    @Test
    void aTimeThatQuotesALeadsMessagePutsItOffAndItsCommandAloneIsOfThatLead() {
        people.dm("later", "lead new Laterco");
        pulse.settle();
        String lead = api.calls(FakeDingTalk.SESSION).toString().replaceFirst("(?s).*?\\b(L\\d+)\\b.*", "$1");
        api.reset();
        Map<String, Object> quoted = Map.of("msgId", "other", "content", Map.of("text", "提醒 " + lead + " 公司"));
        answer("later", "明天上午十点再打", quoted);
        pulse.settle();
        assertThat(jdbc.sql("select count(*) from follow_up where typed like '%" + lead + "%'")
                        .query(Integer.class)
                        .single())
                .as("nothing was done yet")
                .isZero();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("10:00");
        answer("later", "没联系上", quoted);
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("no answer at Laterco");
    }

    @Test
    void whatSaysThatNobodyAnsweredIsNoContact() {
        people.dm("nobody", "lead new Nobodyco");
        String lead = jdbc.sql("select 'L' || max(number) from lead")
                .query(String.class)
                .single();
        Map<String, Object> quoted = Map.of("msgId", "nobody", "content", Map.of("text", "提醒 " + lead + " 公司"));
        Card card = new Card.Builder()
                .block(new Card.Paragraph(Text.verbatim("提醒 " + lead)))
                .buttons(
                        Button.of(Text.verbatim("已电话"), "followup " + lead + ": 已电话"),
                        Button.of(Text.verbatim("明早9点"), "snooze " + lead + " tomorrow 9:00"))
                .build();
        owe(user("nobody"), card, "nobody");
        pulse.settle();
        people.dm("nobody", "2 明天上午十点再打");
        people.dm("nobody", "1 打了没接");
        assertThat(followUpsLike("noanswer " + lead + "%")).hasSize(1);
        answer("nobody", "收到，好的", quoted);
        answer("nobody", "没人接", quoted);
        answer("nobody", "打了两次都没人接", quoted);
        answer("nobody", "没打通，明天再打", quoted);
        assertThat(followUpsLike("noanswer " + lead + "%")).hasSize(3);
        assertThat(followUpsLike("没人接 " + lead)).hasSize(1);
        assertThat(followUpsLike("followup " + lead + "%")).as("no contact").isEmpty();
        api.reset();
        people.dm("nobody", lead + " 没人接");
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("没人接 " + lead + "?");
    }

    @Test
    void aCommandThatQuotesALeadsMessageIsOfThatLeadThoughItSaysMore() {
        people.dm("handing", "lead new Handingco");
        String lead = jdbc.sql("select 'L' || max(number) from lead")
                .query(String.class)
                .single();
        Map<String, Object> quoted = Map.of("msgId", "handing", "content", Map.of("text", "新线索：" + lead));
        answer("handing", "给他发了报价", quoted);
        assertThat(followUpsLike("followup " + lead + "%")).containsExactly("followup " + lead + ": 给他发了报价");
        answer("handing", "丢了，预算没批", quoted);
        assertThat(jdbc.sql("select state from lead where 'L' || number = ?")
                        .param(lead)
                        .query(String.class)
                        .single())
                .isEqualToIgnoringCase("lost");
        answer("handing", "丢单 别家公司：预算没批", quoted);
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("别家公司");
    }

    @Test
    void whoPressesWhatWasAnsweredElsewhereHearsByWhom() {
        people.dm("asker", "拜访 求助甲：卡在价格");
        people.dm("asker", "拜访 求助乙：卡在交期");
        long number =
                jdbc.sql("select max(number) from visit").query(Long.class).single();
        String first = "V" + (number - 1);
        String second = "V" + number;
        Card.Builder asked = new Card.Builder();
        for (String visit : List.of(first, second)) {
            asked.block(new Card.Paragraph(Text.verbatim("（" + visit + "）请求支持")))
                    .menu(List.of(
                            Button.of(Text.verbatim("回复 " + visit), "comment " + visit)
                                    .asForm(),
                            Button.of(Text.verbatim("已解决 " + visit), "solved " + visit)));
        }
        owe(user("ada"), asked.build(), "asked for support");
        pulse.settle();
        JsonNode sent = json.readTree(
                api.calls(FakeDingTalk.TO_USERS).get(0).path("msgParam").asString());
        Card now = new Card.Builder()
                .block(new Card.Paragraph(Text.verbatim("求助甲（" + first + "）请求支持")))
                .block(new Card.Note(Text.verbatim("✓ 陈总 已回复")))
                .block(new Card.Paragraph(Text.verbatim("求助乙（" + second + "）请求支持")))
                .build();
        Announcement rewriting = new Announcement(
                "dingtalk.reply",
                Map.of("card", json.writeValueAsString(now)),
                Announcement.Priority.APPROVAL,
                "rewritten plainly",
                clock.instant(),
                null);
        transaction.executeWithoutResult(status -> outbox.rewrite(org(), "asked for support", rewriting));
        pulse.settle();
        api.reset();
        people.dm("ada", pressing(sent, 1));
        people.dm("ada", pressing(sent, 3));
        pulse.settle();
        List<JsonNode> answers = api.calls(FakeDingTalk.SESSION);
        assertThat(answers.get(0).toString()).contains("✓ 陈总 已回复", first);
        assertThat(answers.get(1).toString()).contains(second).doesNotContain("已回复");
    }

    private static String pressing(JsonNode card, int button) {
        return java.net.URLDecoder.decode(
                card.path("actionURL" + button).asString().replaceFirst(".*content=", ""), StandardCharsets.UTF_8);
    }

    @Test
    void aVerbWithWordsThatQuotesALeadsMessageIsAFollowUpOfThatLead() {
        people.dm("verb", "lead new Verbco");
        people.dm("verb", "lead new 动词公司");
        String lead = jdbc.sql("select 'L' || max(number) - 1 from lead")
                .query(String.class)
                .single();
        Map<String, Object> quoted = Map.of("msgId", "verb", "content", Map.of("text", "新线索：Verbco（" + lead + "）"));
        answer("verb", "跟进 已发合同", quoted);
        answer("verb", "跟进：已发报价，下一步：周三回访", quoted);
        answer("verb", "联系了，他要报价", quoted);
        answer("verb", "跟进 动词公司：已发样品", quoted);
        answer("verb", "跟进 不认识的：已发样品", quoted);
        answer("verb", "跟进", quoted);
        assertThat(followUpsLike("followup " + lead + ":%"))
                .containsExactlyInAnyOrder(
                        "followup " + lead + ": 已发合同",
                        "followup " + lead + ": 已发报价，下一步：周三回访",
                        "followup " + lead + ": 联系了，他要报价");
        assertThat(followUpsLike("跟进%")).containsExactly("跟进 动词公司：已发样品");
    }

    @Test
    void aQuoteOfSeveralRecordsOrOfAPersonsWordsIsAboutNone() {
        people.dm("apart", "lead new Apartco");
        people.dm("apart", "lead new Secondco");
        String lead = jdbc.sql("select 'L' || max(number) from lead")
                .query(String.class)
                .single();
        String robot = "$:LWCP_v1:$bot";
        String words = "Apartco（" + lead + "）";
        answer("apart", "两条都聊了", Map.of("msgId", "list", "content", Map.of("text", words + "\nSecondco（L1）")));
        answer("apart", "样机到了", Map.of("msgId", "engine", "content", Map.of("text", "客户要" + lead + "发动机")));
        answer(
                "apart",
                "我说过的",
                Map.of("msgId", "own", "senderId", "$:LWCP_v1:$apart", "content", Map.of("text", words)));
        assertThat(followUpsLike("followup " + lead + ":%")).isEmpty();
        answer("apart", "机器人说的", Map.of("msgId", "robot", "senderId", robot, "content", Map.of("text", words)));
        assertThat(followUpsLike("followup " + lead + ":%")).containsExactly("followup " + lead + ": 机器人说的");
    }

    private List<String> followUpsLike(String typed) {
        return jdbc.sql("select typed from follow_up where typed like ?")
                .param(typed)
                .query(String.class)
                .list();
    }

    @Test
    void aDigitOfAnyReaderOfABatchSettlesTheirOwnButton() {
        people.dm("first", "help");
        people.dm("second", "help");
        pulse.settle();
        api.reset();
        Card card = new Card.Builder()
                .block(new Card.Paragraph(Text.verbatim("去了吗？")))
                .menu(List.of(Button.of(Text.verbatim("去了"), "visit Batchco: went")))
                .build();
        owe(user("first"), card, "both1");
        owe(user("second"), card, "both2");
        pulse.settle();
        JsonNode sent = api.calls(FakeDingTalk.TO_USERS).get(0);
        assertThat(sent.path("userIds").size()).isEqualTo(2);
        people.dm("second", "1");
        people.dm("first", "1");
        pulse.settle();
        assertThat(jdbc.sql("""
                select conversation from dingtalk_press where label = '去了' order by conversation
                """).query(String.class).list()).containsExactly("ding1/first", "ding1/second");
        tidying.look();
        assertThat(count("dingtalk_reader")).isEqualTo(1);
        wall.pass(Duration.ofDays(61));
        tidying.look();
        assertThat(count("dingtalk_reader")).isZero();
        assertThat(count("dingtalk_press")).isZero();
        assertThat(count("dingtalk_button")).isZero();
        assertThat(count("dingtalk_session")).isZero();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    @Test
    void aGroupIsBoundToATeamAndGivenUpAgain() {
        people.dm("ada", "新建团队 华南");
        people.inGroup("ada", "cidSouth", "绑定本群，团队：华南");
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("华南的消息以后发到本群");
        people.inGroup("stranger", "cidSouth", "解绑本群");
        people.inGroup("ada", "cidSouth", "解绑本群");
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("华南的消息以后不再发到本群");
        assertThat(jdbc.sql("select count(*) from team_channel where conversation = 'ding1/group:cidSouth'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aNewGroupTakesThePlaceOfTheTeamsGroupThatIsGone() {
        people.dm("ada", "新建团队 西南");
        people.inGroup("ada", "cidGone", "绑定本群，团队：西南");
        api.says(FakeDingTalk.TO_GROUP, FakeDingTalk.refuses(400, "group.disbanded"));
        owe(group("cidGone"), say("一"), "gone-1");
        pulse.settle();
        api.reset();
        people.inGroup("ada", "cidAfter", "绑定本群，团队：西南");
        pulse.settle();
        assertThat(jdbc.sql("select conversation from team_channel where conversation like 'ding1/group:cid%'")
                        .query(String.class)
                        .list())
                .contains("ding1/group:cidAfter")
                .doesNotContain("ding1/group:cidGone");
        jdbc.sql("delete from outbox_message where state = 'blocked'").update();
    }

    private void answer(String user, String text, Map<String, Object> replied) {
        Map<String, Object> body =
                people.text(user, null, text, UUID.randomUUID().toString());
        body.put("text", Map.of("content", text, "isReplyMsg", true, "repliedMsg", replied));
        people.post(body);
    }

    @Test
    void aPictureThatDidNotArriveIsAskedForAgain() {
        Map<String, Object> empty =
                people.message("photo", null, UUID.randomUUID().toString(), "picture");
        empty.put("content", Map.of());
        people.post(empty);
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("没有传到我这里");
    }

    @Test
    void aPhotoIsFetchedAndBelongsToTheLastRecordOrTheOneNamed() {
        byte[] png = Base64.getDecoder().decode(PNG);
        api.says("/v1.0/robot/messageFiles/download", "{\"downloadUrl\":\"" + api.url("/photo/1.tmp") + "\"}");
        api.says("/photo/1.tmp", aResponse().withBody(png));
        people.dm("photo", "拜访 拍照公司：看了现场");
        Map<String, Object> alone =
                people.message("photo", null, UUID.randomUUID().toString(), "picture");
        alone.put("content", Map.of("downloadCode", "code-1"));
        people.post(alone);
        Map<String, Object> rich =
                people.message("photo", null, UUID.randomUUID().toString(), "richText");
        rich.put(
                "content",
                Map.of(
                        "richText",
                        List.of(Map.of("text", "拜访 另一家：也看了"), Map.of("type", "picture", "downloadCode", "code-2"))));
        people.post(rich);
        tasks.run();
        assertThat(jdbc.sql("""
                select v.typed from attachment a join visit v on v.org_id = a.org_id and v.id = a.record_id
                join picture p on p.org_id = a.org_id and p.id = a.picture_id and p.media_type = 'image/png'
                """).query(String.class).list())
                .anyMatch(typed -> typed.contains("拍照公司"))
                .anyMatch(typed -> typed.contains("另一家"));
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("照片归到", "正在保存");
    }

    @Test
    void aPhotoThatIsTooLargeIsSaidToBe() {
        api.says("/v1.0/robot/messageFiles/download", "{\"downloadUrl\":\"" + api.url("/photo/3.tmp") + "\"}");
        api.says("/photo/3.tmp", aResponse().withBody(new byte[11 * 1024 * 1024]));
        people.dm("generous", "拜访 大图公司：看了现场");
        Map<String, Object> picture =
                people.message("generous", null, UUID.randomUUID().toString(), "picture");
        picture.put("content", Map.of("downloadCode", "code-6"));
        people.post(picture);
        tasks.run();
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.TO_USERS).toString())
                .containsPattern("您给 V\\d+ 发的照片超过 10 MB，没有附上")
                .doesNotContain("打不开");
    }

    @Test
    void wordsBehindAPhotoGoOnWithThoseBeforeItAndAnotherCommandIsOneOfItsOwn() {
        Map<String, Object> rich =
                people.message("flowing", null, UUID.randomUUID().toString(), "richText");
        Map<String, String> photo = Map.of("type", "picture", "downloadCode", "code-5");
        rich.put(
                "content",
                Map.of(
                        "richText",
                        List.of(
                                Map.of("text", "拜访 图文公司：看了现场\n"),
                                photo,
                                Map.of("text", "聊得不错"),
                                photo,
                                Map.of("text", "拜访 图文二：也看了"))));
        people.post(rich);
        pulse.settle();
        assertThat(jdbc.sql("select typed from visit where typed like '%图文%' order by typed")
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        one -> assertThat(one).contains("图文二"),
                        one -> assertThat(one).contains("看了现场 聊得不错"));
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).doesNotContain("没看懂", "照片还没保存");
    }

    @Test
    void aPhotoThatIsNoneIsTakenOffItsRecordAndItsSenderIsTold() {
        api.says("/v1.0/robot/messageFiles/download", "{\"downloadUrl\":\"" + api.url("/photo/2.tmp") + "\"}");
        api.says("/photo/2.tmp", aResponse().withBody("<html>no</html>"));
        people.dm("blurry", "拜访 模糊公司：看了现场");
        Map<String, Object> picture =
                people.message("blurry", null, UUID.randomUUID().toString(), "picture");
        picture.put("content", Map.of("downloadCode", "code-3"));
        people.post(picture);
        tasks.run();
        pulse.settle();
        api.says("/v1.0/robot/messageFiles/download", FakeDingTalk.refuses(400, "expired"));
        Map<String, Object> late =
                people.message("blurry", null, UUID.randomUUID().toString(), "picture");
        late.put("content", Map.of("downloadCode", "code-4"));
        people.post(late);
        tasks.run();
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.TO_USERS).stream()
                        .map(JsonNode::toString)
                        .filter(told -> told.contains("没有附上")))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told).containsPattern("您给 V\\d+ 发的照片"));
        assertThat(jdbc.sql("""
                select count(*) from attachment a join visit v on v.org_id = a.org_id and v.id = a.record_id
                where v.typed like '%模糊公司%'
                """).query(Integer.class).single()).isZero();
    }

    @Test
    void whatIsStuckIsShownInWordsWithButtonsThatNameIt() {
        jdbc.sql("delete from outbox_message where state = 'blocked'").update();
        people.dm("stuck1", "拜访 卡住公司：来了");
        pulse.settle();
        api.says(FakeDingTalk.TO_USERS, "{\"processQueryKey\":\"q1\",\"invalidStaffIdList\":[\"stuck1\"]}");
        api.says(FakeDingTalk.SESSION, "{\"errcode\":300001,\"errmsg\":\"session 不存在\"}");
        people.dm("stuck1", "拜访 卡住公司：又来了");
        pulse.settle();
        api.refuses(1, FakeDingTalk.refuses(400, "bot.forbidden.sendMessage"));
        owe(group("cidStuck"), say("一"), "stuck2");
        pulse.settle();
        api.reset();
        people.dm("ada", "未送达");
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString())
                .contains("stuck1：一条回答“已记：卡住公司", "此人不在应用的可见范围内", "钉钉的一个群", "重发 1", "丢弃 2")
                .as("can be copied")
                .contains("平台返回：bot.forbidden.sendMessage")
                .doesNotContain("reply/", "cidStuck", "invalidStaffId");
        jdbc.sql("delete from outbox_message where state = 'blocked'").update();
    }

    @Test
    void whatComesTwiceIsAnsweredAndFetchedOnce() {
        byte[] png = Base64.getDecoder().decode(PNG);
        api.holds("code-twice", png);
        people.dm("twice", "拜访 两次公司：看了现场");
        pulse.settle();
        Map<String, Object> photo =
                people.message("twice", null, UUID.randomUUID().toString(), "picture");
        photo.put("content", Map.of("downloadCode", "code-twice"));
        Map<String, Object> said =
                people.text("outsider", null, "你好", UUID.randomUUID().toString());
        said.put("senderCorpId", "dingother");
        for (int time = 0; time < 2; time++) {
            people.post(photo);
            people.post(said);
            tasks.run();
            wall.pass(Duration.ofMinutes(1));
        }
        assertThat(api.requests(FakeDingTalk.FILE)).hasSize(1);
        assertThat(api.calls(FakeDingTalk.SESSION).stream()
                        .map(JsonNode::toString)
                        .filter(note -> note.contains("只为本组织的成员服务")))
                .hasSize(1);
    }

    @Test
    void aNoteToAStrangerIsNotRepeatedAndEndsWithItsAddress() {
        api.says(FakeDingTalk.SESSION, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        outsider();
        again();
        assertThat(api.requests(FakeDingTalk.SESSION)).as("unclear").hasSize(1);
        api.reset();
        api.says(FakeDingTalk.SESSION, "{\"errcode\":-1,\"errmsg\":\"busy\"}");
        outsider();
        again();
        assertThat(api.requests(FakeDingTalk.SESSION)).as("busy").hasSize(5);
        api.reset();
        api.says(FakeDingTalk.SESSION, "{\"errcode\":-1,\"errmsg\":\"busy\"}");
        outsider();
        wall.pass(Duration.ofMinutes(91));
        tasks.run();
        assertThat(api.requests(FakeDingTalk.SESSION)).as("over").isEmpty();
    }

    @Test
    void whoCantBeKnownIsAnsweredInTheLanguageTheyWriteAndInBothWhereThatCantBeTold() {
        stranger("拜访 华为：聊了报价", true);
        assertThat(notes()).contains("只为本组织的成员服务").doesNotContain("only work");
        stranger("visit Acme: a demo", true);
        assertThat(notes())
                .contains("I only work for people of this organization")
                .doesNotContain("本组织");
        stranger("visit Acme: a demo", false);
        assertThat(notes()).contains("isn't published").doesNotContain("发布");
        stranger("1", false);
        assertThat(notes()).contains("isn't published", "应用还没有发布");
        stranger("visit Acme 〔k7f2m9ra〕", true);
        assertThat(notes()).as("a button").contains("only work", "本组织");
    }

    private void stranger(String text, boolean outside) {
        api.reset();
        Map<String, Object> said =
                people.text("alien", null, text, UUID.randomUUID().toString());
        if (outside) {
            said.put("senderCorpId", "dingother");
        } else {
            said.remove("senderStaffId");
        }
        people.post(said);
        tasks.run();
    }

    private String notes() {
        return api.calls(FakeDingTalk.SESSION).toString();
    }

    private void outsider() {
        Map<String, Object> said =
                people.text("outsider", null, "你好", UUID.randomUUID().toString());
        said.put("senderCorpId", "dingother");
        people.post(said);
    }

    private void again() {
        for (int beat = 0; beat < 8; beat++) {
            tasks.run();
            wall.pass(Duration.ofMinutes(2));
        }
    }

    @Test
    void voiceIsReadByItsTranscriptAndOtherKindsAreAnsweredPolitely() {
        Map<String, Object> voice =
                people.message("voice", null, UUID.randomUUID().toString(), "audio");
        voice.put("content", Map.of("downloadCode", "x", "duration", 3000, "recognition", "拜访 语音公司 聊了报价。"));
        people.post(voice);
        Map<String, Object> noise =
                people.message("voice", null, UUID.randomUUID().toString(), "audio");
        noise.put("content", Map.of("downloadCode", "x", "duration", 900));
        people.post(noise);
        Map<String, Object> file =
                people.message("voice", null, UUID.randomUUID().toString(), "file");
        file.put("content", Map.of("downloadCode", "x", "fileName", "a.pdf"));
        people.post(file);
        Map<String, Object> stub =
                people.message("voice", null, UUID.randomUUID().toString(), "text");
        stub.put("errorCode", "20001");
        stub.put("errorMessage", "over quota");
        assertThat(people.post(stub).status()).isEqualTo(200);
        pulse.settle();
        assertThat(jdbc.sql("select count(*) from visit where typed like '%语音公司%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("我能看懂文字", "没有转成文字");
        assertThat(api.calls(FakeDingTalk.TO_USERS).toString()).contains("额度已用完");
    }

    @Test
    void theAdminHearsWhenTheQuotaEndsAndChatterIsGivenUpFirst() {
        jdbc.sql("delete from dingtalk_usage").update();
        jdbc.sql("insert into dingtalk_usage (org_id, month, calls, pushes) values (?, '2026-11-01', 4600, 100)")
                .param(org().value())
                .update();
        wall.pass(Duration.ofMinutes(2));
        quota.look();
        quota.look();
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.TO_USERS).toString()).contains("照这个速度，本月钉钉调用额度到", "会先停发群里的喜报和榜单");
        owe(group("chatter"), say("喜报"), "chatter");
        owe(user("asked"), say("提醒"), "asked", Announcement.Priority.FIRST_RESPONSE);
        owe(user("handed"), say("一条线索转给您"), "handed");
        pulse.settle();
        assertThat(states("ding1/group:chatter")).containsExactly("obsolete");
        assertThat(states("ding1/asked")).containsExactly("sent");
        assertThat(states("ding1/handed"))
                .as("what one person is told is no chatter")
                .containsExactly("sent");
        people.dm("ada", "额度");
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("5,000", "3,000", "调用额度到");
        jdbc.sql("update dingtalk_usage set calls = 5200").update();
        wall.pass(Duration.ofMinutes(2));
        api.reset();
        quota.look();
        people.dm("ada", "额度");
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.TO_USERS).toString()).contains("本月钉钉调用额度已用完");
        assertThat(api.calls(FakeDingTalk.SESSION).toString())
                .contains("本月调用额度已用完")
                .doesNotContain("照这个速度");
        jdbc.sql("delete from dingtalk_usage").update();
        wall.pass(Duration.ofMinutes(2));
    }

    @Test
    void aQuotaThatOthersUsedUpIsSaidAndGivesChatterUp() {
        jdbc.sql("delete from dingtalk_usage").update();
        api.says(FakeDingTalk.TO_GROUP, FakeDingTalk.refuses(403, "Forbidden.AccessDenied.ApiCountLimitForOrg"));
        owe(group("spentgroup"), say("喜报"), "spentgroup");
        pulse.settle();
        assertThat(states("ding1/group:spentgroup")).containsExactly("owed");
        people.dm("ada", "额度");
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString())
                .contains("本月调用额度已用完")
                .doesNotContain("本月够用");
        wall.pass(Duration.ofMinutes(61));
        pulse.settle();
        assertThat(states("ding1/group:spentgroup")).containsExactly("obsolete");
        api.reset();
        wall.pass(Duration.ofHours(3));
        owe(group("latergroup"), say("喜报"), "latergroup");
        pulse.settle();
        assertThat(states("ding1/group:latergroup")).containsExactly("sent");
    }

    private static Card say(String text) {
        return Card.of(Text.verbatim(text));
    }

    private static Conversation user(String user) {
        return DingTalkAddress.user("ding1", user).conversation();
    }

    private static Conversation group(String group) {
        return DingTalkAddress.group("ding1", group).conversation();
    }

    private void owe(Conversation to, Card card, String key) {
        owe(to, card, key, Announcement.Priority.ANNOUNCEMENT);
    }

    private void owe(Conversation to, Card card, String key, Announcement.Priority priority) {
        Announcement announcement = new Announcement(
                "dingtalk.reply", Map.of("card", json.writeValueAsString(card)), priority, key, clock.instant(), null);
        transaction.executeWithoutResult(status -> outbox.to(org(), to, Locale.CHINESE, announcement));
    }

    private OrgId org() {
        return corps.own().orElseThrow().org();
    }

    private List<String> states(String conversation) {
        return jdbc.sql("select state from outbox_message where conversation = ? order by id")
                .param(conversation)
                .query(String.class)
                .list();
    }
}
