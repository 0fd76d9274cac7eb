package io.salesbell.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.slack.SlackChannel.Posted;
import io.salesbell.testing.TestTeam;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A team's week in Slack, from the line typed to what stands in the channel, by the clock on the wall: it is Tuesday
 * 2026-11-17 10:00 in Shanghai. Told over HTTP and again in Socket Mode.
 */
@Import({TestTeam.class, SlackChannel.class, SlackPeople.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class SlackStories {
    private static final String BOT = "bot";
    private static final String CHANNEL = "east";

    @Autowired
    private SlackPeople people;

    @Autowired
    private SlackUser slack;

    @Autowired
    private FakeSlack api;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Order(1)
    void aCommandIsAnsweredAtOnceAndItsRepeatIsTheSameRecord() {
        JsonNode first = people.slash("lily", "DULILY", "/visit", "Acme: demo, next: Fri 9:00 call", "T-1");
        assertThat(first.path("text").asString()).contains("Logged", "Acme", "Fri");
        assertThat(people.slash("lily", "DULILY", "/visit", "Acme: demo, next: Fri 9:00 call", "T-1"))
                .isEqualTo(first);
        assertThat(people.slash("wangwei", "DUWANGWEI", "/visit", "华为：聊了报价", "T-2")
                        .path("text")
                        .asString())
                .contains("已记：华为");
        assertThat(count("visit")).isEqualTo(2);
    }

    @Test
    @Order(2)
    void aFormSendsItsMistakesBackAndIsThenKept() {
        JsonNode view = people.opens(() -> people.slash("lily", "DULILY", "/deal", "", "T-3"));
        assertThat(people.submit("lily", view, Map.of("customer", "Globex", "amount", "a lot")))
                .containsOnlyKeys("amount");
        assertThat(people.submit("lily", view, Map.of("customer", "Globex", "amount", "120k")))
                .isEmpty();
        assertThat(last("lily", BOT).text()).contains("Globex", "120,000");
        assertThat(count("deal")).isEqualTo(1);
    }

    @Test
    @Order(3)
    void theFirstResponseReminderComesAfterADayAndItsButtonsAreObeyedOnce() {
        people.slash("chen", "DUCHEN", "/lead", "new 字节跳动 phone: 13812341234 source: 展会 @lily", "T-4");
        people.slash("lily", "DULILY", "/lead", "new Initech phone: +1 555 0100 source: fair", "T-5");
        people.until("2026-11-18T09:59");
        assertThat(people.sees("lily", BOT)).extracting(Posted::text).noneMatch(text -> text.contains("waiting"));
        people.until("2026-11-18T10:00");
        Posted reminder = last("lily", BOT);
        assertThat(reminder.text()).contains("waiting", "Initech", "24 h");
        assertThat(reminder.labels()).containsExactly("Called", "Messaged", "No answer", "Tomorrow 9:00", "Hand over");

        people.press("lily", reminder, "Called");
        assertThat(last("lily", BOT).text()).contains("Initech");
        Posted settled = seen("lily", reminder);
        assertThat(settled.labels()).isEmpty();
        assertThat(settled.words()).contains("✓ Called · Lily Zhang");
        people.press("lily", reminder, "Called");
        assertThat(last("lily", BOT).text()).contains("done already", "Lily Zhang");
        assertThat(count("follow_up")).isEqualTo(1);
    }

    @Test
    @Order(4)
    void whoMayNotPressIsToldSoAndTheButtonStaysForWhoMay() {
        people.slash("chen", "DUCHEN", "/target", "team visits 20", "T-6");
        Posted table = last("chen", BOT);
        String confirm = table.labels().get(0);
        people.press("lily", table, confirm);
        assertThat(last("lily", BOT).text()).contains("陈静", "Nothing was changed");
        assertThat(seen("chen", table).labels()).contains(confirm);
        assertThat(count("target")).isZero();
        people.press("chen", table, confirm);
        assertThat(seen("chen", table).labels()).doesNotContain(confirm);
        assertThat(count("target")).isPositive();
    }

    @Test
    @Order(5)
    void theHomePageShowsTheDayAndIsPublishedOnlyWhenItChanged() {
        assertThat(people.slash(
                                "lily",
                                "DULILY",
                                "/lead",
                                "new Hooli phone: +1 212 555 0101 next: today 18:00 call",
                                "T-7")
                        .path("text")
                        .asString())
                .contains("Hooli");
        JsonNode home = home("lily");
        assertThat(home.toString()).contains("▓", "Hooli", "Lily Zhang");
        int published = api.calls("views.publish").size();
        opens("lily");
        assertThat(api.calls("views.publish")).hasSize(published);
        people.slash("lily", "DULILY", "/visit", "Umbrella: hello", "T-8");
        people.settle();
        assertThat(api.calls("views.publish")).hasSize(published + 1);
        people.until("2026-11-19T11:00");
        assertThat(home("chen").toString()).contains("您的团队", "Lily Zhang", "团队超期线索 1 条", "lead L3");
        Posted menu = last("lily", BOT);
        assertThat(menu.labels()).contains("Called");
        people.say("lily", BOT, "1", "digit");
        assertThat(seen("lily", menu).words()).contains("✓ Called · Lily Zhang");
        people.press("lily", menu, "Messaged");
        assertThat(last("lily", BOT).text()).contains("done already");
        assertThat(home("ada").toString()).contains("Ada Lin");
    }

    @Test
    @Order(6)
    void mondaysBoardStandsInTheChannelWithItsPictureOnce() {
        people.until("2026-11-23T09:29");
        int before = people.sees("wangwei", CHANNEL).size();
        people.until("2026-11-23T09:30");
        List<Posted> channel = people.sees("wangwei", CHANNEL);
        assertThat(channel).hasSize(before + 1);
        JsonNode image = channel.get(before)
                .blocks()
                .valueStream()
                .filter(block -> block.path("type").asString("").equals("image"))
                .findFirst()
                .orElseThrow();
        assertThat(image.path("slack_file").path("id").asString()).isEqualTo("F1");
        assertThat(image.path("alt_text").asString()).isNotBlank();
        assertThat(channel.get(before).text()).isNotBlank();
        assertThat(api.requests("/upload/").get(0).getBody()).startsWith(0x89, 'P', 'N', 'G');
        people.until("2026-11-23T09:31");
        assertThat(people.sees("wangwei", CHANNEL)).hasSize(before + 1);
    }

    @Test
    @Order(7)
    void severalPeopleArePickedForATeamAtOnce() {
        JsonNode view = people.opens(() -> people.slash("chen", "DUCHEN", "/sales", "team add", "T-9"));
        assertThat(view.toString()).contains("multi_users_select");
        assertThat(people.submit("chen", view, Map.of("people", "UNEW1 UNEW2"))).isEmpty();
        assertThat(jdbc.sql("select count(*) from team_membership t join identity i on i.member_id = t.member_id"
                                + " where i.external_id in ('T1/UNEW1', 'T1/UNEW2')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    @Order(8)
    void aManagersMessageOfABlockerAndTheirHomePageAreDrawnAnewWhenThatIsSolvedElsewhere() {
        people.until("2026-11-24T10:00");
        people.slash("lily", "DULILY", "/visit", "Wonka: asked for a discount, blocker: needs a better price", "T-10");
        people.until("2026-11-24T11:00");
        Posted blocker = last("chen", BOT);
        assertThat(blocker.text()).contains("Wonka", "needs a better price");
        assertThat(blocker.labels()).isNotEmpty();
        assertThat(home("chen").toString()).contains("needs a better price");
        people.slash("lily", "DULILY", "/sales", "solved Wonka", "T-11");
        people.until("2026-11-24T11:30");
        Posted after = seen("chen", blocker);
        assertThat(after.blocks().toString()).contains("Wonka", "Lily Zhang");
        assertThat(after.labels()).isEmpty();
        assertThat(published("chen").toString()).doesNotContain("needs a better price");
    }

    @Test
    @Order(9)
    void whoRemovesTheBotKeepsTheRecordsAndGetsNoMoreMessages() {
        int visits = count("visit");
        slack.event("Ev-gone", Map.of("type", "app_uninstalled"));
        slack.event("Ev-gone", Map.of("type", "app_uninstalled"));
        slack.event("Ev-gone-too", Map.of("type", "tokens_revoked", "tokens", Map.of("bot", List.of("UBOT"))));
        assertThat(jdbc.sql("select state from slack_workspace")
                        .query(String.class)
                        .single())
                .isEqualTo("removed");
        int posted = api.calls("chat.postMessage").size();
        people.until("2026-11-24T14:00");
        assertThat(api.calls("chat.postMessage")).hasSize(posted);
        assertThat(count("visit")).isEqualTo(visits);
        assertThat(count("slack_home"))
                .as("whoever installs it again sees an empty page first")
                .isZero();
    }

    private void opens(String person) {
        String user = SlackPeople.user(person);
        slack.event(
                "Ev" + slack.next(),
                Map.of(
                        "type",
                        "app_home_opened",
                        "user",
                        user,
                        "channel",
                        "D" + user,
                        "tab",
                        "home",
                        "view",
                        Map.of("id", "VHOME")));
        people.settle();
    }

    private JsonNode home(String person) {
        opens(person);
        return published(person);
    }

    private JsonNode published(String person) {
        List<Map<String, String>> published = api.calls("views.publish").stream()
                .filter(call -> SlackPeople.user(person).equals(call.get("user_id")))
                .toList();
        return tools.jackson.databind.json.JsonMapper.shared()
                .readTree(published.get(published.size() - 1).get("view"));
    }

    private Posted last(String person, String conversation) {
        List<Posted> seen = people.sees(person, conversation);
        return seen.get(seen.size() - 1);
    }

    private Posted seen(String person, Posted message) {
        return people.sees(person, BOT).stream()
                .filter(one -> one.ts().equals(message.ts()))
                .findFirst()
                .orElseThrow();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
