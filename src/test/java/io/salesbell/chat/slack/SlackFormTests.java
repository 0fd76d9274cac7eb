package io.salesbell.chat.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.salesbell.chat.Pulse;
import io.salesbell.chat.task.TaskRunner;
import io.salesbell.testing.Statements;
import io.salesbell.testing.SteppedClock;
import io.salesbell.testing.TestPicture;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SlackTest
@Import(Statements.class)
class SlackFormTests {
    private static final byte[] PNG = TestPicture.png();

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

    @Autowired
    private Statements statements;

    @BeforeEach
    void quiet() {
        settle();
        api.reset();
    }

    @Test
    void aBareCommandOpensItsFormAndWhatIsSentIsKeptOnce() {
        slack.slash("U1", "/visit", "Acme: to be known");
        assertThat(slack.slash("U1", "/visit", "").body()).isEmpty();
        JsonNode view = opened();
        assertThat(view.path("type").asString()).isEqualTo("modal");
        assertThat(view.toString()).contains("external_select", "file_input", "datepicker");
        SlackUser.Acknowledged options = suggest("U1", "CUSTOMER:customer", "ac");
        assertThat(options.json().path("options").toString()).contains("Acme", "+ ac");
        Map<String, Object> values = Map.of(
                "customer", Map.of("CUSTOMER:customer", chosen("Acme")),
                "note", Map.of("MULTILINE:note", Map.of("type", "plain_text_input", "value", "by form")));
        slack.interact(submitted("U1", view, "V1", values));
        slack.interact(submitted("U1", view, "V1", values));
        settle();
        assertThat(visits()).isEqualTo(2);
        assertThat(api.calls("chat.postMessage")).hasSize(1);
        assertThat(api.calls("chat.postMessage").get(0).get("text")).contains("Acme");
    }

    @Test
    void aBareCustomerIsSearchedForAndALeadIsNewInChineseToo() {
        slack.slash("U1", "/visit", "Search Corp: to be known");
        slack.slash("U1", "/customer", "");
        assertThat(opened().toString()).contains("external_select", "CUSTOMER:customer");
        assertThat(slack.slash("U1", "/lead", "新建 字节跳动，王总，来源：展会").body()).contains("字节跳动", "王总");
        assertThat(slack.slash("U1", "/lead", "字节跳动 初步沟通").body()).contains("字节跳动", "contacted");
    }

    @Test
    void theCommandsOwnWordBehindItIsNoPartOfACustomersName() {
        assertThat(slack.slash("U81", "/visit", "Visit Britain: met them").body())
                .contains("Visit Britain");
        assertThat(slack.slash("U81", "/visit", "拜访 保利：聊了").body())
                .contains(" 保利 ")
                .doesNotContain("拜访");
        assertThat(slack.slash("U81", "/deal", "成交 保利 12万").body())
                .contains("保利")
                .doesNotContain("成交");
        assertThat(slack.slash("U81", "/lead", "新线索 金地，钱二，13900001114").body()).contains("New lead: 金地 (L");
        String theta = slack.slash("U81", "/lead", "lead new Theta, Tom, 137 1234 0003")
                .body();
        assertThat(theta).contains("New lead: Theta (L");
        String number = theta.replaceAll("(?s).*Theta \\((L\\d+).*", "$1");
        assertThat(slack.slash("U81", "/lead", "invalid " + number + " wrong number")
                        .body())
                .contains(number)
                .doesNotContain("Which");
    }

    @Test
    void manyLinesOfACommandAreEachAnsweredInFewMessages() {
        StringBuilder lines = new StringBuilder();
        for (int line = 1; line <= 40; line++) {
            lines.append(line == 33 ? "zzz qqq bad line" : "visit Bulky " + line + " Ltd: hello")
                    .append('\n');
        }
        assertThat(slack.slash("U1", "/sales", lines.toString()).body()).contains("on their way");
        List<String> owed = jdbc.sql("select payload::text from outbox_message where payload::text like '%Bulky%'")
                .query(String.class)
                .list();
        assertThat(owed).hasSizeLessThan(6);
        assertThat(owed.toString()).contains("Bulky 1 Ltd", "Bulky 40 Ltd");
        assertThat(jdbc.sql("select payload::text from outbox_message where payload::text like '%zzz qqq bad line%'")
                        .query(String.class)
                        .single())
                .contains("33");
        settle();
    }

    @Test
    void aLinkIsWhatItSays() {
        assertThat(slack.slash("U1", "/visit", "<https://acme.example|Linkage Ltd>: demo")
                        .body())
                .contains("Linkage Ltd");
        assertThat(slack.slash("U1", "/visit", "<https://acme.example>: demo").body())
                .contains("https://acme.example");
    }

