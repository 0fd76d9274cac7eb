package io.salesbell.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Pulse;
import io.salesbell.chat.slack.FakeSlack;
import io.salesbell.chat.slack.SlackUser;
import io.salesbell.chat.task.TaskRunner;
import io.salesbell.testing.FreshDatabase;
import io.salesbell.testing.SteppedClock;
import io.salesbell.testing.TestClockConfiguration;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

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
        assertThat(jdbc.sql("select count(distinct org_id) from installation where platform in ('slack', 'dingtalk')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void settle() {
        for (int beat = 0; beat < 3; beat++) {
            pulse.settle();
            tasks.run();
            wall.pass(Duration.ofSeconds(2));
        }
    }
}
