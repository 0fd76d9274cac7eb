package io.salesbell.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Card;
import io.salesbell.chat.Groups;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Pulse;
import io.salesbell.chat.Text;
import io.salesbell.chat.slack.FakeSlack;
import io.salesbell.chat.slack.SlackUser;
import io.salesbell.chat.task.TaskRunner;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import io.salesbell.testing.FreshDatabase;
import io.salesbell.testing.SteppedClock;
import io.salesbell.testing.TestClockConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** One organization on Slack and DingTalk at once. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.quartz.auto-startup=false", "salesbell.settling=false", "slack.patience=1m"})
@ContextConfiguration(initializers = {FreshDatabase.class, FakeSlack.class, FakeDingTalk.class})
@Import({TestClockConfiguration.class, SlackUser.class, DingTalkUser.class})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class BothPlatformsTests {
    @Autowired
    private SlackUser slack;

    @Autowired
    private DingTalkUser dingTalk;

    @Autowired
    private FakeSlack slackApi;

    @Autowired
    private FakeDingTalk dingTalkApi;

    @Autowired
    private Pulse pulse;

    @Autowired
    private TaskRunner tasks;

    @Autowired
    private SteppedClock wall;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Outbox outbox;

    @Autowired
    private List<Groups> groups;

    @Autowired
    private Clock clock;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aCodeOfSlackTypedInDingTalkMakesBothAccountsOnePerson() {
        slack.dm("U1", "visit Acme: in Slack");
        dingTalk.dm("wei", "拜访 华为：在钉钉");
        settle();
        slackApi.reset();
        slack.dm("U1", "connect me");
        settle();
        Matcher code = Pattern.compile("connect me ([a-z2-9]{6})")
                .matcher(slackApi.calls("chat.postMessage").toString());
        assertThat(code.find()).isTrue();
        slackApi.reset();
        dingTalkApi.reset();
        dingTalk.dm("wei", "关联账号 " + code.group(1));
        settle();
        assertThat(dingTalkApi.calls(FakeDingTalk.SESSION).toString()).contains("Done: here you are U1, as on Slack");
        assertThat(slackApi.calls("chat.postMessage").toString()).contains("on DingTalk is connected");
        dingTalk.dm("wei", "拜访 比亚迪：又在钉钉");
        slack.dm("U1", "visit Bolt: in Slack again");
        settle();
        assertThat(jdbc.sql("select count(distinct member_id) from visit")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from visit").query(Integer.class).single())
                .isEqualTo(4);
        slackApi.reset();
        dingTalkApi.reset();
        slack.dm("U1", "why visits");
        dingTalk.dm("wei", "why visits");
        settle();
        assertThat(slackApi.calls("chat.postMessage").toString())
                .contains(
                        "rich_text_section",
                        "\"url\":\"https://slack.com/app_redirect",
                        "\"text\":\"visit Acme: in Slack\"");
        assertThat(dingTalkApi.calls(FakeDingTalk.SESSION).toString())
                .contains("visit Acme: in Slack")
                .doesNotContain("app_redirect");
        assertThat(jdbc.sql("select count(distinct org_id) from installation where platform in ('slack', 'dingtalk')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aTeamReadsItsNewsOnBothAndAPersonWhereTheyWroteLast() {
        Map<String, Object> admin =
                dingTalk.text("boss", null, "开始", UUID.randomUUID().toString());
        admin.put("isAdmin", true);
        dingTalk.post(admin);
        dingTalk.dm("boss", "新建团队 华东");
        dingTalk.inGroup("boss", "cidBoth", "绑定本群，团队：华东");
        dingTalk.dm("boss", "关联账号");
        settle();
        Matcher code = Pattern.compile("关联账号 ([a-z2-9]{6})")
                .matcher(dingTalkApi.calls(FakeDingTalk.SESSION).toString());
        assertThat(code.find()).isTrue();
        slack.dm("U9", "connect me " + code.group(1));
        settle();
        String bound =
                slack.slash("U9", "C9", "/sales", "bind team: 华东", "trigger-9").body();
        settle();
        assertThat(jdbc.sql("select platform from team_channel order by platform")
                        .query(String.class)
                        .list())
                .as(bound)
                .containsExactly("dingtalk", "slack");
        OrgId org = new OrgId(jdbc.sql("select org_id from team where name = '华东'")
                .query(UUID.class)
                .single());
        TeamId team = new TeamId(jdbc.sql("select id from team where name = '华东'")
                .query(UUID.class)
                .single());
        MemberId boss = new MemberId(jdbc.sql("select member_id from identity where external_id = 'ding1/boss'")
                .query(UUID.class)
                .single());
        slackApi.reset();
        dingTalkApi.reset();
        owe(() -> outbox.toTeam(org, team, news("team")));
        settle();
        assertThat(slackApi.calls("chat.postMessage").toString()).contains("C9", "news of team");
        assertThat(dingTalkApi.calls(FakeDingTalk.TO_GROUP).toString()).contains("cidBoth", "news of team");
        slack.dm("U9", "help");
        settle();
        owe(() -> outbox.toMember(org, boss, news("one")));
        settle();
        assertThat(slackApi.calls("chat.postMessage").toString()).contains("news of one");
        assertThat(dingTalkApi.calls(FakeDingTalk.TO_USERS).toString()).doesNotContain("news of one");
        dingTalk.dm("boss", "帮助");
        settle();
        slackApi.reset();
        owe(() -> outbox.toMember(org, boss, news("two")));
        settle();
        assertThat(dingTalkApi.calls(FakeDingTalk.TO_USERS).toString()).contains("news of two");
        assertThat(slackApi.calls("chat.postMessage").toString()).doesNotContain("news of two");
    }

    @Test
    void whomATeamWasMadeOfAsADepartmentIsKnownFromSlackAtTheirFirstWord() {
        slackApi.says("users.info", """
                {"ok":true,"user":{"id":"UDEP","name":"lao","real_name":"Lao Li","is_email_confirmed":true,
                    "profile":{"email":"lao@corp.example","real_name":"Lao Li"}}}""");
        slack.dm("UDEP", "visit Depco: in Slack");
        settle();
        person("head", "head@corp.example");
        dingTalkApi.says("/topapi/v2/department/get", """
                {"errcode":0,"result":{"dept_id":77,"name":"华南销售部"}}""");
        dingTalkApi.says("/topapi/v2/user/list", """
                {"errcode":0,"result":{"has_more":false,"list":[{"userid":"head","name":"王总","dept_id_list":[77]},
                    {"userid":"lao1","name":"老李","dept_id_list":[77]}]}}""");
        dingTalk.dm("head", "帮助");
        settle();
        OrgId org = new OrgId(jdbc.sql("select org_id from identity where external_id = 'ding1/head'")
                .query(UUID.class)
                .single());
        owe(() -> assertThat(groups.stream().flatMap(some -> some.members(org, "dept77").stream()))
                .hasSize(2));
        assertThat(jdbc.sql("select count(*) from identity where external_id = 'ding1/lao1'")
                        .query(Integer.class)
                        .single())
                .isOne();
        person("lao1", "lao@corp.example");
        dingTalk.dm("lao1", "拜访 东莞公司：在钉钉");
        settle();
        assertThat(jdbc.sql(
                                "select external_id from identity where member_id = (select member_id from identity where external_id like '%UDEP')")
                        .query(String.class)
                        .list())
                .contains("ding1/lao1");
        dingTalkApi.reset();
        dingTalk.dm("lao1", "拜访 东莞公司：又来了");
        settle();
        assertThat(dingTalkApi.calls(FakeDingTalk.USER)).as("once").isEmpty();
    }

    private void person(String user, String email) {
        dingTalkApi.says(FakeDingTalk.USER, """
                {"errcode":0,"result":{"userid":"%s","name":"%s","org_email":"%s","dept_id_list":[77]}}""".formatted(user, user, email));
    }

    private void owe(Runnable news) {
        transaction.executeWithoutResult(status -> news.run());
    }

    private Announcement news(String key) {
        Card card = Card.of(Text.verbatim("news of " + key));
        return new Announcement(
                "dingtalk.reply",
                Map.of("card", json.writeValueAsString(card)),
                Announcement.Priority.FIRST_RESPONSE,
                "news of " + key,
                clock.instant(),
                null);
    }

    private void settle() {
        for (int beat = 0; beat < 3; beat++) {
            pulse.settle();
            tasks.run();
            wall.pass(Duration.ofSeconds(2));
        }
    }
}
