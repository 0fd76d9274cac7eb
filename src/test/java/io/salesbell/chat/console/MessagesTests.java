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
class MessagesTests {
    @Autowired
    private Browser browser;

    @Autowired
    private JdbcClient jdbc;

    private int done() {
        return jdbc.sql("select count(*) from journal_entry where kind = ?")
                .param(TestCommands.KIND)
                .query(Integer.class)
                .single();
    }

    @Test
    void thePeopleAndConversationsOfTheDemoAreThere() {
        JsonNode people = browser.get("/console/api/people").isOk().json();
        assertThat(people.get(0).toString())
                .isEqualTo(
                        "{\"key\":\"lily\",\"name\":\"Lily Zhang\",\"roles\":[\"rep\"],\"team\":\"East 华东\",\"language\":\"en\"}");
        JsonNode conversations =
                browser.get("/console/api/conversations?as=wangwei").isOk().json();
        assertThat(conversations).hasSize(2);
        assertThat(conversations.get(0).get("key").asString()).isEqualTo("bot");
        assertThat(conversations.get(0).get("name").asString()).isEqualTo("销售铃");
        assertThat(conversations.get(0).get("kind").asString()).isEqualTo("direct");
        assertThat(conversations.get(1).get("key").asString()).isEqualTo("east");
        assertThat(conversations.get(1).get("kind").asString()).isEqualTo("channel");
    }

    @Test
    void aLineIsAnsweredAndBothAreInTheConversation() {
        long before = browser.revision("lily", "bot");
        long his = browser.revision("wangwei", "bot");
        Response said =
                browser.say("lily", "bot", "visit Acme: <b>demo</b> & tea").isOk();
        assertThat(said.texts("replies")).singleElement().asString().contains("Acme");
        JsonNode messages = browser.messages("lily", "bot", before);
        assertThat(messages).hasSize(2);
        assertThat(messages.get(0).get("id")).isEqualTo(said.json().get("id"));
        assertThat(messages.get(0).get("author").asString()).isEqualTo("lily");
        assertThat(messages.get(0).get("text").asString()).isEqualTo("visit Acme: <b>demo</b> & tea");
        assertThat(messages.get(1)).isEqualTo(said.json().get("replies").get(0));
        assertThat(messages.get(1).get("author").asString()).isEqualTo("bot");
        assertThat(messages.get(1).has("visibleTo")).isFalse();
        assertThat(browser.messages("wangwei", "bot", his)).isEmpty();
    }

    @Test
    void aRepeatedIdGivesTheSameAnswerAndNoSecondRecord() {
        int done = done();
        long before = browser.revision("lily", "bot");
        Response first = browser.say("lily", "bot", "mark once", "m-1").isOk();
        assertThat(browser.say("lily", "bot", "mark once", "m-1").json()).isEqualTo(first.json());
        assertThat(browser.say("lily", "bot", "something else", "m-1").json()).isEqualTo(first.json());
        assertThat(done()).isEqualTo(done + 1);
        assertThat(browser.messages("lily", "bot", before)).hasSize(2);
        Response others = browser.say("wangwei", "bot", "mark once", "m-1").isOk();
        assertThat(others.json().get("id")).isNotEqualTo(first.json().get("id"));
        assertThat(done()).isEqualTo(done + 2);
    }

    @Test
    void aMistakeIsRepeatedAsItWasAnswered() {
        Response first = browser.say("lily", "bot", "bossy", "m-2").isOk();
        assertThat(first.texts("replies")).singleElement().asString().contains("manager");
        assertThat(browser.say("lily", "bot", "bossy", "m-2").json()).isEqualTo(first.json());
    }

    @Test
    void anAnswerThatWasNotWrittenDownIsGivenFromTheJournal() {
        int done = done();
        browser.say("mia", "bot", "mark lost", "m-3").isOk();
        jdbc.sql("delete from console_message where author in ('mia', 'bot')").update();
        Response again = browser.say("mia", "bot", "mark lost", "m-3").isOk();
        assertThat(again.texts("replies")).containsExactly("marked lost");
        assertThat(done()).isEqualTo(done + 1);
    }

