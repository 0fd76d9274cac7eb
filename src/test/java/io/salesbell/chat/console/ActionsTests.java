package io.salesbell.chat.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.console.Browser.Response;
import io.salesbell.testing.TestCommands;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ConsoleTest
class ActionsTests {
    @Autowired
    private Browser browser;

    @Autowired
    private JdbcClient jdbc;

    private JsonNode offer(String from, String conversation) {
        return browser.say(from, conversation, "/offer")
                .isOk()
                .json()
                .get("replies")
                .get(0);
    }

    private Response form(String as, JsonNode card, String button) {
        return browser.get("/console/api/messages/%s/buttons/%s/form?as=%s"
                .formatted(card.get("id").asString(), button, as));
    }

    private int done() {
        return jdbc.sql("select count(*) from journal_entry where kind = ?")
                .param(TestCommands.KIND)
                .query(Integer.class)
                .single();
    }

    @Test
    void aCardIsBlocksAndItsButtonsKeepTheirCommandsToThemselves() {
        JsonNode card = offer("lily", "bot");
        assertThat(card.get("text").asString()).isEqualTo("Choose\n[Yes] [Boss]\n[Fill] [Look]");
        assertThat(card.get("card").toString())
                .isEqualTo("{\"blocks\":[{\"type\":\"heading\",\"text\":\"Choose\"},"
                        + "{\"type\":\"buttons\",\"buttons\":[\"b1\",\"b2\"]},"
                        + "{\"type\":\"buttons\",\"buttons\":[\"b3\",\"b4\"]}]}");
        assertThat(card.get("buttons").get(0).toString())
                .isEqualTo("{\"id\":\"b1\",\"label\":\"Yes\",\"style\":\"primary\",\"settled\":false}");
        assertThat(card.get("buttons").get(2).get("form").asBoolean()).isTrue();
        assertThat(card.toString()).doesNotContain("mark yes");
    }

    @Test
    void theFormOfAButtonIsDrawnForWhoeverAsksForIt() {
        JsonNode card = offer("lily", "bot");
        JsonNode form = form("lily", card, "b3").isOk().json();
        assertThat(form.get("submit").asString()).isEqualTo("Fill");
        assertThat(form.get("fields").get(0).get("value").asString()).isEqualTo("Acme");
        assertThat(form("lily", card, "b1").status()).isEqualTo(404);
        assertThat(form("lily", card, "b9").status()).isEqualTo(404);
        assertThat(form("wangwei", card, "b3").status()).isEqualTo(404);
    }

    @Test
    void aPressIsObeyedOnceAndSettlesItsRow() {
        int done = done();
        JsonNode card = offer("lily", "bot");
        Response pressed =
                browser.press("lily", card.get("id").asString(), "b1").isOk();
        assertThat(pressed.texts("replies")).containsExactly("marked yes");
        JsonNode after = pressed.json().get("message");
        assertThat(after.get("revision").asLong())
                .isGreaterThan(card.get("revision").asLong());
        assertThat(after.get("text").asString()).isEqualTo("Choose\n✓ Yes · Lily Zhang\n[Fill] [Look]");
        assertThat(ids(after, "buttons")).containsExactly("b3", "b4");
        assertThat(ids(after, "settled")).containsExactly("b1", "b2");
        Response again = browser.press("lily", card.get("id").asString(), "b2").isOk();
        assertThat(again.texts("replies")).containsExactly("That is done already: Yes, by Lily Zhang.");
        assertThat(again.json().get("message")).isEqualTo(after);
        assertThat(done()).isEqualTo(done + 1);
    }

    @Test
    void aDigitSettlesTheCardItChoseFromAsAPressDoes() {
        JsonNode card = offer("wangwei", "bot");
        browser.say("wangwei", "bot", "2").isOk();
        JsonNode refused = message("wangwei", card);
        assertThat(refused.get("buttons").get(0).get("settled").asBoolean()).isFalse();
        browser.say("wangwei", "bot", "1").isOk();
        JsonNode settled = message("wangwei", card);
        assertThat(settled.get("text").asString()).startsWith("Choose\n✓ Yes · 王伟");
        assertThat(ids(settled, "buttons")).containsExactly("b3", "b4");
        assertThat(ids(settled, "settled")).containsExactly("b1", "b2");
    }

    private static List<String> ids(JsonNode message, String list) {
        return message.get(list)
                .valueStream()
                .map(button -> button.get("id").asString())
                .toList();
    }

