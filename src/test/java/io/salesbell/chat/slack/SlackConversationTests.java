package io.salesbell.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Pulse;
import io.salesbell.chat.task.TaskRunner;
import io.salesbell.testing.SteppedClock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SlackTest
class SlackConversationTests {
    @Autowired
    private SlackUser slack;

    @Autowired
    private FakeSlack api;

    @Autowired
    private Pulse pulse;

    @Autowired
    private TaskRunner tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SteppedClock wall;

    @BeforeEach
    void quiet() {
        settle();
        api.reset();
    }

    @Test
    void aSlashCommandIsKeptAndAnsweredInItsAcknowledgementAlsoWhileSlackIsDown() {
        api.says("auth.test", com.github.tomakehurst.wiremock.client.WireMock.serverError());
        SlackUser.Acknowledged answer = slack.slash("U10", "/visit", "Acme: demo went well, next: Fri 9:00 call");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.words()).contains("Acme");
        assertThat(answer.json().path("response_type").asString()).isEqualTo("ephemeral");
        assertThat(answer.json().path("text").asString()).contains("Acme");
        assertThat(visitsOf("U10")).isEqualTo(1);
        assertThat(api.requests("/")).isEmpty();
    }

    @Test
    void aRepeatIsOneRecordAndTheSameAnswer() {
        SlackUser.Acknowledged first = slack.slash("U11", "DU11", "/visit", "Bolt: once", "same-trigger");
        SlackUser.Acknowledged second = slack.slash("U11", "DU11", "/visit", "Bolt: once", "same-trigger");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(visitsOf("U11")).isEqualTo(1);
    }

    @Test
    void aDirectMessageIsAnsweredThroughTheOutboxOnceHoweverOftenSlackRepeatsIt() {
        String ts = slack.ts();
        assertThat(slack.dm("U12", "拜访 华为：聊了 R&amp;D 报价", ts, "Ev12").status()).isEqualTo(200);
        assertThat(slack.dm("U12", "拜访 华为：聊了 R&amp;D 报价", ts, "Ev12").status()).isEqualTo(200);
        settle();
        assertThat(visitsOf("U12")).isEqualTo(1);
        List<Map<String, String>> posts = api.calls("chat.postMessage");
        assertThat(posts).hasSize(1);
        assertThat(posts.get(0)).containsEntry("channel", "DU12");
        assertThat(posts.get(0).get("text")).contains("华为");
        assertThat(posts.get(0).get("blocks")).contains("actions");
        assertThat(posts.get(0).get("metadata")).contains("salesbell_message");
        assertThat(jdbc.sql("select typed from visit where typed like '%R&D%'")
                        .query(String.class)
                        .list())
                .hasSize(1);
    }

    @Test
    void whoSpeaksFirstIsAMemberTogetherWithTheirRecordAndIsLookedUpAfterwards() {
        api.says("users.info", """
                {"ok":true,"user":{"id":"U13","name":"kim","is_admin":false,"tz":"America/New_York","locale":"zh-CN",
                "is_email_confirmed":true,"profile":{"display_name":"Kim Lee","email":"kim@acme.example"}}}""");
        slack.slash("U13", "/visit", "Corex: hello");
        assertThat(stateOf("U13")).isEqualTo("provisional");
        tasks.run();
        assertThat(jdbc.sql("""
                select m.name || ' ' || m.zone || ' ' || m.state || ' ' || i.email from member m
                join identity i on i.member_id = m.id where i.external_id = 'T1/U13'
                """).query(String.class).single())
                .isEqualTo("Kim Lee America/New_York active kim@acme.example");
        slack.slash("U14", "/visit", "");
        assertThat(jdbc.sql("select count(*) from identity where external_id = 'T1/U14'")
                        .query(Integer.class)
                        .single())
                .as("opening a form is not speaking")
                .isZero();
    }

    @Test
    void botsAndUnknownKindsAreAcknowledgedAndIgnored() {
        int before = members();
        slack.event(
                "EvB",
                Map.of(
                        "type",
                        "message",
                        "channel_type",
                        "im",
                        "channel",
                        "D9",
                        "bot_id",
                        "B2",
                        "user",
                        "U90",
                        "text",
                        "visit Nobody: x",
                        "ts",
                        slack.ts()));
        slack.event(
                "EvS",
                Map.of(
                        "type",
                        "message",
                        "channel_type",
                        "im",
                        "channel",
                        "D9",
                        "user",
                        FakeSlack.BOT,
                        "text",
                        "visit Nobody: x",
                        "ts",
                        slack.ts()));
        assertThat(slack.event("EvU", Map.of("type", "meteor_landed", "where", "here"))
                        .status())
                .isEqualTo(200);
        assertThat(slack.interact(slack.interaction("something_new", "U90")).status())
                .isEqualTo(200);
        assertThat(members()).isEqualTo(before);
    }

    @Test
    void aMentionNamesAColleagueAndTheBotsOwnIsNotHeard() {
        slack.slash("U15", "/visit", "Delta: first");
        slack.event(
                "EvM",
                Map.of(
                        "type",
                        "app_mention",
                        "channel",
                        "C7",
                        "user",
                        "U15",
                        "ts",
                        slack.ts(),
                        "text",
                        "<@UBOT> kudos <@U16|sam> for the demo"));
        settle();
        settle();
        assertThat(api.calls("chat.postMessage")).anySatisfy(post -> {
            assertThat(post).containsEntry("channel", "C7");
            assertThat(post.get("text")).contains("sam");
        });
        assertThat(stateOf("U16")).isEqualTo("provisional");
    }

    @Test
    void whomANoteMentionsIsInItByName() {
        slack.slash("U19", "/visit", "Mentionless: so that they are known");
        jdbc.sql("update member set name = 'Kim Lee', name_key = 'kim lee' where id ="
                        + " (select member_id from identity where external_id = 'T1/U19')")
                .update();
        slack.slash("U18", "/visit", "Mentionco: met <@U19|kim>, <@U19>和 bob@u19.example");
        assertThat(jdbc.sql("select note from visit where typed like '%Mentionco%'")
                        .query(String.class)
                        .single())
                .isEqualTo("met @Kim Lee, @Kim Lee和 bob@u19.example");
    }

    @Test
    void aButtonIsObeyedOnceAndTheMessageThenSaysWhoDidWhat() {
        JsonNode blocks = read("""
                [{"type":"section","block_id":"x","text":{"type":"mrkdwn","text":"Foxtrot"}},
                {"type":"actions","block_id":"b1","elements":[{"type":"button","action_id":"b1:1","value":
                "{\\"c\\":\\"visit Foxtrot: by button\\"}","text":{"type":"plain_text","text":"Seen"}}]}]""");
        JsonNode button = blocks.path(1).path("elements").path(0);
        String ts = slack.ts();
        slack.slash("U17", "/visit", "Golf: so that they are known");
        slack.press("U17", "DU17", ts, blocks, button, "b1");
        slack.press("U17", "DU17", ts, blocks, button, "b1");
        settle();
        List<String> said = api.calls("chat.postMessage").stream()
                .map(post -> post.get("text"))
                .toList();
        assertThat(said).hasSize(2);
        assertThat(said.get(0)).contains("Foxtrot");
        assertThat(said.get(1)).contains("done already", "Seen");
        assertThat(visitsOf("U17")).isEqualTo(2);
        assertThat(api.calls("chat.update")).hasSize(1);
        assertThat(api.calls("chat.update").get(0).get("blocks"))
                .contains("✓ Seen · u17", "Foxtrot")
                .doesNotContain("\"b1\"");
    }

    @Test
    void twoQuickClicksOfOneButtonAreObeyedOnceAndTheSecondIsToldSo() {
        slack.slash("U60", "/visit", "Uniform: so that they are known");
        slack.slash("U61", "/visit", "Uniform: so that they are known, too");
        for (int round = 0; round < 8; round++) {
            api.reset();
            String ts = slack.ts();
            JsonNode blocks = seen("Victor" + round);
            Map<String, Object> one = slack.pressed("U60", "C60", ts, blocks, button(blocks, 0), "b1");
            Map<String, Object> other = slack.pressed("U61", "C60", ts, blocks, button(blocks, 1), "b1");
            atOnce(List.of(one, other, one, other, one, one));
            settle();
            List<String> said = said();
            assertThat(said).hasSize(2);
            assertThat(said).filteredOn(text -> text.contains("Logged")).hasSize(1);
            assertThat(visitsTo("Victor" + round)).isEqualTo(1);
            List<Map<String, String>> rewritten = api.calls("chat.update");
            assertThat(rewritten).hasSize(1);
            boolean first = said.stream().anyMatch(text -> text.contains("“Seen” was done already"));
            assertThat(rewritten.get(0).get("blocks")).contains(first ? "✓ Seen · u60" : "✓ Met · u61");
        }
    }

    @Test
    void aPressThatComesAgainIsGivenItsOwnAnswer() {
        slack.slash("U62", "/visit", "Whiskey: so that they are known");
        JsonNode blocks = seen("Xray");
        Map<String, Object> press = slack.pressed("U62", "DU62", slack.ts(), blocks, button(blocks, 0), "b1");
        slack.interact(press);
        slack.interact(press);
        settle();
        slack.interact(press);
        settle();
        assertThat(texts()).hasSize(1).first().asString().contains("Logged", "Xray");
        assertThat(api.calls("chat.update")).hasSize(1);
    }

    @Test
    void kudosWaitUntilSlackSaysWhoWasNamedAndWhoIsNoColleagueIsRefusedByName() {
        slack.slash("U63", "/visit", "Yankee: so that they are known");
        settle();
        api.says("users.info", """
                {"ok":true,"user":{"id":"UEXT63","name":"ext","team_id":"T9","is_stranger":true,
                "profile":{"display_name":"Erin Extern"}}}""");
        assertThat(slack.slash("U63", "/kudos", "<@UEXT63|ext> for the demo").words())
                .contains("answer follows");
        settle();
        settle();
        assertThat(texts()).last().asString().contains("Erin Extern is not a colleague here");
        assertThat(slack.slash("U63", "/kudos", "<@UEXT63|ext> for the demo").words())
                .contains("Erin Extern is not a colleague here");
        api.says("users.info", """
                {"ok":true,"user":{"id":"U64","name":"sam","team_id":"T1","profile":{"display_name":"Sam Lee"}}}""");
        slack.slash("U63", "/kudos", "<@U64|sam> for the demo");
        settle();
        settle();
        assertThat(texts()).anyMatch(text -> text.contains("Sam Lee"));
        assertThat(kudosOf("UEXT63")).isZero();
        assertThat(kudosOf("U64")).isEqualTo(1);
    }

    @Test
    void theBotItselfIsNoColleagueAndRefusedByName() {
        slack.slash("U97", "/visit", "Zulubot: so that they are known");
        settle();
        api.says("users.info", """
                {"ok":true,"user":{"id":"UBOT","name":"salesbell","team_id":"T1","is_bot":true,
                "profile":{"real_name":"Salesbell"}}}""");
        slack.dm("U97", "<@UBOT> kudos <@UBOT> for help");
        settle();
        settle();
        assertThat(texts()).last().asString().contains("Salesbell is not a colleague here");
        assertThat(slack.slash("U97", "/kudos", "<@UBOT|salesbell> for help").words())
                .contains("Salesbell is not a colleague here");
        assertThat(slack.slash("U97", "/sales", "<@UBOT|salesbell> customer Zulubot")
                        .words())
                .contains("Zulubot");
    }

    @Test
    void whoSlackDoesNotTellOfIsThankedAllTheSame() {
        slack.slash("U65", "/visit", "Zulu: so that they are known");
        settle();
        api.says("users.info", com.github.tomakehurst.wiremock.client.WireMock.serverError());
        slack.slash("U65", "/kudos", "<@U66|pat> for the demo");
        settle();
        settle();
        assertThat(kudosOf("U66")).isEqualTo(1);
    }

    private int kudosOf(String user) {
        return jdbc.sql("""
                select count(*) from kudos k join identity i on i.org_id = k.org_id and i.member_id = k.to_id
                where i.external_id = ?
                """).param("T1/" + user).query(Integer.class).single();
    }

    @Test
    void aCommandThatChangedNothingIsAnsweredTheSameWhenItComesAgain() {
        slack.slash("U67", "/visit", "Alfa: so that they are known");
        slack.slash("U67", "/lead", "new Bravo phone: 13800000067 source: fair");
        SlackUser.Acknowledged first = slack.slash("U67", "DU67", "/sales", "help visit", "again-67");
        assertThat(slack.slash("U67", "DU67", "/sales", "undo", "again-67").json())
                .isEqualTo(first.json());
        SlackUser.Acknowledged asked = slack.slash("U67", "DU67", "/lead", "new Bravo", "ask-67");
        assertThat(asked.words()).contains("already has an open lead");
        slack.dm("U67", "2");
        assertThat(slack.slash("U67", "DU67", "/lead", "new Bravo", "ask-67").json())
                .isEqualTo(asked.json());
    }

    private static JsonNode seen(String customer) {
        return read("""
                [{"type":"section","block_id":"x","text":{"type":"mrkdwn","text":"card"}},
                {"type":"actions","block_id":"b1","elements":[
                {"type":"button","action_id":"b1:1","value":"{\\"c\\":\\"visit %1$s: seen\\"}",
                "text":{"type":"plain_text","text":"Seen"}},
                {"type":"button","action_id":"b1:2","value":"{\\"c\\":\\"visit %1$s: met\\"}",
                "text":{"type":"plain_text","text":"Met"}}]}]""".formatted(customer));
    }

    private static JsonNode button(JsonNode blocks, int index) {
        return blocks.path(1).path("elements").path(index);
    }

    private void atOnce(List<Map<String, Object>> payloads) {
        CompletableFuture.allOf(payloads.stream()
                        .map(payload -> CompletableFuture.runAsync(() -> slack.interact(payload)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** What was posted for everybody and for one person's eyes. */
    private List<String> said() {
        return Stream.of("chat.postMessage", "chat.postEphemeral")
                .flatMap(method -> api.calls(method).stream())
                .map(post -> post.get("text"))
                .toList();
    }

    private int visitsTo(String customer) {
        return jdbc.sql("select count(*) from visit where typed like ?")
                .param("visit " + customer + ":%")
                .query(Integer.class)
                .single();
    }

    @Test
    void aCardForOnePersonsEyesKeepsItsWordsAndItsOtherRowsWhenAButtonIsPressed() {
        slack.slash("U50", "/lead", "new Romeo phone: 13800000050 source: fair");
        JsonNode answer = slack.slash("U50", "/lead", "Romeo").json();
        JsonNode row = rows(answer).get(0);
        press("U50", row, row.path("elements").path(1), "/respond/1");
        press("U50", row, row.path("elements").path(0), "/respond/2");
        settle();
        assertThat(api.requests("/respond/")).hasSize(1);
        JsonNode shown = read(api.requests("/respond/").get(0).getBodyAsString());
        assertThat(shown.path("replace_original").asBoolean()).isTrue();
        String label = row.path("elements").path(1).path("text").path("text").asString();
        assertThat(shown.toString()).contains("Romeo", "138 0000 0050", "✓ " + label + " · u50");
        assertThat(shown.path("blocks")).hasSize(answer.path("blocks").size());
        assertThat(rows(shown)).hasSize(rows(answer).size() - 1);
        assertThat(texts()).last().asString().contains("done already");
    }

    @Test
    void anEphemeralMessageNobodyRemembersStaysAndTheNoteIsShownBelow() {
        slack.slash("U51", "/visit", "Sierra: so that they are known");
        JsonNode row = read("""
                {"type":"actions","block_id":"b1","elements":[{"type":"button","action_id":"b1:1","value":
                "{\\"c\\":\\"visit Sierra: by button\\"}","text":{"type":"plain_text","text":"Seen"}}]}""");
        press("U51", row, row.path("elements").path(0), "/respond/3");
        settle();
        JsonNode below = read(api.requests("/respond/3").get(0).getBodyAsString());
        assertThat(below.path("replace_original").asBoolean(true)).isFalse();
        assertThat(below.path("response_type").asString()).isEqualTo("ephemeral");
        assertThat(below.path("text").asString()).isEqualTo("✓ Seen · u51");
        assertThat(api.calls("chat.update")).isEmpty();
    }

    @Test
    void aDigitSettlesTheMenuOfACommandsAnswerWhileItsAddressLives() {
        slack.slash("U52", "/visit", "Tango: so that they are known");
        Map<String, String> fields =
                SlackUser.slashFields("U52", "DU52", "/sales", "visit Tangp: a new one of one letter", "t-tango");
        fields.put("response_url", api.url("/respond/menu"));
        JsonNode answer = slack.form(fields).json();
        assertThat(rows(answer)).isNotEmpty();
        slack.dm("U52", "1");
        settle();
        assertThat(api.requests("/respond/menu")).hasSize(1);
        assertThat(api.requests("/respond/menu").get(0).getBodyAsString())
                .contains("✓ ", "Tangp", "\"replace_original\":true");
        fields.put("text", "visit Tangq: another one");
        fields.put("trigger_id", "t-tangq");
        slack.form(fields);
        wall.pass(Duration.ofMinutes(31));
        slack.dm("U52", "1");
        settle();
        assertThat(api.requests("/respond/menu")).hasSize(1);
    }

    @Test
    void aDigitThatComesWithThePressOfItsButtonIsNotObeyedOnceMore() {
        slack.slash("U53", "/visit", "Tangs: so that they are known");
        JsonNode answer = slack.slash("U53", "/sales", "visit Tangt: a new one of one letter")
                .json();
        JsonNode row = rows(answer).get(0);
        String ts = slack.ts();
        jdbc.sql("""
                insert into slack_press (org_id, message, block, label, name, click)
                select org_id, ?, ?, ?, 'Ada', ? from slack_workspace where tenant_key = 'T1'
                """)
                .params(
                        "T1/" + row.path("block_id").asString().replaceFirst("^[^.]*[.]", ""),
                        row.path("block_id").asString(),
                        row.path("elements").path(0).path("text").path("text").asString(),
                        "slack:x:U9:" + ts)
                .update();
        slack.dm("U53", "1");
        settle();
        assertThat(texts()).last().asString().contains("done already, by Ada");
        assertThat(jdbc.sql("select count(*) from visit where typed like '%Tangt%' and voided_at is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void howAMessageLooksSaysNothing() {
        assertThat(slack.event(
                                "Ev54",
                                said(
                                        "U54",
                                        Map.of(
                                                "subtype",
                                                "me_message",
                                                "text",
                                                ":wave: *visit* Umbra: x",
                                                "blocks",
                                                read("""
                        [{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[
                        {"type":"emoji","name":"wave"},{"type":"text","text":" "},
                        {"type":"text","text":"visit","style":{"bold":true}},
                        {"type":"text","text":" Umbra: x"}]}]}]"""))))
                        .status())
                .isEqualTo(200);
        settle();
        assertThat(texts()).last().asString().contains("Umbra");
        assertThat(visitsOf("U54")).isEqualTo(1);
    }

    @Test
    void whatIsNoPhotoIsSaidToBeLeftOut() {
        Map<String, Object> offer = Map.of("id", "F55", "mimetype", "application/pdf", "name", "offer.pdf");
        Map<String, Object> with = Map.of("subtype", "file_share", "files", List.of(offer));
        Map<String, Object> visit = new LinkedHashMap<>(with);
        visit.put("text", "visit Victor: with an offer");
        slack.event("Ev55", said("U55", visit));
        settle();
        assertThat(texts())
                .anyMatch(text -> text.contains("Victor"))
                .last()
                .asString()
                .contains("I left out offer.pdf");
        slack.event("Ev56", said("U55", with));
        settle();
        assertThat(texts()).last().asString().isEqualTo("I keep photos only, so I left out offer.pdf.");
    }

    @Test
    void aMessageOfNobodyIsIgnored() {
        assertThat(slack.event("Ev57", said("", Map.of("text", "visit Whiskey: x")))
                        .status())
                .isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from visit where typed like '%Whiskey%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Map<String, Object> said(String user, Map<String, Object> more) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", "message");
        message.put("channel_type", "im");
        message.put("channel", "D" + user);
        message.put("user", user);
        message.put("text", "");
        message.put("ts", slack.ts());
        message.putAll(more);
        return message;
    }

    private List<JsonNode> rows(JsonNode message) {
        return message.path("blocks")
                .valueStream()
                .filter(block -> block.path("type").asString("").equals("actions"))
                .toList();
    }

    private void press(String user, JsonNode row, JsonNode button, String url) {
        Map<String, Object> payload = new LinkedHashMap<>(slack.pressed(
                user,
                "D" + user,
                slack.ts(),
                JsonMapper.shared().createArrayNode(),
                button,
                row.path("block_id").asString()));
        payload.remove("message");
        payload.put("response_url", api.url(url));
        payload.put(
                "container",
                Map.of("type", "message", "message_ts", slack.ts(), "channel_id", "D" + user, "is_ephemeral", true));
        slack.interact(payload);
    }

    private List<String> texts() {
        return api.calls("chat.postMessage").stream()
                .map(post -> post.get("text"))
                .toList();
    }

    private void settle() {
        for (int beat = 0; beat < 5; beat++) {
            pulse.settle();
            wall.pass(Duration.ofSeconds(2));
        }
        tasks.run();
    }

    private int visitsOf(String user) {
        return jdbc.sql("""
                select count(*) from visit v join identity i on i.member_id = v.member_id where i.external_id = ?
                """).param("T1/" + user).query(Integer.class).single();
    }

    private String stateOf(String user) {
        return jdbc.sql("select m.state from member m join identity i on i.member_id = m.id where i.external_id = ?")
                .param("T1/" + user)
                .query(String.class)
                .single();
    }

    private int members() {
        return jdbc.sql("select count(*) from member").query(Integer.class).single();
    }

    static JsonNode read(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