    @Test
    void theSameIdAtTheSameTimeIsOneRecordAndOneAnswer() {
        int done = done();
        List<JsonNode> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i ->
                        browser.say("tom", "bot", "mark together", "m-4").isOk().json())
                .toList();
        assertThat(answers).allMatch(answers.get(0)::equals);
        assertThat(done()).isEqualTo(done + 1);
    }

    @Test
    void inTheChannelOnlyMarkedLinesAreForTheBot() {
        assertThat(browser.say("lily", "east", "mark nothing").texts("replies")).isEmpty();
        assertThat(browser.say("lily", "east", "/mark one").texts("replies")).containsExactly("marked one");
        assertThat(browser.say("lily", "east", "@salesbell mark two").texts("replies"))
                .containsExactly("marked two");
        assertThat(browser.say("lily", "east", "＠销售铃标记 三").texts("replies")).containsExactly("marked 三");
        assertThat(browser.say("lily", "east", "morning\n／mark four").texts("replies"))
                .containsExactly("marked four");
        assertThat(browser.say("lily", "east", "@salesbells mark five").texts("replies"))
                .isEmpty();
    }

    @Test
    void whatIsPersonalInAChannelIsSeenByNobodyElse() {
        long before = browser.revision("lily", "east");
        Response said = browser.say("lily", "east", "/secret").isOk();
        JsonNode reply = said.json().get("replies").get(0);
        assertThat(reply.get("visibleTo").asString()).isEqualTo("lily");
        assertThat(Browser.texts(browser.messages("lily", "east", before))).containsExactly("/secret", "for you alone");
        assertThat(Browser.texts(browser.messages("wangwei", "east", before))).containsExactly("/secret");
        browser.press("wangwei", reply.get("id").asString(), "b1").isRefused(404);
        assertThat(browser.say("lily", "east", "/bossy")
                        .json()
                        .get("replies")
                        .get(0)
                        .get("visibleTo")
                        .asString())
                .isEqualTo("lily");
    }

    @Test
    void theNewestComeWithoutARevisionAndTheNextWithOne() {
        IntStream.range(0, 5).forEach(i -> browser.say("fiona", "bot", "look " + i));
        JsonNode newest = browser.get("/console/api/conversations/bot/messages?as=fiona&limit=3")
                .isOk()
                .json();
        assertThat(newest).hasSize(3);
        assertThat(newest.get(1).get("text").asString()).isEqualTo("look 4");
        JsonNode first = browser.get("/console/api/conversations/bot/messages?as=fiona&after=0&limit=1")
                .isOk()
                .json();
        assertThat(first.get(0).get("text").asString()).isEqualTo("look 0");
    }

    @Test
    void unreadCountsWhatOthersSaidUntilItIsRead() {
        browser.say("chen", "bot", "look");
        assertThat(unread("chen")).isEqualTo(1);
        browser.post("/console/api/conversations/bot/read", Map.of("as", "chen", "revision", Long.MAX_VALUE));
        assertThat(unread("chen")).isZero();
        browser.say("chen", "bot", "look");
        assertThat(unread("chen")).isEqualTo(1);
        long seen = browser.revision("chen", "bot");
        assertThat(browser.post("/console/api/conversations/bot/read", Map.of("as", "chen", "revision", seen))
                        .status())
                .isEqualTo(204);
        assertThat(unread("chen")).isZero();
    }

    private int unread(String as) {
        return browser.get("/console/api/conversations?as=" + as)
                .json()
                .get(0)
                .get("unread")
                .asInt();
    }

    @Test
    void aReaderWhoSawARevisionHasSeenEveryLowerOne() {
        long start = browser.revision("lily", "east");
        List<Long> missed = IntStream.range(0, 60)
                .parallel()
                .mapToObj(i -> {
                    browser.say("ada", "east", "note " + i);
                    return browser.messages("lily", "east", start);
                })
                .flatMap(seen -> lowerThanLast(seen, start).stream())
                .distinct()
                .toList();
        List<Long> all = revisions(browser.messages("lily", "east", start));
        assertThat(all).hasSize(60);
        assertThat(missed).isSubsetOf(all);
    }

    private List<Long> lowerThanLast(JsonNode seen, long start) {
        List<Long> revisions = revisions(seen);
        long last = revisions.stream().mapToLong(Long::longValue).max().orElse(start);
        List<Long> now = revisions(browser.messages("lily", "east", start)).stream()
                .filter(revision -> revision <= last)
                .toList();
        assertThat(revisions).containsExactlyElementsOf(now);
        return revisions;
    }

    private static List<Long> revisions(JsonNode messages) {
        return messages.valueStream()
                .map(message -> message.get("revision").asLong())
                .toList();
    }

    @Test
    void whatIsUnknownIsNotFound() {
        browser.say("nobody", "bot", "look").isRefused(404, "nobody");
        browser.say("wangwei", "west", "look").isRefused(404, "没有");
        browser.get("/console/api/conversations/bot/messages?as=nobody").isRefused(404);
        browser.get("/console/api/conversations/dm:" + UUID.randomUUID() + "/messages?as=lily")
                .isRefused(404);
        browser.get("/console/api/conversations?as=nobody").isRefused(404);
    }
}
