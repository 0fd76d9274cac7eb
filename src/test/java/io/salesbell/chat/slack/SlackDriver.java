package io.salesbell.chat.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;

import io.salesbell.chat.PlatformDriver;
import io.salesbell.chat.slack.SlackChannel.Posted;
import io.salesbell.shared.OrgId;
import io.salesbell.testing.TestTeam;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;

/** Slack as its people use it, over HTTP or in Socket Mode. */
@TestComponent
class SlackDriver implements PlatformDriver {
    private final TestTeam team;
    private final SlackPeople people;
    private final FakeSlack api;

    SlackDriver(TestTeam team, SlackPeople people, FakeSlack api) {
        this.team = team;
        this.people = people;
        this.api = api;
    }

    @Override
    public OrgId org() {
        return team.org();
    }

    @Override
    public void say(String person, String conversation, String text, String id) {
        people.say(person, conversation, text, id);
    }

    @Override
    public void press(String person, String conversation, Seen message, String label) {
        people.press(person, posted(person, conversation, message), label);
    }

    @Override
    public Map<String, String> submit(
            String person, String conversation, Seen message, String label, Map<String, String> values) {
        JsonNode view = people.opens(() -> press(person, conversation, message, label));
        return people.submit(person, view, values);
    }

    @Override
    public List<Seen> read(String person, String conversation) {
        return people.sees(person, conversation).stream().map(SlackDriver::seen).toList();
    }

    @Override
    public void trouble(Trouble trouble, int deliveries) {
        api.says(
                "chat.postMessage",
                switch (trouble) {
                    case RATE_LIMITED -> aResponse().withStatus(429).withHeader("Retry-After", "30");
                    case DOWN -> serverError();
                    case REFUSES -> FakeSlack.json("{\"ok\":false,\"error\":\"channel_not_found\"}");
                },
                deliveries);
    }

    private Posted posted(String person, String conversation, Seen message) {
        return people.sees(person, conversation).stream()
                .filter(posted -> posted.ts().equals(message.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Seen seen(Posted posted) {
        long pictures = posted.blocks()
                .valueStream()
                .filter(block -> block.path("type").asString("").equals("image"))
                .count();
        return new Seen(
                posted.ts(), posted.fromBot(), SlackChannel.unescaped(posted.text()), posted.labels(), (int) pictures);
    }
}