    private JsonNode message(String who, JsonNode card) {
        for (JsonNode message : browser.messages(who, "bot", 0)) {
            if (message.get("id").equals(card.get("id"))) {
                return message;
            }
        }
        throw new AssertionError("the card is gone");
    }

    @Test
    void twoPressesAtOnceByOnePersonAreOneRecord() {
        int done = done();
        String card = offer("lily", "bot").get("id").asString();
        IntStream.range(0, 6)
                .parallel()
                .forEach(i -> browser.press("lily", card, "b1").isOk());
        assertThat(done()).isEqualTo(done + 1);
    }

    @Test
    void inTheChannelAnotherMayPressAndWhoMayNotIsAnsweredAlone() {
        JsonNode card = offer("lily", "east");
        String id = card.get("id").asString();
        JsonNode refused = browser.press("wangwei", id, "b2").isOk().json();
        assertThat(refused.get("replies").get(0).get("text").asString()).contains("主管");
        assertThat(refused.get("replies").get(0).get("visibleTo").asString()).isEqualTo("wangwei");
        assertThat(refused.get("message").get("buttons").get(1).get("settled").asBoolean())
                .isFalse();
        JsonNode obeyed = browser.press("chen", id, "b2").isOk().json();
        assertThat(obeyed.get("message").get("text").asString()).contains("✓ Boss · 陈静");
        assertThat(browser.press("lily", id, "b1").isOk().texts("replies"))
                .containsExactly("That is done already: Boss, by 陈静.");
    }

    @Test
    void aPressThatChangesNothingLeavesItsButtonOpen() {
        JsonNode card = offer("lily", "bot");
        Response pressed =
                browser.press("lily", card.get("id").asString(), "b4").isOk();
        assertThat(pressed.texts("replies")).containsExactly("seen");
        assertThat(pressed.json().get("message")).isEqualTo(card);
    }

    @Test
    void aFormBehindAButtonIsFilledInAndItsMistakesStandAtTheirFields() {
        JsonNode card = offer("lily", "bot");
        Map<String, Object> press = Map.of(
                "from",
                "lily",
                "message",
                card.get("id").asString(),
                "button",
                "b3",
                "values",
                Map.of("customer", "", "amount", "plenty"));
        JsonNode errors =
                browser.post("/console/api/actions", press).isOk().json().get("errors");
        assertThat(errors.get("customer").asString()).isNotBlank();
        assertThat(errors.get("amount").asString()).contains("plenty");
        JsonNode wrong = browser.post(
                        "/console/api/actions",
                        Map.of(
                                "from",
                                "lily",
                                "message",
                                card.get("id").asString(),
                                "button",
                                "b3",
                                "values",
                                Map.of("customer", "Nobody", "amount", "1")))
                .isOk()
                .json();
        assertThat(wrong.get("errors").get("").asString()).contains("I am listening");
        Response right = browser.post(
                        "/console/api/actions",
                        Map.of(
                                "from",
                                "lily",
                                "message",
                                card.get("id").asString(),
                                "button",
                                "b3",
                                "values",
                                Map.of("customer", "Acme", "amount", "120k", "when", "2026-12-27T09:30")))
                .isOk();
        assertThat(right.texts("replies")).singleElement().asString().contains("filled Acme", "2026-12-27T09:30");
        assertThat(ids(right.json().get("message"), "settled")).contains("b3");
    }

    @Test
    void nobodyPressesWhatTheyCannotSee() {
        JsonNode card = offer("lily", "bot");
        browser.press("wangwei", card.get("id").asString(), "b1").isRefused(404);
        browser.press("lily", card.get("id").asString(), "b9").isRefused(404, "b9");
        browser.press("lily", UUID.randomUUID().toString(), "b1").isRefused(404);
        browser.press("lily", "no id", "b1").isRefused(404);
        browser.press("nobody", card.get("id").asString(), "b1").isRefused(404);
    }

    @Test
    void whatALineCausesIsDeliveredBeforeItIsAnsweredAndDigitsChooseFromIt() {
        long before = browser.revision("tom", "bot");
        browser.say("tom", "bot", "poke").isOk();
        JsonNode messages = browser.messages("tom", "bot", before);
        assertThat(Browser.texts(messages)).containsExactly("poke", "will do", "Poke\n[Mark]");
        assertThat(browser.say("tom", "bot", "1").texts("replies")).containsExactly("marked poked");
        assertThat(browser.press("tom", messages.get(2).get("id").asString(), "b1")
                        .isOk()
                        .json()
                        .get("message")
                        .get("text")
                        .asString())
                .isEqualTo("Poke\n✓ Mark · Tom Becker");
    }
}
