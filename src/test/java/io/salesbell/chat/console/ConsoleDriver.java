package io.salesbell.chat.console;

import io.salesbell.chat.Card;
import io.salesbell.chat.ChatPlatform;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.DeliveryException;
import io.salesbell.chat.PlatformDriver;
import io.salesbell.shared.OrgId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;

/** The console through its API. */
@TestComponent
class ConsoleDriver implements PlatformDriver, BeanPostProcessor {
    private final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();
    private final Supplier<Browser> browser;
    private final Supplier<ConsolePeople> people;

    ConsoleDriver(ObjectProvider<Browser> browser, ObjectProvider<ConsolePeople> people) {
        this.browser = browser::getObject;
        this.people = people::getObject;
    }

    /** Puts the troubles between the bot and the console. */
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof ConsolePlatform console ? new Troubled(console, troubles) : bean;
    }

    @Override
    public OrgId org() {
        return people.get().organization().orElseThrow();
    }

    @Override
    public void say(String person, String conversation, String text, String id) {
        browser.get().say(person, conversation, text, id).isOk();
    }

    @Override
    public void press(String person, String conversation, Seen message, String label) {
        browser.get().press(person, message.id(), button(message, label)).isOk();
    }

    @Override
    public Map<String, String> submit(
            String person, String conversation, Seen message, String label, Map<String, String> values) {
        JsonNode errors = browser.get()
                .post(
                        "/console/api/actions",
                        Map.of(
                                "from",
                                person,
                                "message",
                                message.id(),
                                "button",
                                button(message, label),
                                "values",
                                values))
                .isOk()
                .json()
                .path("errors");
        return errors.propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asString()));
    }

    @Override
    public List<Seen> read(String person, String conversation) {
        return browser.get()
                .get("/console/api/conversations/" + conversation + "/messages?as=" + person)
                .isOk()
                .json()
                .valueStream()
                .map(ConsoleDriver::seen)
                .toList();
    }

    @Override
    public void trouble(Trouble trouble, int deliveries) {
        IntStream.range(0, deliveries).forEach(n -> troubles.add(trouble));
    }

    private static Seen seen(JsonNode message) {
        return new Seen(
                message.get("id").asString(),
                message.get("author").asString().equals("bot"),
                message.get("text").asString(),
                Stream.concat(
                                message.get("buttons").valueStream(),
                                message.path("settled").valueStream())
                        .sorted(Comparator.comparing(button -> button.get("id").asString()))
                        .map(button -> button.get("label").asString())
                        .toList(),
                message.get("pictures").size());
    }

    private static String button(Seen message, String label) {
        return "b" + (message.buttons().indexOf(label) + 1);
    }

    /** The console with a mind of its own. */
    private record Troubled(ChatPlatform console, Queue<Trouble> troubles) implements ChatPlatform {
        @Override
        public String name() {
            return console.name();
        }

        @Override
        public void deliver(OrgId org, Conversation to, UUID message, Card card, Locale language) {
            Trouble trouble = troubles.poll();
            if (trouble != null) {
                throw switch (trouble) {
                    case RATE_LIMITED -> DeliveryException.retry("too many", Duration.ofSeconds(30));
                    case DOWN -> DeliveryException.retry("down", null);
                    case REFUSES -> DeliveryException.permanent("no such channel");
                };
            }
            console.deliver(org, to, message, card, language);
        }
    }
}
