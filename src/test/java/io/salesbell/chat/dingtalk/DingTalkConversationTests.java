package io.salesbell.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Pulse;
import io.salesbell.chat.Wording;
import io.salesbell.chat.dingtalk.install.Corps;
import io.salesbell.chat.dingtalk.install.StartUpCheck;
import io.salesbell.chat.dingtalk.people.AskingAgain;
import io.salesbell.chat.task.TaskRunner;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Teams;
import io.salesbell.testing.SteppedClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@DingTalkTest
class DingTalkConversationTests {
    @Autowired
    private DingTalkUser people;

    @Autowired
    private FakeDingTalk api;

    @Autowired
    private Pulse pulse;

    @Autowired
    private TaskRunner tasks;

    @Autowired
    private StartUpCheck check;

    @Autowired
    private Wording wording;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SteppedClock wall;

    @Autowired
    private AskingAgain again;

    @Autowired
    private Corps corps;

    @Autowired
    private Teams teams;

    @Autowired
    private Arrivals arrivals;

    @BeforeEach
    void quiet() {
        settle();
        api.reset();
    }

    @Test
    void aDirectMessageIsKeptAlsoWhileDingTalkIsDownAndAnsweredByItsOwnAddress() {
        api.says(FakeDingTalk.SESSION, WireMock.serverError());
        api.says(FakeDingTalk.TOKEN, WireMock.serverError());
        DingTalkUser.Acknowledged taken = people.dm("wei", "\u3000拜访 华为：聊了报价，下周三回访 ");
        assertThat(taken).isEqualTo(new DingTalkUser.Acknowledged(200, "{\"msgtype\":\"empty\"}"));
        assertThat(visitsOf("wei")).isEqualTo(1);
        assertThat(api.requests("/")).isEmpty();
        settle();
        api.reset();
        wall.pass(Duration.ofMinutes(2));
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION)).singleElement().satisfies(reply -> {
            assertThat(reply.path("msgtype").asString()).isEqualTo("actionCard");
            assertThat(reply.path("actionCard").path("text").asString()).contains("已记：华为");
        });
    }

    @Test
    void aRepeatIsOneRecordAndOneAnswer() {
        String id = UUID.randomUUID().toString();
        people.post(people.text("once", null, "visit Bolt: once", id));
        people.post(people.text("once", null, "visit Bolt: once", id));
        settle();
        assertThat(visitsOf("once")).isEqualTo(1);
        assertThat(api.calls(FakeDingTalk.SESSION)).hasSize(1);
    }

    @Test
    void whatNoDatabaseTakesIsLeftOutOfAMessage() {
        Map<String, Object> said = people.text("nul", null, "拜访 空\0字符：来了\u0007", "nul\0id");
        said.put("senderNick", "空\0格");
        assertThat(people.post(said).status()).isEqualTo(200);
        settle();
        assertThat(visitsOf("nul")).isEqualTo(1);
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("已记：空字符");
    }

    @Test
    void whatIsForgedStaleTooLargeOrFromElsewhereChangesNothing() {
        byte[] visit = people.body("forged", "visit Forgedco: x");
        String now = String.valueOf(wall.instant().toEpochMilli());
        String stale =
                String.valueOf(wall.instant().minus(Duration.ofMinutes(61)).toEpochMilli());
        assertThat(people.send("/dingtalk/robot", visit, Map.of()).status()).isEqualTo(401);
        assertThat(people.send("/dingtalk/robot", visit, Map.of("timestamp", now, "sign", "Zm9yZ2Vk"))
                        .status())
                .isEqualTo(401);
        assertThat(people.send("/dingtalk/robot", visit, Map.of("timestamp", stale, "sign", DingTalkUser.sign(stale)))
                        .status())
                .isEqualTo(401);
        assertThat(people.send(new byte[2_000_000]).status()).isEqualTo(413);
        assertThat(people.send(new byte[] {'{', (byte) 0xff, '}'}).status()).isEqualTo(400);
        assertThat(people.send("[]".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
        assertThat(people.send("{\"msgId\":".getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(400);
        Map<String, Object> elsewhere = people.text("forged", null, "visit Forgedco: x", "elsewhere");
        elsewhere.put("chatbotCorpId", "dingOther");
        elsewhere.put("senderCorpId", "dingOther");
        people.post(elsewhere);
        settle();
        assertThat(visitsOf("forged")).isZero();
    }

    @Test
    void inAGroupTheAnswerIsForAllAndAPersonalOneGoesToThePersonAlone() {
        people.inGroup("group1", "cidGroup==", "拜访 小米：演示");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION))
                .singleElement()
                .satisfies(reply -> assertThat(reply.toString()).contains("已记：小米"));
        api.reset();
        people.inGroup("group1", "cidGroup==", "得分");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION))
                .singleElement()
                .satisfies(reply -> assertThat(reply.toString()).contains("已私信您"));
        assertThat(api.calls(FakeDingTalk.TO_USERS)).singleElement().satisfies(sent -> {
            assertThat(sent.path("userIds").toString()).isEqualTo("[\"group1\"]");
            assertThat(sent.path("robotCode").asString()).isEqualTo("dingclient");
        });
        assertThat(api.requests(FakeDingTalk.TO_USERS).get(0).getHeader("x-acs-dingtalk-access-token"))
                .isEqualTo("token-1");
    }

    @Test
    void aGroupDoesNotReadThatAPersonalAnswerWasSentWhichStillWaits() {
        api.says(FakeDingTalk.TO_USERS, FakeDingTalk.refuses(503, "system.busy"));
        people.inGroup("waiter", "cidWaiter", "得分");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION))
                .singleElement()
                .satisfies(
                        reply -> assertThat(reply.toString()).contains("马上私信您").doesNotContain("已私信您"));
        api.reset();
        wall.pass(Duration.ofHours(1));
        settle();
        assertThat(api.calls(FakeDingTalk.TO_USERS)).hasSize(1);
    }

    @Test
    void aDigitThatChoosesNothingIsAnsweredShortlyWhereItWasSaid() {
        people.dm("loner", "帮助");
        settle();
        api.reset();
        people.inGroup("loner", "cidLoner", "1");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION))
                .singleElement()
                .satisfies(reply -> assertThat(reply.toString()).contains("这里没有等您选的"));
        assertThat(api.calls(FakeDingTalk.TO_USERS)).isEmpty();
        people.dm("loner", "３");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION).get(1).toString())
                .contains("现在没有等您选的")
                .doesNotContain("没看懂");
    }

    @Test
    void aGroupReadsOnceThatAPersonalAnswerCouldNotBeDelivered() {
        api.says(
                FakeDingTalk.TO_USERS,
                "{\"processQueryKey\":\"q1\",\"invalidStaffIdList\":[\"unseen\"],\"flowControlledStaffIdList\":[]}");
        people.inGroup("unseen", "cidUnseen", "得分");
        settle();
        wall.pass(Duration.ofSeconds(3));
        settle();
        List<String> read =
                api.calls(FakeDingTalk.SESSION).stream().map(JsonNode::toString).toList();
        assertThat(read).hasSize(2);
        assertThat(read.get(0)).contains("马上私信您");
        assertThat(read.get(1)).contains("没能私信您", "打开与我的单聊");
    }

    @Test
    void aGroupDoesNotReadThatWhatMayHaveArrivedDidNot() {
        api.says(FakeDingTalk.TO_USERS, WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        people.inGroup("maybe", "cidMaybe", "得分");
        for (int minute = 0; minute < 4; minute++) {
            settle();
            wall.pass(Duration.ofSeconds(61));
        }
        settle();
        List<String> read =
                api.calls(FakeDingTalk.SESSION).stream().map(JsonNode::toString).toList();
        assertThat(read).hasSize(2);
        assertThat(read.get(1)).contains("不确定有没有送到").doesNotContain("没能私信您");
    }

    @Test
    void aReplyAddressThatDoesNotTakeItIsReplacedByTheServerApi() {
        api.says(FakeDingTalk.SESSION, "{\"errcode\":300001,\"errmsg\":\"session 不存在\"}");
        people.dm("gone", "拜访 比亚迪：聊了价格");
        settle();
        assertThat(api.calls(FakeDingTalk.TO_USERS)).hasSize(1);
        api.reset();
        Map<String, Object> elsewhere =
                people.text("gone", null, "拜访 比亚迪：又聊了", UUID.randomUUID().toString());
        elsewhere.put("sessionWebhook", "https://evil.example/robot/sendBySession?session=1");
        people.post(elsewhere);
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION)).isEmpty();
        assertThat(api.calls(FakeDingTalk.TO_USERS)).hasSize(1);
    }

    @Test
    void whoSpeaksFirstIsAMemberAndIsLookedUpAfterwards() {
        api.says(FakeDingTalk.USER, """
                {"errcode":0,"result":{"userid":"new1","name":"李四","org_email":"li4@corp.example","email":"boss@corp.example","admin":false}}""");
        people.dm("new1", "拜访 蔚来：初次见面");
        settle();
        assertThat(jdbc.sql("""
                select m.name || ' ' || m.zone || ' ' || m.state || ' ' || i.email from member m
                join identity i on i.member_id = m.id where i.external_id = 'ding1/new1'
                """).query(String.class).single()).isEqualTo("李四 Asia/Shanghai active li4@corp.example");
    }

    @Test
    void theEmailThatPeopleWriteIntoTheirProfileVouchesForNobody() {
        api.says(FakeDingTalk.USER, """
                {"errcode":0,"result":{"userid":"sly","name":"小滑","org_email":"","email":"boss@corp.example","admin":false}}""");
        people.dm("sly", "拜访 蔚来：初次见面");
        settle();
        assertThat(jdbc.sql(
                                "select count(*) from identity where external_id = 'ding1/sly' and email is null and not email_verified")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whomTheAppMayNotLookUpStaysAMemberAndAnAdminIsToldOnceWhatToChange() {
        admin("boss2");
        api.says(FakeDingTalk.USER, "{\"errcode\":50002,\"errmsg\":\"not in scope\"}");
        people.dm("scope1", "拜访 范围外：第一次");
        people.dm("scope2", "拜访 范围外：第二次");
        settle();
        settle();
        people.dm("scope1", "拜访 范围外：又一次");
        settle();
        assertThat(visitsOf("scope1")).isEqualTo(2);
        assertThat(state("scope1")).isEqualTo("provisional");
        assertThat(api.calls(FakeDingTalk.TO_USERS))
                .filteredOn(sent -> sent.toString().contains("50002"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.toString()).contains("可见范围"));
    }

    @Test
    void whoWasTakenForGoneIsBackWithTheNextLineUnlessDingTalkKnowsNoSuchUser() {
        people.dm("back1", "拜访 回来：第一次");
        people.dm("gone1", "拜访 走了：第一次");
        settle();
        jdbc.sql("update member set state = 'left' where key in ('back1', 'gone1')")
                .update();
        people.dm("back1", "拜访 回来：第二次");
        settle();
        assertThat(visitsOf("back1")).isEqualTo(2);
        assertThat(state("back1")).isEqualTo("provisional");
        api.says(FakeDingTalk.USER, "{\"errcode\":60121,\"errmsg\":\"no such user\"}");
        people.dm("gone1", "拜访 走了：第二次");
        settle();
        assertThat(state("gone1")).isEqualTo("left");
    }

    private void admin(String user) {
        Map<String, Object> first =
                people.text(user, null, "拜访 起点：开始", UUID.randomUUID().toString());
        first.put("isAdmin", true);
        people.post(first);
        settle();
    }

    private String state(String user) {
        return jdbc.sql("""
                select m.state from member m join identity i on i.member_id = m.id where i.external_id = ?
                """).param("ding1/" + user).query(String.class).single();
    }

    @Test
    void whoIsMentionedIsKnownByTheListBesideTheText() {
        people.dm("giver", "拜访 点赞公司：来了");
        people.dm("wu5", "拜访 点赞公司：也来了");
        settle();
        jdbc.sql("update member set name = '吴五', name_key = '吴五' where key = 'wu5'")
                .update();
        post("giver", "表扬 @四哥 帮我改了方案", "li4");
        post("giver", "表扬 @吴五 拿下大单", "wu5");
        post("giver", "表扬 @小吴 又拿下大单", "wu5");
        settle();
        assertThat(jdbc.sql("""
                select m.name from kudos k join member m on m.org_id = k.org_id and m.id = k.to_id order by m.name
                """).query(String.class).list()).contains("四哥", "吴五");
        assertThat(api.calls(FakeDingTalk.USER).toString()).contains("li4");
        assertThat(jdbc.sql("select count(*) from member where name in ('四哥', '小吴', '吴五')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private void post(String user, String text, String... mentioned) {
        Map<String, Object> said =
                people.text(user, "cidKudos", " " + text, UUID.randomUUID().toString());
        said.put(
                "atUsers",
                Stream.concat(
                                Stream.of(Map.of("dingtalkId", "$:LWCP_v1:$bot")),
                                Stream.of(mentioned)
                                        .map(one -> Map.of("dingtalkId", "$:LWCP_v1:$" + one, "staffId", one)))
                        .toList());
        people.post(said);
    }

    @Test
    void theRobotsNameLeftInTheTextIsNoPartOfTheCommand() {
        named("left4", "赵六");
        Map.of(
                        "thanker1", "@销售铃 表扬 @赵六 帮我一",
                        "thanker2", "@销售铃表扬 @赵六 帮我二",
                        "thanker3", "＠Salesbell\u00a0表扬 @赵六\u00a0帮我三",
                        "thanker4", "@小铃铛 表扬 @赵六 帮我四",
                        "thanker5", "表扬 @赵六 帮我五 @销售铃",
                        "thanker6", "@销售铃助手 表扬 @赵六\u2005帮我六")
                .forEach((giver, text) -> post(giver, text, "left4"));
        post("thanker7", "@销售铃表扬 @赵六 帮我七");
        people.dm("thanker8", "@销售铃 表扬 @赵六 帮我八");
        settle();
        assertThat(jdbc.sql("select reason from kudos where reason like '帮我_' order by reason")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("帮我一", "帮我二", "帮我三", "帮我四", "帮我五", "帮我六", "帮我七", "帮我八");
    }

    @Test
    void whoseNameBeginsLikeAnothersIsNotTakenForThem() {
        named("lisi", "李四");
        named("lisiguang", "李四光");
        post("praiser", "表扬 @李四光 找到了油，@李四 带了路", "lisi", "lisiguang");
        post("praiser2", "表扬 @李四带了路", "lisi");
        settle();
        assertThat(jdbc.sql("""
                select i.external_id || ' ' || k.reason from kudos k
                join identity i on i.org_id = k.org_id and i.member_id = k.to_id where i.external_id like 'ding1/lisi%'
                """).query(String.class).list())
                .containsExactlyInAnyOrder("ding1/lisiguang 找到了油", "ding1/lisi 带了路", "ding1/lisi 带了路");
    }

    private void named(String user, String name) {
        people.dm(user, "帮助");
        people.dm(user, "拜访 点名公司：来了");
        jdbc.sql(
                        "update member set name = :name, name_key = :name where id = (select member_id from identity where external_id = :id)")
                .param("name", name)
                .param("id", "ding1/" + user)
                .update();
    }

    @Test
    void aTeamIsMadeOfTheDepartmentOfWhomeverSetsItUpAndItsLeaderIsOfferedAsManager() {
        api.says(FakeDingTalk.USER, """
                {"errcode":0,"result":{"userid":"boss1","name":"王总","admin":true,"dept_id_list":[77]}}""");
        api.says("/topapi/v2/department/get", """
                {"errcode":0,"result":{"dept_id":77,"name":"华东销售部"}}""");
        api.says("/topapi/v2/user/list", """
                {"errcode":0,"result":{"has_more":false,"list":[
                    {"userid":"boss1","name":"王总","dept_id_list":[77]},
                    {"userid":"lao1","name":"老李","dept_id_list":[77],"leader":true,"mobile":"13800000000"},
                    {"userid":"xin1","name":"小辛","dept_id_list":[77]}]}}""");
        people.dm("boss1", "帮助");
        settle();
        tasks.run();
        people.dm("boss1", "开始");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("用 华东销售部 全员（3 人）");
        people.dm("boss1", "表扬 @小辛 帮我改了方案");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("小辛").doesNotContain("没找到");
        people.dm("boss1", "开始");
        settle();
        assertThat(jdbc.sql("""
                select i.external_id from kudos k join identity i on i.org_id = k.org_id and i.member_id = k.to_id
                """).query(String.class).list()).contains("ding1/xin1");
        people.dm("boss1", "1");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("已加入 3 人");
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("老李 当主管");
        people.dm("boss1", "开始");
        settle();
        assertThat(jdbc.sql("""
                select m.name from team_membership s join member m on m.org_id = s.org_id and m.id = s.member_id
                where s.manages
                """).query(String.class).list())
                .as("offered, never made")
                .isEmpty();
        people.dm("boss1", "拜访 新人公司：聊了报价");
        people.dm("boss1", "排行榜");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString())
                .as("who begins with the team is ranked from the first day")
                .contains("1 · 王总 · 1 · 0")
                .doesNotContain("还没有人参与排名");
        people.dm("boss1", "你好");
        people.dm("xin1", "visit Initech: talked price");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString())
                .as("an admin is led to the set-up; a member's first words choose the language")
                .contains("开始设置", "Logged", "Initech");
        people.dm("teamless", "排行榜");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("可以指定：排行榜 华东销售部");
    }

    @Test
    void whoIsNewIsPointedToTheTeamOfTheirDepartment() {
        user("mate1", "小美", 88);
        user("fresh1", "小新", 88);
        api.says("/topapi/v2/department/get", """
                {"errcode":0,"result":{"dept_id":88,"name":"华中销售部"}}""");
        api.says("/topapi/v2/user/list", """
                {"errcode":0,"result":{"has_more":false,"list":[
                    {"userid":"mate1","name":"小美","dept_id_list":[88]},
                    {"userid":"fresh1","name":"小新","dept_id_list":[88]}]}}""");
        people.dm("mate1", "拜访 汉口公司：聊了");
        settle();
        OrgId org = corps.own().orElseThrow().org();
        teams.join(org, teams.add(org, "huazhong", "华中").id(), member("mate1"), false, LocalDate.of(2026, 1, 1));
        people.dm("fresh1", "拜访 武昌公司：聊了");
        settle();
        wall.pass(Duration.ofHours(84));
        settle();
        assertThat(offers())
                .singleElement()
                .satisfies(offer -> assertThat(offer.path("userIds").toString()).isEqualTo("[\"fresh1\"]"));
        assertThat(offers().get(0).toString()).contains("团队“华中”", "team%20join%20");
        people.dm("fresh1", "加入团队 华中");
        settle();
        assertThat(teams.teamOf(org, member("fresh1"), LocalDate.of(2027, 12, 1)))
                .isPresent();
    }

    private MemberId member(String user) {
        return arrivals.known("dingtalk", FakeDingTalk.CORP, "ding1/" + user)
                .orElseThrow()
                .member();
    }

    @Test
    void whatAButtonSaysIsAsGoodTypedAsPressed() {
        people.dm("typist", "拜访 打字公司：聊了报价，下周三回访");
        settle();
        people.dm("typist", "提醒我");
        settle();
        people.dm("typist", "提醒我");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION)).hasSize(3);
        assertThat(api.calls(FakeDingTalk.SESSION).get(1).toString())
                .contains("打字公司")
                .doesNotContain("没看懂");
        wall.pass(Duration.ofMinutes(20));
        people.dm("typist", "改客户");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION).get(3).toString())
                .as("too late")
                .contains("例如");
    }

    @Test
    void whatWasChosenIsNotRecordedAgainByItsDigit() {
        people.dm("twice", "昨天拜访了两次公司，聊得不错");
        settle();
        people.dm("twice", "是");
        settle();
        people.dm("twice", "1");
        people.dm("twice", "1");
        settle();
        assertThat(visitsOf("twice")).isEqualTo(1);
        people.dm("twice", "昨天拜访了三次公司，聊得不错");
        settle();
        people.dm("twice", "1");
        people.dm("twice", "1");
        settle();
        assertThat(visitsOf("twice")).isEqualTo(2);
    }

    @Test
    void theRobotsNameBeforeAnyWordIsNoWord() {
        people.inGroup("namer", "cidNamer", "@销售铃 拜访 点名公司：聊了");
        assertThat(visitsOf("namer")).isEqualTo(1);
    }

    private List<JsonNode> offers() {
        return api.calls(FakeDingTalk.TO_USERS).stream()
                .filter(sent -> sent.toString().contains("您部门的同事"))
                .toList();
    }

    /** What the contacts say of a user. */
    private void user(String id, String name, int department) {
        api.stub(WireMock.any(WireMock.urlPathEqualTo(FakeDingTalk.USER))
                .atPriority(1)
                .withRequestBody(WireMock.containing(id))
                .willReturn(FakeDingTalk.json("{\"errcode\":0,\"result\":{\"userid\":\"" + id + "\",\"name\":\"" + name
                        + "\",\"dept_id_list\":[" + department + "]}}")));
    }

    @Test
    void whoCouldNotBeLookedUpIsAskedForAgainOnceTheScopeIsMended() {
        people.dm("later1", "拜访 以后公司：聊了");
        settle();
        assertThat(state("later1")).isEqualTo("provisional");
        again.look();
        user("later1", "后来", 99);
        wall.pass(Duration.ofDays(2));
        again.look();
        settle();
        assertThat(state("later1")).isEqualTo("active");
        assertThat(jdbc.sql("select name from dingtalk_person where user_id = 'later1' and 99 = any(departments)")
                        .query(String.class)
                        .single())
                .isEqualTo("后来");
        api.reset();
        wall.pass(Duration.ofDays(2));
        again.look();
        settle();
        assertThat(api.requests(FakeDingTalk.USER).stream().map(request -> request.getBodyAsString()))
                .as("asked for weekly only")
                .noneMatch(body -> body.contains("later1"));
    }

    @Test
    void everybodyIsAskedForWithinTheWeekAndWhomTheAppMayNotReadTakesNobodysTurn() {
        people.dm("later2", "帮助");
        settle();
        wall.pass(Duration.ofDays(2));
        many("crowd", "active", 3000);
        many("hidden", "provisional", 60);
        api.reset();
        for (int hour = 0; hour < 3; hour++) {
            again.look();
            tasks.run();
            wall.pass(Duration.ofMinutes(61));
        }
        List<String> asked = api.requests(FakeDingTalk.USER).stream()
                .map(request -> request.getBodyAsString())
                .toList();
        assertThat(asked).filteredOn(body -> body.contains("hidden")).hasSizeGreaterThan(40);
        assertThat(asked).filteredOn(body -> body.contains("crowd")).hasSizeGreaterThan(55);
        assertThat(asked).as("nobody twice").doesNotHaveDuplicates();
        jdbc.sql("delete from identity where external_id similar to 'ding1/(crowd|hidden)-%'")
                .update();
        jdbc.sql("update member set state = 'left' where key similar to '(crowd|hidden)-%'")
                .update();
    }

    private void many(String name, String state, int people) {
        jdbc.sql("""
                with added as (insert into member (org_id, id, key, name, name_key, language, zone, state, joined_on, version)
                    select org_id, gen_random_uuid(), who, who, who, 'zh',
                        'Asia/Shanghai', :state, date '2026-01-01', 1
                    from dingtalk_corp, (select cast(:name as text) || '-' || n as who
                        from generate_series(1, cast(:people as int)) n) named returning org_id, id, key)
                insert into identity (org_id, id, member_id, platform, tenant_key, external_id)
                select org_id, gen_random_uuid(), id, 'dingtalk', 'ding1', 'ding1/' || key from added
                """)
                .param("name", name)
                .param("state", state)
                .param("people", people)
                .update();
    }

    @Test
    void aButtonIsObeyedOnceAndASecondPressIsToldSo() {
        people.dm("press", "拜访 宁德时代：聊了合同，下周三回访");
        settle();
        JsonNode button = api.calls(FakeDingTalk.SESSION)
                .get(0)
                .path("actionCard")
                .path("btns")
                .path(0);
        String said = java.net.URLDecoder.decode(
                button.path("actionURL").asString().replaceFirst(".*content=", ""),
                java.nio.charset.StandardCharsets.UTF_8);
        api.reset();
        people.dm("press", said);
        people.dm("press", said);
        settle();
        List<String> answers =
                api.calls(FakeDingTalk.SESSION).stream().map(JsonNode::toString).toList();
        assertThat(answers).hasSize(2);
        assertThat(answers.get(1)).contains("已由");
    }

    @Test
    void aFormsButtonInAGroupAsksItsPresserAloneAndOnlyWhomeverItIsFor() {
        people.inGroup("form1", "cidForm", "拜访 填表甲：聊了报价");
        settle();
        String said = api.pressing("改客户");
        api.reset();
        people.inGroup("form2", "cidForm", said);
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION)).as("the group").isEmpty();
        assertThat(api.calls(FakeDingTalk.TO_USERS)).singleElement().satisfies(told -> {
            assertThat(told.path("userIds").toString()).isEqualTo("[\"form2\"]");
            assertThat(told.toString()).contains("是同事的记录");
        });
        api.reset();
        people.inGroup("form1", "cidForm", said);
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION))
                .singleElement()
                .satisfies(read -> assertThat(read.toString()).contains("已私信您").doesNotContain("请发一下"));
        assertThat(api.calls(FakeDingTalk.TO_USERS))
                .singleElement()
                .satisfies(asked -> assertThat(asked.toString()).containsPattern("改拜访的客户 V\\d+：请发一下客户"));
        people.dm("form1", "填表乙");
        people.inGroup("form1", "cidForm", said);
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("已由 填表甲 改为 填表乙");
        assertThat(api.calls(FakeDingTalk.TO_USERS).toString()).contains("“改客户”已由 form1 处理");
    }

    @Test
    void aCommandIsNoAnswerToAFormsQuestionAlsoOneThatTakesNothing() {
        people.dm("asked", "拜访 问话甲：聊了报价");
        settle();
        people.dm("asked", api.pressing("改客户"));
        api.reset();
        people.dm("asked", "今天");
        people.dm("asked", "问话乙");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("问话甲（").doesNotContain("改为");
    }

    @Test
    void aGroupReadsThatALineLacksSomethingAndTheRestGoesToItsSpeaker() {
        people.inGroup("part1", "cidPart", "拜访");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION))
                .singleElement()
                .satisfies(read -> assertThat(read.toString()).contains("已私信您"));
        assertThat(api.calls(FakeDingTalk.TO_USERS)).hasSize(1);
    }

    @Test
    void aNumberIsNeverTheWordsOfAButton() {
        people.dm("number1", "团队");
        settle();
        String button = jdbc.sql("select mark from dingtalk_button order by drawn_at desc limit 1")
                .query(String.class)
                .single();
        jdbc.sql("update dingtalk_button set label = '97', line = 'visit Pressed: x' where mark = ?")
                .param(button)
                .update();
        api.reset();
        people.dm("number1", "97");
        settle();
        assertThat(visitsOf("number1")).isZero();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).doesNotContain("Pressed");
    }

    @Test
    void firstWordsWithoutALanguageAreAnsweredInTheOrganizations() {
        for (String words : List.of("1", "ok", "138 1234 5678", "?")) {
            api.reset();
            people.dm("wordless" + words.length(), words);
            settle();
            assertThat(api.calls(FakeDingTalk.SESSION).toString()).as(words).containsPattern("[\\u4e00-\\u9fff]{3}");
        }
    }

    @Test
    void cancellingWhatIsNotOpenOffersNoUndo() {
        people.dm("calm", "取消");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString())
                .contains("没有等您填的")
                .doesNotContain("没看懂");
    }

    /** What the client says when the button of the newest answer is pressed. */
    @Test
    void whoCanNotBeNamedIsToldWhy() {
        Map<String, Object> nameless =
                people.text("x", null, "拜访 谁：什么", UUID.randomUUID().toString());
        nameless.remove("senderStaffId");
        people.post(nameless);
        Map<String, Object> outsider =
                people.text("y", null, "拜访 谁：什么", UUID.randomUUID().toString());
        outsider.put("senderCorpId", "dingother");
        people.post(outsider);
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION)).hasSize(2);
        assertThat(api.calls(FakeDingTalk.SESSION).get(0).toString()).contains("发布");
        assertThat(api.calls(FakeDingTalk.SESSION).get(1).toString()).contains("本组织");
        assertThat(jdbc.sql("select count(*) from visit where typed like '%谁%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theStartUpCheckSaysInOneSentenceWhatIsMissing() {
        assertThat(missing()).singleElement().asString().contains("qyapi_get_member", "60011");
        api.says(FakeDingTalk.USER, "{\"errcode\":60121,\"errmsg\":\"nobody\"}");
        assertThat(missing()).isEmpty();
        wall.pass(Duration.ofHours(2));
        api.says(FakeDingTalk.TOKEN, FakeDingTalk.refuses(400, "invalidClientIdOrSecret"));
        assertThat(missing()).singleElement().asString().contains("invalidClientIdOrSecret", "copy both again");
        api.says(FakeDingTalk.TOKEN, WireMock.serverError());
        assertThat(missing()).singleElement().asString().contains("can't be asked");
        assertThat(api.calls(FakeDingTalk.TO_USERS)).as("no quota is used").isEmpty();
    }

    @Test
    void theStartUpCheckIsDoneAgainWhereDingTalkCouldNotBeAsked() {
        wall.pass(Duration.ofHours(3));
        api.says(FakeDingTalk.TOKEN, WireMock.serverError());
        check.look();
        check.look();
        assertThat(api.requests(FakeDingTalk.TOKEN)).hasSize(1);
        wall.pass(Duration.ofSeconds(61));
        check.look();
        assertThat(api.requests(FakeDingTalk.TOKEN)).hasSize(2);
        wall.pass(Duration.ofSeconds(61));
        check.look();
        assertThat(api.requests(FakeDingTalk.TOKEN)).as("less often").hasSize(2);
        api.reset();
        api.says(FakeDingTalk.FILE, FakeDingTalk.refuses(403, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi"));
        wall.pass(Duration.ofMinutes(2));
        check.look();
        assertThat(api.requests(FakeDingTalk.FILE)).hasSize(1);
        api.reset();
        wall.pass(Duration.ofMinutes(4));
        check.look();
        assertThat(api.requests(FakeDingTalk.FILE)).as("was too fast").hasSize(1);
        api.reset();
        wall.pass(Duration.ofHours(5));
        check.look();
        assertThat(api.requests(FakeDingTalk.TOKEN)).as("all is known").isEmpty();
    }

    private List<String> missing() {
        return check.missing().stream()
                .map(sentence -> wording.plain(sentence, Locale.ENGLISH, ZoneOffset.UTC))
                .toList();
    }

    private void settle() {
        for (int beat = 0; beat < 3; beat++) {
            pulse.settle();
            wall.pass(Duration.ofSeconds(2));
        }
        tasks.run();
    }

    private int visitsOf(String user) {
        return jdbc.sql("""
                select count(*) from visit v join identity i on i.member_id = v.member_id where i.external_id = ?
                """).param("ding1/" + user).query(Integer.class).single();
    }

    @Test
    void aFrameFullOfMentionsIsReadAtOnce() {
        people.dm("crowd", "帮助");
        StringBuilder names = new StringBuilder();
        IntStream.range(0, 30_000).forEach(one -> names.append('@').append(one).append(' '));
        long began = System.nanoTime();
        people.dm("crowd", "拜访 海量公司：" + names);
        people.dm("crowd", "拜访 海量公司：" + "@a ".repeat(60_000));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    }
}