    @Test
    void mistakesGoBackToTheirFieldsAndNothingIsLost() {
        slack.slash("U2", "/visit", "Bolt: known");
        slack.slash("U2", "/deal", "");
        JsonNode view = opened();
        SlackUser.Acknowledged answer = slack.interact(submitted(
                "U2",
                view,
                "V2",
                Map.of(
                        "customer", Map.of("CUSTOMER:customer", chosen("Bolt")),
                        "amount", Map.of("AMOUNT:amount", Map.of("type", "plain_text_input", "value", "a lot")))));
        assertThat(answer.json().path("response_action").asString()).isEqualTo("errors");
        assertThat(answer.json().path("errors").path("amount").asString()).isNotBlank();
        slack.interact(submitted(
                "U2",
                view,
                "V2b",
                Map.of(
                        "customer", Map.of("CUSTOMER:customer", chosen("Bolt")),
                        "amount", Map.of("AMOUNT:amount", Map.of("type", "plain_text_input", "value", "5\0k")))));
        settle();
        assertThat(api.calls("chat.postMessage").get(0).get("text")).contains("Bolt", "5,000");
    }

    @Test
    void theFormOfWhoIsNoMemberAnyMoreStaysOpenAndSaysSo() {
        slack.slash("U2L", "/visit", "Leptonic: known");
        slack.slash("U2L", "/visit", "");
        JsonNode view = opened();
        jdbc.sql("""
                update member set state = 'left', version = version + 1
                where id in (select member_id from identity where external_id = 'T1/U2L')
                """).update();
        SlackUser.Acknowledged answer = slack.interact(
                submitted("U2L", view, "V2L", Map.of("customer", Map.of("CUSTOMER:customer", chosen("Leptonic")))));
        assertThat(answer.json().path("response_action").asString()).isEqualTo("errors");
        assertThat(answer.json().path("errors").path("customer").asString()).contains("guest");
    }

    @Test
    void whatIsWrongWithAValueIsSaidAtItsField() {
        String quark = slack.slash("U30", "/lead", "new Quark source: fair").words();
        String lead = quark.replaceFirst("(?s).*?\\b(L\\d+)\\b.*", "$1");
        slack.slash("U30", "/visit", "Photon: known");
        slack.slash("U30", "/visit", "");
        JsonNode visit = opened();
        SlackUser.Acknowledged tooOld = slack.interact(submitted(
                "U30",
                visit,
                "V30",
                Map.of(
                        "customer", Map.of("CUSTOMER:customer", chosen("Photon")),
                        "on", Map.of("DATE:on", Map.of("type", "datepicker", "selected_date", "2026-01-01")))));
        assertThat(errors(tooOld)).containsExactly("on");
        SlackUser.Acknowledged anothers = slack.interact(submitted(
                "U30",
                visit,
                "V31",
                Map.of(
                        "customer", Map.of("CUSTOMER:customer", chosen("Photon")),
                        "lead", Map.of("LEAD:lead", chosen(lead)))));
        assertThat(errors(anothers)).containsExactly("lead");
    }

    @Test
    void aFormThatWasMendedBeforeItsFirstTryWasSavedIsSavedAsItWasMended() {
        slack.slash("U32", "/visit", "Mended: known");
        slack.slash("U32", "/visit", "");
        JsonNode visit = opened();
        Map<String, Object> first = Map.of(
                "customer", Map.of("CUSTOMER:customer", chosen("Mended")),
                "note", Map.of("MULTILINE:note", Map.of("type", "plain_text_input", "value", "met about tonight")));
        Map<String, Object> mended = Map.of(
                "customer", Map.of("CUSTOMER:customer", chosen("Mended")),
                "note", Map.of("MULTILINE:note", Map.of("type", "plain_text_input", "value", "met about Tuesday")));
        for (Map<String, Object> values : List.of(first, mended, mended)) {
            wall.pass(Duration.ofSeconds(2));
            assertThat(slack.interact(submitted("U32", visit, "V932", values)).body())
                    .isEmpty();
        }
        assertThat(jdbc.sql("select note from visit where note like 'met about%' and voided_at is null")
                        .query(String.class)
                        .list())
                .containsExactly("met about Tuesday");
        settle();
        assertThat(api.calls("chat.postMessage")).hasSize(2);
    }

    @Test
    void theFirstTryOfAMendedFormThatComesLastChangesNothing() {
        slack.slash("U33", "/visit", "Mendel: known");
        slack.slash("U33", "/visit", "");
        JsonNode visit = opened();
        for (String note : List.of("spoke of the price", "spoke of the prize")) {
            slack.interact(submitted(
                    "U33",
                    visit,
                    "V933",
                    Map.of(
                            "customer", Map.of("CUSTOMER:customer", chosen("Mendel")),
                            "note", Map.of("MULTILINE:note", Map.of("type", "plain_text_input", "value", note)))));
            wall.pass(Duration.ofSeconds(-3));
        }
        wall.pass(Duration.ofSeconds(6));
        assertThat(jdbc.sql("select note from visit where note like 'spoke of%' and voided_at is null")
                        .query(String.class)
                        .list())
                .containsExactly("spoke of the price");
    }

