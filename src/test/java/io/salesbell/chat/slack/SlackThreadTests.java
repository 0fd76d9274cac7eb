package io.salesbell.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Pulse;
import io.salesbell.chat.Role;
import io.salesbell.chat.Text;
import io.salesbell.chat.slack.install.Workspaces;
import io.salesbell.chat.slack.sending.Tidying;
import io.salesbell.chat.task.TaskRunner;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Members;
import io.salesbell.testing.SteppedClock;
import io.salesbell.testing.TestTeam;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Answers in the thread of one of the bot's messages. */
@SlackTest
class SlackThreadTests {
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
    private Workspaces workspaces;

    @Autowired
    private Members members;

    @Autowired
    private Tidying tidying;

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
        settle();
        api.reset();
        api.likeAWorkspace();
        api.says("users.info", "{\"ok\":true,\"user\":{\"id\":\"U\",\"name\":\"somebody\",\"profile\":{}}}");
    }

    @Test
    void theOwnersAnswerToAReplyAboutTheirLeadIsAFollowUpWithItsWords() {
        String lead = lead("UT1", "Threadco");
        String root = newest("DUT1");
        api.reset();
        reply("UT1", root, "called him, wants an offer");
        reply("UT1", root, "they liked it\nnext: Fri 9:00 call");
        reply("UT1", root, "followup sent the contract");
        reply("UT1", root, "called");
        assertThat(api.requests("/")).as("Slack is not asked").isEmpty();
        settle();
        assertThat(followUps(lead))
                .containsExactlyInAnyOrder(
                        "followup " + lead + ": called him, wants an offer",
                        "followup " + lead + ": they liked it next: Fri 9:00 call",
                        "followup " + lead + ": sent the contract",
                        "followup " + lead + ": called");
    }

    @Test
    void anEditedAnswerIsReadAgainInItsThread() {
        String lead = lead("UT2", "Editco");
        String root = newest("DUT2");
        String ts = slack.ts();
        slack.event("EvT" + slack.next(), message("UT2", "DUT2", root, ts, "they like"));
        Map<String, Object> edited = message("UT2", "DUT2", root, ts, "they like it");
        edited.put("edited", Map.of("user", "UT2", "ts", slack.ts()));
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", "message");
        event.put("subtype", "message_changed");
        event.put("channel_type", "im");
        event.put("channel", "DUT2");
        event.put("message", edited);
        event.put("previous_message", Map.of("text", "they like"));
        slack.event("EvT" + slack.next(), event);
        assertThat(followUps(lead)).contains("followup " + lead + ": they like it");
    }

    @Test
    void aColleaguesAnswerToAReminderIsACommentAndSoIsAnyInAChannel() {
        String lead = lead("UT3", "Commentco");
        slack.dm("UT4", "visit Elsewhere: hello");
        members.grant(org(), member("UT4"), Role.ADMIN, TestTeam.LONG_AGO);
        owe(SlackAddress.user("T1", "UT4").conversation(), about("followup " + lead + ": called"), "told" + lead);
        owe(SlackAddress.channel("T1", "CTHREAD").conversation(), about("lead " + lead), "shown" + lead);
        settle();
        reply("UT4", newest("DUT4"), "ask for the budget");
        mention("UT3", "CTHREAD", newest("CTHREAD"), "<@UBOT> they have the budget");
        mention("UT4", "CTHREAD", newest("CTHREAD"), "<@UBOT> well done");
        settle();
        assertThat(comments(lead)).containsExactlyInAnyOrder("ask for the budget", "they have the budget", "well done");
        assertThat(followUps(lead)).isEmpty();
    }

    @Test
    void anAnswerToAVisitIsACommentOnIt() {
        slack.dm("UT5", "visit Visitco: showed the V3 engine");
        settle();
        reply("UT5", newest("DUT5"), "the buyer was ill");
        assertThat(jdbc.sql("select count(*) from comment where text = 'the buyer was ill' and record_kind = 'visit'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aFollowUpInTheThreadOfAVisitOrADealNeedsNoName() {
        String lead = lead("UT9", "Nonameco");
        slack.dm("UT9", "visit Nonameco: showed it");
        settle();
        String visit = newest("DUT9");
        lead("UT9", "Nonameco Two");
        reply("UT9", visit, "followup he liked it");
        reply("UT9", visit, "跟进 他很满意");
        reply("UT9", visit, "called, wants an offer");
        mention("UT9", "DUT9", visit, "<@UBOT> the boss liked it, too");
        slack.dm("UT9", "deal Dealnoname 5k");
        settle();
        String deal = newest("DUT9");
        lead("UT9", "Dealnoname");
        reply("UT9", deal, "followup paid at once");
        settle();
        assertThat(followUps(lead))
                .containsExactlyInAnyOrder(
                        "followup " + lead + ": he liked it",
                        "followup " + lead + ": 他很满意",
                        "followup " + lead + ": called, wants an offer");
        assertThat(jdbc.sql("select typed from follow_up where typed like '%paid at once'")
                        .query(String.class)
                        .list())
                .containsExactly("followup Dealnoname: paid at once");
    }

    @Test
    void aCommandADigitOrThanksInAThreadStayWhatTheyAre() {
        String other = lead("UT6", "Othername");
        String lead = lead("UT6", "Stayco");
        String root = newest("DUT6");
        reply("UT6", root, "visit Stayco: demo in the thread");
        reply("UT6", root, "followup Othername: sent the contract");
        reply("UT6", root, "followup Unknownname: sent the contract");
        reply("UT6", root, "thanks");
        reply("UT6", root, "9");
        reply("UT6", root, "today");
        assertThat(jdbc.sql("select count(*) from visit where typed = 'visit Stayco: demo in the thread'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(followUps(lead)).isEmpty();
        assertThat(jdbc.sql("select count(*) from follow_up where typed = 'followup Othername: sent the contract'")
                        .query(Integer.class)
                        .single())
                .as("follow-up of %s", other)
                .isEqualTo(1);
    }

    @Test
    void aThreadOfAMessageThatIsAboutNothingOrUnknownIsReadAsAnyMessage() {
        String lead = lead("UT7", "Plainco");
        String root = newest("DUT7");
        reply("UT7", "1500000000.000001", "they like it");
        slack.event("EvT" + slack.next(), message("UT7", "DUT7", root, root, "they like it"));
        slack.dm("UT7", "help");
        settle();
        reply("UT7", newest("DUT7"), "they like it");
        settle();
        assertThat(followUps(lead)).isEmpty();
        assertThat(comments(lead)).isEmpty();
    }

    @Test
    void whatMessagesWereAboutIsKeptForNinetyDays() {
        String lead = lead("UT8", "Oldco");
        String root = newest("DUT8");
        jdbc.sql("update slack_sent set sent_at = sent_at - interval '91 days' where ts = ?")
                .param(root)
                .update();
        int before = sent();
        wall.pass(Duration.ofMinutes(61));
        tidying.look();
        assertThat(sent()).isEqualTo(before - 1);
        reply("UT8", root, "they like it");
        assertThat(followUps(lead)).isEmpty();
    }

    private String lead(String user, String customer) {
        slack.dm(user, "lead new " + customer);
        settle();
        return jdbc.sql("select 'L' || max(number) from lead")
                .query(String.class)
                .single();
    }

    private void reply(String user, String root, String text) {
        assertThat(slack.event("EvT" + slack.next(), message(user, "D" + user, root, slack.ts(), text))
                        .status())
                .isEqualTo(200);
    }

    private void mention(String user, String channel, String root, String text) {
        Map<String, Object> event = message(user, channel, root, slack.ts(), text);
        event.put("type", "app_mention");
        event.remove("channel_type");
        slack.event("EvT" + slack.next(), event);
    }

    private static Map<String, Object> message(String user, String channel, String root, String ts, String text) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", "message");
        event.put("channel_type", "im");
        event.put("channel", channel);
        event.put("user", user);
        event.put("text", text);
        event.put("ts", ts);
        event.put("thread_ts", root);
        return event;
    }

    /** The ts of the bot's newest message there. */
    private String newest(String channel) {
        List<String> posted = api.served().stream()
                .filter(call -> call.getRequest().getUrl().equals("/api/chat.postMessage"))
                .map(call -> json.readTree(call.getResponse().getBodyAsString()))
                .filter(answer -> answer.path("channel").asString("").equals(channel))
                .map(answer -> answer.path("ts").asString(""))
                .toList();
        return posted.get(posted.size() - 1);
    }

    private static Card about(String line) {
        return new Card.Builder()
                .block(new Card.Paragraph(Text.verbatim("Please have a look")))
                .buttons(Button.of(Text.verbatim("Look"), line))
                .build();
    }

    private void owe(Conversation to, Card card, String key) {
        Announcement announcement = new Announcement(
                "slack.reply",
                Map.of("card", json.writeValueAsString(card)),
                Announcement.Priority.ANNOUNCEMENT,
                key + UUID.randomUUID(),
                clock.instant(),
                null);
        transaction.executeWithoutResult(status -> outbox.to(org(), to, Locale.ENGLISH, announcement));
    }

    private MemberId member(String user) {
        return jdbc.sql("select member_id from identity where external_id = 'T1/' || ?")
                .param(user)
                .query((row, index) -> new MemberId(row.getObject(1, UUID.class)))
                .single();
    }

    private OrgId org() {
        return workspaces.find("T1").orElseThrow().org();
    }

    private void settle() {
        for (int beat = 0; beat < 5; beat++) {
            pulse.settle();
            wall.pass(Duration.ofSeconds(2));
            tasks.run();
        }
    }

    private int sent() {
        return jdbc.sql("select count(*) from slack_sent").query(Integer.class).single();
    }

    private List<String> followUps(String lead) {
        return jdbc.sql("select typed from follow_up where typed like 'followup ' || ? || ':%'")
                .param(lead)
                .query(String.class)
                .list();
    }

    private List<String> comments(String lead) {
        return jdbc.sql("""
                select c.text from comment c join lead l on l.org_id = c.org_id and l.id = c.record_id
                where c.record_kind = 'lead' and 'L' || l.number = ?
                """).param(lead).query(String.class).list();
    }
}
