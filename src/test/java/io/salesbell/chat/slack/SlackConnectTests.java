package io.salesbell.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Card;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Text;
import io.salesbell.chat.slack.SlackChannel.Posted;
import io.salesbell.testing.TestTeam;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Channels that another company shares: {@code CEXT} is one, {@code T9} the other company, {@code UOUT} its people. */
@SlackTest
@Import({TestTeam.class, SlackChannel.class, SlackPeople.class})
class SlackConnectTests {
    @Autowired
    private SlackUser slack;

    @Autowired
    private SlackPeople people;

    @Autowired
    private SlackChannel channels;

    @Autowired
    private FakeSlack api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestTeam team;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whoIsFromOutsideIsNoMemberAndReadsOneSentenceOnce() {
        int members = count("member");
        mention("UOUT1", "T9", "CEXT", "visit Acme: hello", "");
        mention("UOUT1", "T9", "CEXT", "customer Acme", "");
        mentionWithoutTeam("UOUT2", "CEXT", "deal Acme 5k");
        people.settle();
        assertThat(count("member")).isEqualTo(members);
        assertThat(count("identity where external_id in ('T1/UOUT1', 'T1/UOUT2')"))
                .isZero();
        assertThat(count("visit where typed like '%Acme: hello%'")).isZero();
        assertThat(channels.seen("CEXT", "UOUT1"))
                .singleElement()
                .satisfies(told ->
                        assertThat(told.text()).contains("Thanks for asking").doesNotContain("Acme"));
        assertThat(channels.seen("CEXT", "UANYBODY")).isEmpty();
    }

    @Test
    void whatAColleagueSaysThereIsAnsweredToThemAloneInTheirThread() {
        mention("ULILY", "T1", "CEXT2", "deal Borealis 5k", "1763000000.000900");
        people.settle();
        assertThat(count("deal where typed like '%Borealis%'")).isEqualTo(1);
        assertThat(channels.seen("CEXT2", "UOUT1")).isEmpty();
        assertThat(channels.seen("CEXT2", "ULILY"))
                .singleElement()
                .satisfies(told -> assertThat(told.text()).contains("Borealis"));
        assertThat(api.calls("chat.postEphemeral"))
                .filteredOn(post -> post.get("channel").equals("CEXT2"))
                .allSatisfy(post -> assertThat(post).containsEntry("thread_ts", "1763000000.000900"));
        JsonNode answer = people.slash("lily", "CEXT2", "/visit", "Borealis: seen", "ext-slash");
        assertThat(answer.path("response_type").asString()).isEqualTo("ephemeral");
    }

    @Test
    void aMentionThereMakesNobodyAMemberAndAStrangerNamedElsewhereIsNoMemberOnceSlackSaysSo() {
        mention("ULILY", "T1", "CEXT3", "kudos <@UOUT3> for the demo", "");
        people.settle();
        assertThat(count("identity where external_id = 'T1/UOUT3'")).isZero();
        api.says("users.info", """
                {"ok":true,"user":{"id":"UOUT4","team_id":"T9","is_stranger":false,"name":"olaf","is_admin":true,
                "profile":{"display_name":"Olaf","email":"olaf@elsewhere.example"}}}""");
        slack.dm("ULILY", "kudos <@UOUT4> for the coffee");
        people.settle();
        assertThat(jdbc.sql("select m.state || ' ' || coalesce(i.email, 'none') from member m"
                                + " join identity i on i.member_id = m.id where i.external_id = 'T1/UOUT4'")
                        .query(String.class)
                        .single())
                .isEqualTo("left none");
    }

