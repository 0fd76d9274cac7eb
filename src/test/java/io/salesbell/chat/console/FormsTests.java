package io.salesbell.chat.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.console.Browser.Response;
import io.salesbell.testing.TestPicture;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ConsoleTest
class FormsTests {
    private static final byte[] PNG = TestPicture.png();

    @Autowired
    private Browser browser;

    private JsonNode command(String as, String name) {
        return browser.get("/console/api/commands?as=" + as)
                .isOk()
                .json()
                .valueStream()
                .filter(command -> command.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Response fill(String from, String command, Map<String, String> values, String id) {
        Map<String, Object> filled = new HashMap<>(
                Map.of("from", from, "conversation", "bot", "command", command, "values", values, "id", id));
        return browser.post("/console/api/forms", filled);
    }

    @Test
    void commandsAreOfferedInTheSpeakersWords() {
        JsonNode visit = command("lily", "visit");
        assertThat(visit.get("title").asString()).isEqualTo("Log a visit");
        assertThat(visit.get("usage").asString()).isEqualTo("visit <customer>: [notes]");
        assertThat(visit.get("example").asString()).startsWith("visit Acme");
        JsonNode fields = visit.get("form").get("fields");
        assertThat(fields.get(0).get("type").asString()).isEqualTo("customer");
        assertThat(fields.get(0).get("required").asBoolean()).isTrue();
        assertThat(fields.valueStream().map(field -> field.get("type").asString()))
                .contains("multiline", "date", "photo");
        assertThat(command("wangwei", "拜访").get("usage").asString()).isEqualTo("拜访 <客户>： [内容]");
    }

    @Test
    void aFormIsALineInTheConversation() {
        long before = browser.revision("wangwei", "bot");
        Response said = fill("wangwei", "拜访", Map.of("customer", "华为", "note", "聊了报价", "next", ""), "f-1")
                .isOk();
        assertThat(said.texts("replies")).singleElement().asString().contains("华为");
        assertThat(Browser.texts(browser.messages("wangwei", "bot", before)).get(0))
                .isEqualTo("拜访 华为: 聊了报价");
        assertThat(fill("wangwei", "拜访", Map.of("customer", "华为"), "f-1").json())
                .isEqualTo(said.json());
    }

    @Test
    void aFormsMistakesAreAtTheirFieldsAndNothingIsWrittenDown() {
        long before = browser.revision("lily", "bot");
        JsonNode errors = fill("lily", "fill", Map.of("customer", "Acme", "amount", "lots"), "f-2")
                .isOk()
                .json()
                .get("errors");
        assertThat(errors.propertyNames()).containsExactly("amount");
        assertThat(browser.messages("lily", "bot", before)).isEmpty();
        fill("lily", "nothing", Map.of(), "f-3").isRefused(404, "nothing");
    }

    @Test
    void aPhotoIsKeptShownAndGoesAlong() {
        JsonNode photo = browser.postRaw("/console/api/photos?as=lily", "image/png", PNG)
                .isOk()
                .json();
        assertThat(browser.postRaw("/console/api/photos?as=lily", "image/png", PNG)
                        .json())
                .isEqualTo(photo);
        Response picture = browser.get(photo.get("url").asString());
        assertThat(picture.raw().body()).isEqualTo(PNG);
        assertThat(picture.raw().headers().firstValue("Content-Type")).contains("image/png");
        String id = photo.get("id").asString();
        Map<String, String> values = Map.of("customer", "Acme", "amount", "1", "photo", id);
        assertThat(fill("lily", "fill", values, "f-4").texts("replies"))
                .singleElement()
                .asString()
                .contains(id);
        Map<String, Object> line =
                Map.of("from", "lily", "conversation", "bot", "text", "visit Acme: tea", "photos", new String[] {id});
        long before = browser.revision("lily", "bot");
        browser.post("/console/api/messages", line).isOk();
        assertThat(browser.messages("lily", "bot", before)
                        .get(0)
                        .get("pictures")
                        .get(0)
                        .asString())
                .isEqualTo(photo.get("url").asString());
    }

    @Test
    void aPhotoWithoutWordsBelongsToTheRecordJustMade() {
        String id = browser.postRaw("/console/api/photos?as=zhaomin", "image/png", PNG)
                .json()
                .get("id")
                .asString();
        assertThat(photo("zhaomin", id, "").texts("replies"))
                .singleElement()
                .asString()
                .contains("哪次拜访");
        browser.say("zhaomin", "bot", "拜访 快门公司：看了陈列").isOk();
        assertThat(photo("zhaomin", id, "").texts("replies"))
                .singleElement()
                .asString()
                .contains("快门公司");
        assertThat(browser.say("zhaomin", "bot", "客户 快门公司").texts("replies"))
                .singleElement()
                .asString()
                .contains("照片");
    }

    private Response photo(String from, String id, String text) {
        return browser.post(
                        "/console/api/messages",
                        Map.of("from", from, "conversation", "bot", "text", text, "photos", new String[] {id}))
                .isOk();
    }

    @Test
    void aVisitsPhotoIsShownOnItsCustomersCard() {
        String url = browser.postRaw("/console/api/photos?as=lily", "image/png", PNG)
                .json()
                .get("url")
                .asString();
        String id = url.substring(url.lastIndexOf('/') + 1);
        browser.post(
                        "/console/api/messages",
                        Map.of(
                                "from",
                                "lily",
                                "conversation",
                                "bot",
                                "text",
                                "visit Shutter: the shelf",
                                "photos",
                                new String[] {id}))
                .isOk();
        JsonNode card = browser.say("lily", "bot", "customer Shutter")
                .isOk()
                .json()
                .get("replies")
                .get(0);
        assertThat(card.get("pictures").valueStream().map(JsonNode::asString)).containsExactly(url);
        assertThat(card.get("text").asString()).contains("(1 photo)", "[Photo of V");
        assertThat(browser.get(url).isOk().raw().body()).isEqualTo(PNG);
    }

    @Test
    void whatIsNoPhotoOfOnesOwnIsRefused() {
        browser.postRaw("/console/api/photos?as=lily", "image/png", "<svg/>".getBytes(StandardCharsets.UTF_8))
                .isRefused(400, "PNG");
        browser.postRaw("/console/api/photos?as=lily", "image/png", TestPicture.hollow())
                .isRefused(400, "damaged");
        browser.postRaw("/console/api/photos?as=lily", "image/png", new byte[10 * 1024 * 1024 + 1])
                .isRefused(413);
        String id = browser.postRaw("/console/api/photos?as=lily", "image/png", PNG)
                .json()
                .get("id")
                .asString();
        Map<String, Object> line =
                Map.of("from", "tom", "conversation", "bot", "text", "visit A: x", "photos", new String[] {id});
        browser.post("/console/api/messages", line).isRefused(400, "photo");
        fill("tom", "fill", Map.of("customer", "Acme", "amount", "1", "photo", "x"), "f-5")
                .isRefused(400, "photo");
        browser.get("/console/api/pictures/" + UUID.randomUUID()).isRefused(404);
        browser.get("/console/api/pictures/1").isRefused(400);
    }

    @Test
    void recordsAreJsonLines() {
        Response records = browser.get("/console/api/records?as=chen&from=2026-11-01&to=2026-11-30")
                .isOk();
        assertThat(records.raw().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/x-ndjson");
        assertThat(records.body().lines().filter(line -> line.contains("\"ref\":\"T1\"")))
                .singleElement()
                .asString()
                .contains("\"on\":\"2026-11-01\"", "\"member\":\"陈静\"");
        browser.get("/console/api/records?as=chen&from=2026-11-30&to=2026-11-01")
                .isRefused(400);
        browser.get("/console/api/records?as=chen&from=yesterday&to=2026-11-01").isRefused(400);
        browser.get("/console/api/records?as=chen").isRefused(400);
        browser.get("/console/api/records?as=nobody&from=2026-11-01&to=2026-11-30")
                .isRefused(404);
    }
}
