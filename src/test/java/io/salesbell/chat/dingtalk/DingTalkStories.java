package io.salesbell.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.PlatformDriver.Seen;
import io.salesbell.testing.TestTeam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A team's week in DingTalk, from the line typed to what stands in the group, by the clock on the wall: it is Tuesday
 * 2026-11-17 10:00 in Shanghai. Told over HTTP and over the Stream, with plain buttons and with cards.
 */
@Import({TestTeam.class, DingTalkDriver.class, DingTalkPeople.class})
@TestPropertySource(properties = {"dingtalk.patience=30s", "dingtalk.quotable-answers=true"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class DingTalkStories {
    private static final String BOT = "bot";
    private static final String GROUP = "east";

    @Autowired
    private DingTalkPeople people;

    @Autowired
    private FakeDingTalk api;

    @Autowired
    private JdbcClient jdbc;

    /** Whether buttons stand on cards. */
    protected abstract boolean cards();

    @Test
    @Order(1)
    void aCommandIsAnsweredAndItsRepeatIsTheSameRecord() {
        people.move();
        people.say("wangwei", BOT, "拜访华为，聊了报价，下周三回访", "m1");
        Seen answer = people.last("wangwei", BOT);
        assertThat(answer.text()).contains("已记：华为", "11/25 周三");
        int seen = people.sees("wangwei", BOT).size();
        people.say("wangwei", BOT, "拜访华为，聊了报价，下周三回访", "m1");
        assertThat(people.sees("wangwei", BOT)).hasSize(seen);
        people.say("lily", BOT, "visit Acme: demo, next: Fri 9:00 call");
        assertThat(people.last("lily", BOT).text()).contains("Logged", "Acme", "Fri");
        assertThat(count("visit")).isEqualTo(2);
    }

    @Test
    @Order(2)
    void aGroupIsBoundByWhoeverLeadsTheTeamAndByNobodyElse() {
        people.say("lily", GROUP, "/绑定本群");
        assertThat(count("team_channel")).isZero();
        people.say("chen", GROUP, "/绑定本群");
        assertThat(people.last("chen", GROUP).text()).contains("以后发到本群");
        assertThat(jdbc.sql("select conversation from team_channel")
                        .query(String.class)
                        .single())
                .isEqualTo("ding1/group:cidEast==");
    }

    @Test
    @Order(3)
    void aPictureBelongsToTheRecordBeforeAndWhatIsNoneIsNotKept() {
        byte[] png = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        picture("code-1", png);
        assertThat(people.last("wangwei", BOT).text()).contains("照片归到", "正在保存");
        assertThat(pictures()).isEqualTo(1);
        picture("code-2", "<html>not a picture</html>".getBytes(StandardCharsets.UTF_8));
        assertThat(pictures()).isEqualTo(1);
        assertThat(people.last("wangwei", BOT).text()).contains("照片打不开");
        assertThat(jdbc.sql("select reason from platform_task where kind = 'photo' and state = 'failed'")
                        .query(String.class)
                        .single())
                .contains("not_a_picture");
    }

    @Test
    @Order(4)
    void theFirstResponseReminderComesAfterADayAndItsButtonsAreObeyedOnce() {
        people.say("lily", BOT, "lead new Initech phone: +1 555 0100 source: fair");
        people.until("2026-11-18T09:59");
        assertThat(people.sees("lily", BOT)).extracting(Seen::text).noneMatch(text -> text.contains("waiting"));
        people.until("2026-11-18T10:00");
        Seen reminder = people.last("lily", BOT);
        assertThat(reminder.text()).contains("waiting", "Initech", "24 h");
        assertThat(reminder.buttons()).containsExactly("Called", "Messaged", "No answer", "Tomorrow 9:00", "Hand over");
        int before = people.sees("lily", BOT).size();
        people.press("lily", BOT, reminder, "Called");
        assertThat(people.sees("lily", BOT)).hasSize(before + 1);
        assertThat(people.last("lily", BOT).text()).contains("Initech");
        assertThat(count("follow_up")).isEqualTo(1);
        people.press("lily", BOT, reminder, "Messaged");
        assertThat(count("follow_up")).isEqualTo(1);
        if (cards()) {
            assertThat(people.sees("lily", BOT)).as("the card says so").hasSize(before + 1);
            assertThat(statuses()).containsExactly("✓ Called · Lily Zhang");
        } else {
            assertThat(people.last("lily", BOT).text()).contains("done already", "Lily Zhang");
        }
    }

    @Test
    @Order(5)
    void aClickInTheGroupIsObeyedOnceWhoeverClicksAgain() {
        people.say("zhaomin", GROUP, "/拜访 小米：聊了报价，下周三回访");
        Seen answer = people.last("zhaomin", GROUP);
        assertThat(answer.text()).contains("已记：小米");
        String remind = answer.buttons().get(0);
        int inGroup = people.sees("zhaomin", GROUP).size();
        people.press("zhaomin", GROUP, answer, remind);
        assertThat(people.sees("zhaomin", GROUP)).hasSizeGreaterThan(inGroup);
        int after = people.sees("zhaomin", GROUP).size();
        people.press("wangwei", GROUP, answer, remind);
        assertThat(people.sees("zhaomin", GROUP)).hasSize(after);
        if (cards()) {
            assertThat(statuses()).contains("✓ " + remind + " · 赵敏");
        } else {
            assertThat(people.last("wangwei", BOT).text()).contains("赵敏");
        }
    }

    @Test
    @Order(6)
    void mondaysBoardStandsInTheGroupWithItsPictureOnce() {
        people.until("2026-11-23T09:29");
        int before = people.sees("wangwei", GROUP).size();
        people.until("2026-11-23T09:30");
        List<Seen> group = people.sees("wangwei", GROUP);
        assertThat(group).hasSize(before + 1);
        assertThat(group.get(before).pictures()).isEqualTo(1);
        assertThat(group.get(before).text()).contains("王伟");
        people.until("2026-11-23T09:31");
        assertThat(people.sees("wangwei", GROUP)).hasSize(before + 1);
    }

    private void picture(String code, byte[] bytes) {
        api.holds(code, bytes);
        Map<String, Object> message =
                people.user().message("wangwei", null, UUID.randomUUID().toString(), "picture");
        message.put("content", Map.of("downloadCode", code));
        people.user().post(message);
        people.settle();
    }

    private List<String> statuses() {
        return api.requests(FakeDingTalk.CARDS).stream()
                .filter(request -> request.getMethod().getName().equals("PUT"))
                .map(request -> JsonMapper.shared().readTree(request.getBodyAsString()))
                .map((JsonNode update) -> update.path("cardData")
                        .path("cardParamMap")
                        .path("status")
                        .asString())
                .toList();
    }

    private int pictures() {
        return jdbc.sql("select count(*) from picture where media_type = 'image/png'"
                        + " and id in (select picture_id from attachment)")
                .query(Integer.class)
                .single();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