    private static List<String> errors(SlackUser.Acknowledged answer) {
        return answer.json()
                .path("errors")
                .propertyStream()
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void aHomePagesButtonsCanBePressedAgain() {
        slack.slash("U31", "/visit", "Muon: known");
        Map<String, Object> home =
                Map.of("type", "app_home_opened", "user", "U31", "channel", "DU31", "tab", "home", "event_ts", "1.2");
        slack.event("EvH31", home);
        tasks.run();
        JsonNode page =
                JsonMapper.shared().readTree(api.calls("views.publish").get(0).get("view"));
        JsonNode row = page.path("blocks")
                .valueStream()
                .filter(block -> block.path("type").asString("").equals("actions"))
                .findFirst()
                .orElseThrow();
        press(row, 0);
        JsonNode form = opened();
        slack.interact(submitted("U31", form, "V32", Map.of("customer", Map.of("CUSTOMER:customer", chosen("Muon")))));
        press(row, 1);
        settle();
        assertThat(api.calls("chat.postMessage"))
                .extracting(post -> post.get("text"))
                .noneMatch(text -> text.contains("done already"));
        api.reset();
        press(row, 0);
        assertThat(opened().path("type").asString()).isEqualTo("modal");
    }

    private void press(JsonNode row, int index) {
        JsonNode button = row.path("elements").path(index);
        Map<String, Object> payload = new LinkedHashMap<>(slack.pressed(
                "U31",
                "",
                "",
                JsonMapper.shared().createArrayNode(),
                button,
                row.path("block_id").asString()));
        payload.remove("channel");
        payload.remove("message");
        payload.remove("response_url");
        payload.put("container", Map.of("type", "view", "view_id", "VHOME"));
        payload.put("view", Map.of("id", "VHOME", "type", "home", "hash", "1763000000.abc"));
        slack.interact(payload);
    }

    @Test
    void aFormThatAButtonOpenedSettlesItsMessageWhenItIsSent() {
        slack.slash("U33", "/visit", "Lepton: known");
        JsonNode blocks = JsonMapper.shared().readTree("""
                [{"type":"section","block_id":"x","text":{"type":"mrkdwn","text":"About Lepton"}},
                {"type":"actions","block_id":"b1","elements":[{"type":"button","action_id":"b1:1","value":
                "{\\"c\\":\\"visit Lepton\\",\\"f\\":true}","text":{"type":"plain_text","text":"Seen"}}]}]""");
        JsonNode button = blocks.path(1).path("elements").path(0);
        slack.press("U33", "C1", "1763000000.003300", blocks, button, "b1");
        Map<String, Object> values = Map.of("customer", Map.of("CUSTOMER:customer", chosen("Lepton")));
        slack.interact(submitted("U33", opened(), "V33", values));
        settle();
        assertThat(api.calls("chat.update")).hasSize(1);
        assertThat(api.calls("chat.update").get(0))
                .containsEntry("channel", "C1")
                .containsEntry("ts", "1763000000.003300");
        assertThat(api.calls("chat.update").get(0).get("blocks"))
                .contains("✓ Seen · u33", "About Lepton")
                .doesNotContain("\"b1\"");
    }

    @Test
    void aFormWhoseLeadMovedOnAsksAndKeepsWhatWasTypedUntilItIsSaved() {
        slack.slash("U35", "/lead", "new Neutrino source: fair");
        JsonNode row = slack.slash("U35", "/lead", "Neutrino")
                .json()
                .path("blocks")
                .valueStream()
                .filter(block -> block.path("type").asString("").equals("actions"))
                .findFirst()
                .orElseThrow();
        JsonNode button = row.path("elements").path(0);
        slack.press(
                "U35",
                "DU35",
                slack.ts(),
                JsonMapper.shared().createArrayNode(),
                button,
                row.path("block_id").asString());
        JsonNode form = opened();
        slack.slash("U35", "/lead", "Neutrino contacted");
        Map<String, Object> values = new LinkedHashMap<>(Map.of(
                "customer",
                Map.of("LEAD:customer", chosen("L1")),
                "note",
                Map.of("MULTILINE:note", Map.of("type", "plain_text_input", "value", "they want a pilot"))));
        String which = form.path("blocks").path(0).path("block_id").asString();
        values.put(which, values.remove("customer"));
        JsonNode asked = update(slack.interact(submitted("U35", form, "V35", values)));
        assertThat(asked.path("title")).isEqualTo(form.path("title"));
        assertThat(asked.toString()).contains("they want a pilot", "u35", "form.choice");
        assertThat(followUps("they want a pilot")).isZero();

        JsonNode options = asked.findValues("options").get(0);
        Map<String, Object> choosing = new LinkedHashMap<>(values);
        choosing.put(
                "form.choice",
                Map.of("form.choice", Map.of("type", "static_select", "selected_option", options.get(0))));
        JsonNode shown = update(slack.interact(submitted("U35", asked, "V35", choosing)));
        assertThat(shown.toString()).contains("they want a pilot", "Neutrino");
        assertThat(shown.path("blocks").findValuesAsString("block_id")).doesNotHaveDuplicates();

        assertThat(slack.interact(submitted("U35", shown, "V35", values)).body())
                .isEmpty();
        assertThat(followUps("they want a pilot")).isOne();
    }

    @Test
    void aChoiceThatDoesNotSayWhatWasTypedLeavesTheFormOpenForIt() {
        slack.slash("U36", "/visit", "Higgs: known");
        slack.slash("U36", "/followup", "");
        JsonNode form = opened();
        String which = form.path("blocks").path(0).path("block_id").asString();
        Map<String, Object> values = new LinkedHashMap<>(Map.of(
                which,
                Map.of("LEAD:" + which, chosen("Higgs")),
                "note",
                Map.of("MULTILINE:note", Map.of("type", "plain_text_input", "value", "asked for a boson"))));
        JsonNode asked = update(slack.interact(submitted("U36", form, "V36", values)));
        values.put(
                "form.choice",
                Map.of(
                        "form.choice",
                        Map.of(
                                "type",
                                "static_select",
                                "selected_option",
                                asked.findValues("options").get(0).get(0))));
        JsonNode created = update(slack.interact(submitted("U36", asked, "V36", values)));
        assertThat(created.toString()).contains("asked for a boson", "Higgs");
        values.remove("form.choice");
        assertThat(slack.interact(submitted("U36", created, "V36", values)).body())
                .isEmpty();
        assertThat(followUps("asked for a boson")).isOne();
    }

    @Test
    void aLeadInWordsThatSeveralFitIsAskedForOnceAndOneThatThereIsNotIsSaidAtItsField() {
        slack.slash("U83", "/lead", "new Muon, Ann, 137 1234 7701");
        slack.slash("U83", "/lead", "another Muon, Bob, 137 1234 7702");
        slack.slash("U83", "/visit", "");
        JsonNode form = opened();
        Map<String, Object> values = new LinkedHashMap<>(Map.of(
                "customer",
                Map.of("CUSTOMER:customer", chosen("Muon")),
                "lead",
                Map.of("LEAD:lead", chosen("L999")),
                "note",
                Map.of("MULTILINE:note", Map.of("type", "plain_text_input", "value", "Muon decays"))));
        assertThat(slack.interact(submitted("U83", form, "V83", values))
                        .json()
                        .path("errors")
                        .propertyNames())
                .containsExactly("lead");
        values.put("lead", Map.of("LEAD:lead", chosen("Muon")));
        JsonNode asked = update(slack.interact(submitted("U83", form, "V84", values)));
        values.put(
                "form.choice",
                Map.of(
                        "form.choice",
                        Map.of(
                                "type",
                                "static_select",
                                "selected_option",
                                asked.findValues("options").get(0).get(1))));
        assertThat(slack.interact(submitted("U83", asked, "V84", values)).body())
                .isEmpty();
        assertThat(
                        count(
                                "select count(*) from visit v join current_lead l on l.id = v.lead_id where v.note = 'Muon decays'"))
                .isOne();
    }

    @Test
    void whoMayNotDoWhatAFormIsForIsToldInsteadOfAsked() {
        slack.slash("U85", "/visit", "Tauon: somebody else");
        JsonNode card = slack.slash("U84", "/visit", "Tauon: mine").json();
        api.reset();
        JsonNode row = card.path("blocks")
                .valueStream()
                .filter(block -> block.path("type").asString("").equals("actions"))
                .findFirst()
                .orElseThrow();
        JsonNode button = row.path("elements").path(0);
        String block = row.path("block_id").asString();
        slack.press("U85", "CTAU", slack.ts(), JsonMapper.shared().createArrayNode(), button, block);
        settle();
        assertThat(api.calls("views.open")).isEmpty();
        assertThat(api.calls("chat.postEphemeral").toString() + api.calls("chat.postMessage"))
                .contains("is a colleague's record");
        slack.press("U84", "CTAU", slack.ts(), JsonMapper.shared().createArrayNode(), button, block);
        assertThat(opened().toString()).contains("recustomer");
    }

    @Test
    void aChoiceTakesTheFormAsItWasFilledInAndReadsNoCommandsInItsNote() {
        slack.slash("U37", "/lead", "new Lepton source: fair");
        slack.slash("U37", "/lead", "new");
        JsonNode form = opened();
        Map<String, String> types = new HashMap<>();
        form.path("blocks")
                .forEach(block -> types.put(
                        block.path("block_id").asString(""),
                        block.path("element").path("action_id").asString("")));
        String note = "two plants\ndeal Lepton 99k\nnext: tomorrow, on: 2026-11-02";
        Map<String, Object> values = new LinkedHashMap<>(Map.of(
                "customer",
                Map.of(types.get("customer"), chosen("Lepton")),
                "note",
                Map.of(types.get("note"), Map.of("type", "plain_text_input", "value", note))));
        JsonNode asked = update(slack.interact(submitted("U37", form, "V37", values)));
        values.put(
                "form.choice",
                Map.of(
                        "form.choice",
                        Map.of(
                                "type",
                                "static_select",
                                "selected_option",
                                asked.findValues("options").get(0).get(1))));
        assertThat(slack.interact(submitted("U37", asked, "V37", values)).body())
                .isEmpty();
        assertThat(count("select count(*) from lead where note = '" + note + "'"))
                .isOne();
        assertThat(count("select count(*) from deal where typed like '%Lepton%'"))
                .isZero();
    }

    @Test
    void aPhotoIsKeptWhileTheFormAsks() {
        slack.slash("U37", "/visit", "Anyon: known");
        slack.slash("U37", "/visit", "");
        JsonNode form = opened();
        Map<String, Object> values = Map.of(
                "customer",
                Map.of("CUSTOMER:customer", chosen("Anyon")),
                "lead",
                Map.of("LEAD:lead", chosen("Skyrmion")),
                "photo",
                Map.of(
                        "PHOTO:photo",
                        Map.of("type", "file_input", "files", List.of(Map.of("id", "F37", "mimetype", "image/png")))));
        JsonNode asked = update(slack.interact(submitted("U37", form, "V37", values)));
        assertThat(asked.path("private_metadata").asString()).contains("F37");
        assertThat(jdbc.sql("select count(*) from menu m join identity i on i.member_id = m.member_id"
                                + " where i.external_id = 'T1/U37'")
                        .query(Integer.class)
                        .single())
                .as("a digit typed meanwhile is no answer to the form")
                .isZero();
    }

    private static JsonNode update(SlackUser.Acknowledged answer) {
        assertThat(answer.json().path("response_action").asString()).isEqualTo("update");
        return answer.json().path("view");
    }

    private int followUps(String note) {
        return jdbc.sql("select count(*) from follow_up where note = ?")
                .param(note)
                .query(Integer.class)
                .single();
    }

    @Test
    void whoHasNoNameYetIsNamedBySlackItself() {
        slack.slash("U32", "/visit", "Tachyon: known");
        slack.dm("U32", "kudos <@U44> for the demo");
        settle();
        settle();
        assertThat(api.calls("chat.postMessage"))
                .anySatisfy(post -> assertThat(post.get("blocks")).contains("<@U44>"))
                .allSatisfy(post ->
                        assertThat(post.get("blocks").replace("<@U44>", "")).doesNotContain("U44"));
    }

    @Test
    void shortcutsOpenTheVisitWithTheMessageAsItsNote() {
        slack.slash("U3", "/visit", "Corex: known");
        Map<String, Object> shortcut = slack.interaction("message_action", "U3");
        shortcut.put("callback_id", "log_as_visit");
        shortcut.put("message_ts", slack.ts());
        shortcut.put("channel", Map.of("id", "C1", "name", "east"));
        shortcut.put(
                "message",
                Map.of(
                        "type",
                        "message",
                        "user",
                        "U9",
                        "ts",
                        slack.ts(),
                        "text",
                        "met R&amp;D today",
                        "files",
                        List.of(Map.of("id", "F3", "mimetype", "image/png"))));
        slack.interact(shortcut);
        JsonNode form = opened();
        assertThat(form.toString()).contains("met R&D today", "photos go with it");
        slack.interact(submitted("U3", form, "V3", Map.of("customer", Map.of("CUSTOMER:customer", chosen("Corex")))));
        assertThat(jdbc.sql("select count(*) from platform_task where kind = 'photo' and payload ->> 'file' = 'F3'")
                        .query(Integer.class)
                        .single())
                .isOne();
        api.says("files.info", "{\"ok\":false,\"error\":\"file_not_found\"}");
        settle();
        settle();
        assertThat(api.calls("chat.postMessage"))
                .extracting(post -> post.get("text"))
                .anyMatch(text -> text.contains("photo") && text.contains("again"));
        api.reset();
        Map<String, Object> global = slack.interaction("shortcut", "U3");
        global.put("callback_id", "new_visit");
        slack.interact(global);
        assertThat(opened().path("callback_id").asString()).isEqualTo("form");
    }

    @Test
    void aFormThatCanNotBeOpenedSaysWhatToTypeInstead() {
        slack.slash("U4", "/visit", "Delta: known");
        api.says("views.open", "{\"ok\":false,\"error\":\"expired_trigger_id\"}");
        slack.slash("U4", "/visit", "");
        await().until(() -> apologies() == 1);
        api.says("views.open", FakeSlack.json("<html>a proxy's page</html>"));
        slack.slash("U4", "/visit", "");
        await().until(() -> apologies() == 2);
        api.says("views.open", FakeSlack.json(""));
        slack.slash("U4", "/visit", "");
        await().until(() -> apologies() == 3);
        settle();
        assertThat(api.calls("chat.postMessage"))
                .extracting(post -> post.get("text").substring(0, 12))
                .containsExactlyInAnyOrder("The form cou", "Did the form", "Did the form");
    }

    private int apologies() {
        return jdbc.sql("select count(*) from outbox_message where dedupe_key like 'reply:slack:form:%'"
                        + " and conversation = 'T1/U4'")
                .query(Integer.class)
                .single();
    }

    @Test
    void aShortcutWhoseFormCanNotBeOpenedKeepsTheMessageAsTheNote() {
        slack.slash("U38", "/visit", "Parton: known");
        api.says("views.open", "{\"ok\":false,\"error\":\"expired_trigger_id\"}");
        Map<String, Object> shortcut = slack.interaction("message_action", "U38");
        shortcut.put("callback_id", "log_as_visit");
        shortcut.put("message_ts", slack.ts());
        shortcut.put("channel", Map.of("id", "C1", "name", "east"));
        shortcut.put(
                "message",
                Map.of(
                        "type",
                        "message",
                        "user",
                        "U9",
                        "ts",
                        slack.ts(),
                        "text",
                        "Parton wants\na pilot, need: maybe\nvisit Other: y",
                        "files",
                        List.of(Map.of("id", "F38", "mimetype", "image/png"))));
        slack.interact(shortcut);
        await().until(() -> {
            settle();
            return !api.calls("chat.postMessage").isEmpty();
        });
        JsonNode blocks = JsonMapper.shared()
                .readTree(api.calls("chat.postMessage").get(0).get("blocks"));
        JsonNode row = blocks.valueStream()
                .filter(block -> block.path("type").asString("").equals("actions"))
                .findFirst()
                .orElseThrow();
        api.reset();
        slack.press("U38", "DU38", slack.ts(), blocks, row.path("elements").path(0), "b1");
        JsonNode form = opened();
        assertThat(form.findValuesAsString("initial_value"))
                .containsExactly("Parton wants\na pilot, need: maybe\nvisit Other: y");
        assertThat(form.toString()).doesNotContain("initial_option").contains("photos go with it");
        assertThat(form.path("private_metadata").asString()).contains("F38");
    }

    @Test
    void aPhotoIsFetchedWithTheTokenAndKeptWithTheVisit() {
        api.stub(get(urlPathEqualTo("/files/photo.png"))
                .willReturn(aResponse().withHeader("Content-Type", "image/png").withBody(PNG)));
        slack.event(
                "EvP",
                Map.of(
                        "type",
                        "message",
                        "subtype",
                        "file_share",
                        "channel_type",
                        "im",
                        "channel",
                        "DU5",
                        "user",
                        "U5",
                        "text",
                        "visit Echo: with a photo",
                        "ts",
                        slack.ts(),
                        "files",
                        List.of(Map.of(
                                "id",
                                "F9",
                                "mimetype",
                                "image/png",
                                "url_private_download",
                                api.url("/files/photo.png")))));
        tasks.run();
        assertThat(api.requests("/files/").get(0).getHeader("Authorization")).isEqualTo("Bearer xoxb-test");
        assertThat(jdbc.sql("""
                select p.media_type from attachment a join picture p on p.org_id = a.org_id and p.id = a.picture_id
                join visit v on v.org_id = a.org_id and v.id = a.record_id where v.typed like '%Echo%'
                """).query(String.class).list()).containsExactly("image/png");
        slack.event(
                "EvQ",
                Map.of(
                        "type",
                        "message",
                        "subtype",
                        "file_share",
                        "channel_type",
                        "im",
                        "channel",
                        "DU5",
                        "user",
                        "U5",
                        "text",
                        "visit Echo: from elsewhere",
                        "ts",
                        slack.ts(),
                        "files",
                        List.of(Map.of(
                                "id",
                                "F8",
                                "mimetype",
                                "image/png",
                                "url_private_download",
                                "https://evil.example/slack.com/x.png"))));
        tasks.run();
        assertThat(jdbc.sql("select reason from platform_task where kind = 'photo' and payload ->> 'file' = 'F8'")
                        .query(String.class)
                        .list())
                .containsExactly("foreign_host");
    }

    @Test
    void whatOnlyBeginsLikeAPictureIsTakenOffItsVisitAndSaid() {
        api.stub(get(urlPathEqualTo("/files/hollow.png"))
                .willReturn(aResponse().withHeader("Content-Type", "image/png").withBody(TestPicture.hollow())));
        slack.slash("U82", "/visit", "Hollow: to be known");
        slack.slash("U82", "/visit", "");
        Map<String, Object> file =
                Map.of("id", "F78", "mimetype", "image/png", "url_private_download", api.url("/files/hollow.png"));
        Map<String, Object> values = Map.of(
                "customer", Map.of("CUSTOMER:customer", chosen("Hollow")),
                "photo", Map.of("PHOTO:photo", Map.of("type", "file_input", "files", List.of(file))));
        slack.interact(submitted("U82", opened(), "V78", values));
        tasks.run();
        settle();
        assertThat(api.calls("chat.postMessage").toString()).contains("I could not read the photo you sent for");
        assertThat(jdbc.sql(
                                "select count(*) from attachment a join visit v on v.id = a.record_id where v.typed like '%Hollow%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aHomePageIsPublishedWhenItIsOpenedAndThenOnlyWhenItChanged() {
        Map<String, Object> opened =
                Map.of("type", "app_home_opened", "user", "U6", "channel", "DU6", "tab", "home", "event_ts", "1.2");
        slack.event("EvH1", opened);
        tasks.run();
        Map<String, Object> again = new HashMap<>(opened);
        again.put("view", Map.of("id", "V1"));
        slack.event("EvH2", again);
        tasks.run();
        assertThat(api.calls("views.publish")).hasSize(1);
        assertThat(api.calls("views.publish").get(0).get("view")).contains("\"home\"", "actions");
    }

    @Test
    void aHomePageIsPublishedByOneServerAtATime() {
        slack.slash("U60", "/visit", "Sierra: known");
        jdbc.sql("insert into slack_turn (org_id, turn_key, free_at) select org_id, 'home:T1/U60', ?"
                        + " from slack_workspace where tenant_key = 'T1'")
                .param(Timestamp.from(wall.instant().plusSeconds(5)))
                .update();
        slack.event(
                "EvH3",
                Map.of("type", "app_home_opened", "user", "U60", "channel", "DU60", "tab", "home", "event_ts", "1.2"));
        tasks.run();
        assertThat(api.calls("views.publish")).isEmpty();
        wall.pass(Duration.ofSeconds(6));
        tasks.run();
        assertThat(api.calls("views.publish")).hasSize(1);
    }

    @Test
    void anEditedMessageIsReadAgain() {
        String ts = slack.ts();
        slack.dm("U7", "visit Golf: wrong", ts, "EvE1");
        Map<String, Object> edited = edited("U7", ts, "visit Golf: wrong", "visit Hotel: right");
        slack.event("EvE2", edited);
        slack.event("EvE2", edited);
        assertThat(jdbc.sql("""
                select typed from visit v join identity i on i.member_id = v.member_id
                where i.external_id = 'T1/U7' and v.voided_at is null
                """).query(String.class).list())
                .singleElement()
                .asString()
                .contains("Hotel");
    }

    @Test
    void whatWasEditedInTimeIsReadAgainHoweverLateItIsTold() {
        String ts = slack.ts();
        slack.dm("U74", "visit Golfo: wrong", ts, "EvT1");
        wall.pass(Duration.ofMinutes(9));
        Map<String, Object> edited = edited("U74", ts, "visit Golfo: wrong", "visit Hotelo: right", slack.ts());
        wall.pass(Duration.ofMinutes(5));
        slack.event("EvT2", edited);
        assertThat(jdbc.sql("""
                select typed from visit v join identity i on i.member_id = v.member_id
                where i.external_id = 'T1/U74' and v.voided_at is null
                """).query(String.class).list())
                .singleElement()
                .asString()
                .contains("Hotelo");
    }

    @Test
    void anEditOfManyLinesReadsAllOfThemAgain() {
        String ts = slack.ts();
        String lines = IntStream.range(0, 25)
                .mapToObj(line -> "visit Golfers%02d: met them".formatted(line))
                .collect(Collectors.joining("\n"));
        slack.dm("U73", lines, ts, "EvM1");
        slack.event("EvM2", edited("U73", ts, lines, lines.replace("Golfers24", "Golfers42")));
        assertThat(jdbc.sql("""
                select typed from visit v join identity i on i.member_id = v.member_id
                where i.external_id = 'T1/U73' and v.voided_at is null
                """).query(String.class).list()).hasSize(25);
    }

    private Map<String, Object> edited(String user, String ts, String before, String after) {
        return edited(user, ts, before, after, ts);
    }

    private Map<String, Object> edited(String user, String ts, String before, String after, String at) {
        return Map.of(
                "type",
                "message",
                "subtype",
                "message_changed",
                "channel_type",
                "im",
                "channel",
                "D" + user,
                "ts",
                slack.ts(),
                "message",
                Map.of(
                        "type",
                        "message",
                        "user",
                        user,
                        "text",
                        after,
                        "ts",
                        ts,
                        "edited",
                        Map.of("user", user, "ts", at)),
                "previous_message",
                Map.of("type", "message", "user", user, "text", before, "ts", ts));
    }

    @Test
    void anEditOfWhatAColleagueBuiltOnIsAnsweredAndChangesNothing() {
        String ts = slack.ts();
        slack.dm("U71", "lead new Juliett", ts, "EvJ1");
        slack.slash("U72", "/followup", "Juliett: I called them");
        settle();
        api.reset();
        assertThat(slack.event("EvJ2", edited("U71", ts, "lead new Juliett", "lead new Kilowatt"))
                        .status())
                .isEqualTo(200);
        settle();
        assertThat(api.calls("chat.postMessage"))
                .singleElement()
                .extracting(post -> post.get("text"))
                .asString()
                .contains("Somebody else has changed Juliett");
        assertThat(leadsOf("Juliett")).isEqualTo(1);
        assertThat(leadsOf("Kilowatt")).isZero();
    }

    private int leadsOf(String customer) {
        return jdbc.sql("select count(*) from lead l join customer c on c.id = l.customer_id where c.name = ?"
                        + " and l.voided_at is null")
                .param(customer)
                .query(Integer.class)
                .single();
    }

    @Test
    void aRepeatOpensNoSecondFormAndNeitherDoTwoQuickClicks() {
        slack.slash("U73", "/visit", "Lima: to be known");
        slack.slash("U73", "DU73", "/visit", "", "trigger-73");
        opened();
        slack.slash("U73", "DU73", "/visit", "", "trigger-73");
        JsonNode blocks = JsonMapper.shared().readTree("""
                [{"type":"actions","block_id":"b1","elements":[{"type":"button","action_id":"b1:1",
                "text":{"type":"plain_text","text":"New visit"},"value":"{\\"c\\":\\"visit\\",\\"f\\":true}"}]}]""");
        JsonNode button = blocks.path(0).path("elements").path(0);
        String ts = slack.ts();
        slack.press("U73", "DU73", ts, blocks, button, "b1");
        slack.press("U73", "DU73", ts, blocks, button, "b1");
        await().until(() -> api.calls("views.open").size() >= 2);
        wall.pass(Duration.ofSeconds(3));
        slack.press("U73", "DU73", ts, blocks, button, "b1");
        await().until(() -> api.calls("views.open").size() >= 3);
        settle();
        assertThat(api.calls("views.open")).hasSize(3);
        assertThat(api.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void aPhotoOfAFormIsFetchedAndKeptWithItsVisit() {
        api.stub(get(urlPathEqualTo("/files/form.png"))
                .willReturn(aResponse().withHeader("Content-Type", "image/png").withBody(PNG)));
        slack.slash("U8", "/visit", "");
        JsonNode view = opened();
        assertThat(view.toString()).contains("\"file_input\"");
        Map<String, Object> file =
                Map.of("id", "F77", "mimetype", "image/png", "url_private_download", api.url("/files/form.png"));
        Map<String, Object> values = Map.of(
                "customer", Map.of("CUSTOMER:customer", chosen("India")),
                "photo", Map.of("PHOTO:photo", Map.of("type", "file_input", "files", List.of(file))));
        assertThat(slack.interact(submitted("U8", view, "V8", values)).body()).isEmpty();
        tasks.run();
        assertThat(jdbc.sql("""
                select p.media_type from attachment a join picture p on p.org_id = a.org_id and p.id = a.picture_id
                join visit v on v.org_id = a.org_id and v.id = a.record_id where v.typed like '%India%'
                """).query(String.class).list()).containsExactly("image/png");
    }

    @Test
    void aCustomerIsFoundAmongTwelveThousandWithFewStatementsOnAnIndex() {
        slack.slash("U9", "/visit", "Juliet: known");
        jdbc.sql("""
                insert into customer (org_id, id, name, name_key, canonical_id, created_by, created_at, created_on, version)
                select org_id, id, name, lower(name), id, org_id, now(), '2026-01-01', 0
                from (select o.id as org_id, gen_random_uuid() as id, md5(n::text) || ' ' || n as name
                    from (select org_id as id from slack_workspace) o, generate_series(1, 12000) n) made
                """).update();
        jdbc.sql("analyze customer").update();
        statements.clear();
        JsonNode options = suggest("U9", "CUSTOMER:customer", "ab1").json().path("options");
        assertThat(options.size()).isBetween(2, 21);
        assertThat(options.valueStream().map(option -> option.path("value").asString()))
                .as("those that begin with it first")
                .allMatch(name -> name.contains("ab1"))
                .first()
                .asString()
                .startsWith("ab1");
        List<String> asked = statements.sent().stream()
                .filter(statement -> !statement.equals("commit"))
                .toList();
        assertThat(asked).hasSizeLessThanOrEqualTo(6);
        String plan = String.join(
                "\n",
                jdbc.sql("explain select id from customer where org_id = (select org_id from slack_workspace)"
                                + " and name_key like 'ab1%'")
                        .query(String.class)
                        .list());
        assertThat(plan).contains("Index").doesNotContain("Seq Scan on customer");
    }

    private JsonNode opened() {
        await().until(() -> !api.calls("views.open").isEmpty());
        return JsonMapper.shared().readTree(api.calls("views.open").get(0).get("view"));
    }

    private static Map<String, Object> chosen(String value) {
        return Map.of(
                "type",
                "external_select",
                "selected_option",
                Map.of("text", Map.of("type", "plain_text", "text", value), "value", value));
    }

    private Map<String, Object> submitted(String user, JsonNode view, String id, Map<String, Object> values) {
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put("id", id);
        sent.put("type", "modal");
        sent.put("callback_id", view.path("callback_id").asString());
        sent.put("private_metadata", view.path("private_metadata").asString());
        sent.put("hash", "1.abc");
        sent.put("blocks", view.path("blocks"));
        sent.put("title", view.path("title"));
        sent.put("state", Map.of("values", values));
        Map<String, Object> payload = slack.interaction("view_submission", user);
        payload.put("view", sent);
        return payload;
    }

    @Test
    void oneOfTenThousandCustomersIsFoundByItsStartAndNotByAnothersName() {
        slack.slash("U39", "/visit", "Zeppelin Works: known");
        jdbc.sql("""
                insert into customer (org_id, id, name, name_key, canonical_id, created_by, created_at, created_on, version)
                select c.org_id, n.id, 'Bulk ' || n.number, 'bulk' || n.number, n.id, c.created_by, now(), current_date, 0
                from (select * from customer where name = 'Zeppelin Works') c,
                    (select gen_random_uuid() as id, number from generate_series(1, 10000) number) n
                """).update();
        assertThat(options("zepp")).containsExactly("Zeppelin Works", "zepp");
        assertThat(options("bulk 9999")).startsWith("Bulk 9999");
        assertThat(options("bulk"))
                .hasSizeBetween(20, 21)
                .allMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("bulk"));
        assertThat(options("nobody of that name")).containsExactly("nobody of that name");
    }

    private List<String> options(String typed) {
        return suggest("U39", "CUSTOMER:customer", typed)
                .json()
                .path("options")
                .valueStream()
                .map(option -> option.path("value").asString())
                .toList();
    }

    private SlackUser.Acknowledged suggest(String user, String action, String typed) {
        Map<String, Object> payload = slack.interaction("block_suggestion", user);
        payload.put("action_id", action);
        payload.put("block_id", "customer");
        payload.put("value", typed);
        return slack.interact(payload);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private void settle() {
        for (int beat = 0; beat < 5; beat++) {
            pulse.settle();
            wall.pass(Duration.ofSeconds(2));
        }
        tasks.run();
    }

    private int visits() {
        return jdbc.sql("select count(*) from visit v join identity i on i.member_id = v.member_id"
                        + " where i.external_id = 'T1/U1' and v.voided_at is null")
                .query(Integer.class)
                .single();
    }
}