    @Test
    void noTeamsNewsIsPostedWhereOutsideKnowsTheChannel() {
        mention("UCHEN", "T1", "CEXT5", "bind", "");
        people.settle();
        assertThat(count("team_channel where conversation like '%CEXT5%'")).isZero();
        assertThat(channels.seen("CEXT5", "UCHEN"))
                .singleElement()
                .satisfies(told -> assertThat(told.text()).contains("外部人员"));
        mention("UCHEN", "T1", "CEXT5", "绑定本群", "", false);
        tasksSee("CEXT5", false);
        mention("UCHEN", "T1", "CEXT5", "绑定本群", "", false);
        people.settle();
        assertThat(count("team_channel where conversation like '%CEXT5%'")).isEqualTo(1);
        tasksSee("CEXT5", true);
        slack.event(
                "EvShared",
                Map.of("type", "channel_shared", "connected_team_id", "T9", "channel", "CEXT5", "event_ts", "1.2"));
        api.reset();
        api.likeAWorkspace();
        tasksSee("CEXT5", true);
        owe("CEXT5", "Cobalt 50k");
        people.settle();
        assertThat(api.calls("chat.postMessage"))
                .filteredOn(post -> post.get("channel").equals("CEXT5"))
                .isEmpty();
        assertThat(api.calls("chat.postMessage"))
                .filteredOn(post -> post.get("channel").equals("DUADA"))
                .anySatisfy(post -> assertThat(post.get("text")).contains("people from outside"));
        JsonNode answer = people.slash("lily", "CEXT5", "/customer", "Cobalt", "ext-bound");
        assertThat(answer.path("response_type").asString()).isEqualTo("ephemeral");
    }

    @Test
    void pressesAndCommandsOfAnotherCompanyAreNotHeard() {
        slack.dm("ULILY", "visit Dorado: hello");
        people.settle();
        List<Posted> seen = channels.seen("DULILY", "ULILY");
        Posted card = seen.get(seen.size() - 1);
        Map<String, Object> press = people.pressed("lily", card, card.labels().get(0));
        press.put("user", Map.of("id", "UOUT6", "username", "olaf", "name", "olaf", "team_id", "T9"));
        slack.interact(press);
        Map<String, String> slash = new LinkedHashMap<>(
                SlackUser.slashFields("UOUT6", "CEXT", "/visit", "Dorado: from outside", "ext-other"));
        slash.put("team_id", "T9");
        assertThat(slack.form(slash).status()).isEqualTo(403);
        people.settle();
        assertThat(count("identity where external_id like '%UOUT6'")).isZero();
        assertThat(count("visit where typed like '%from outside%'")).isZero();
        assertThat(count("slack_press")).isZero();
    }

    private void owe(String channel, String text) {
        Announcement news = new Announcement(
                "slack.reply",
                Map.of("card", JsonMapper.shared().writeValueAsString(Card.of(Text.verbatim(text)))),
                Announcement.Priority.ANNOUNCEMENT,
                "news " + text,
                clock.instant(),
                null);
        Conversation to = SlackAddress.channel("T1", channel).conversation();
        transaction.executeWithoutResult(status -> outbox.to(team.org(), to, Locale.ENGLISH, news));
    }

    private void tasksSee(String channel, boolean shared) {
        api.says(
                "conversations.info",
                "{\"ok\":true,\"channel\":{\"id\":\"%s\",\"name\":\"deals\",\"is_ext_shared\":%s}}"
                        .formatted(channel, shared));
        api.says("conversations.members", "{\"ok\":true,\"members\":[\"ULILY\"]}");
        people.settle();
    }

    private void mention(String user, String team, String channel, String text, String thread) {
        mention(user, team, channel, text, thread, true);
    }

    private void mention(String user, String team, String channel, String text, String thread, boolean shared) {
        Map<String, Object> event = said(user, channel, text);
        event.put("team", team);
        event.put("user_team", team);
        event.put("source_team", team);
        event.put("user_profile", Map.of("name", "olaf", "team", team, "is_restricted", false));
        if (!thread.isEmpty()) {
            event.put("thread_ts", thread);
        }
        send(event, shared);
    }

    private void mentionWithoutTeam(String user, String channel, String text) {
        send(said(user, channel, text), true);
    }

    private Map<String, Object> said(String user, String channel, String text) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", "app_mention");
        event.put("user", user);
        event.put("channel", channel);
        event.put("text", "<@UBOT> " + text);
        event.put("ts", slack.ts());
        return event;
    }

    private void send(Map<String, Object> event, boolean shared) {
        Map<String, Object> body = new LinkedHashMap<>(slack.eventBody("T1", "Ev" + slack.next(), event));
        body.put("context_team_id", "T1");
        body.put("is_ext_shared_channel", shared);
        slack.post(JsonMapper.shared().writeValueAsString(body), "application/json");
    }

    private int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }
}
