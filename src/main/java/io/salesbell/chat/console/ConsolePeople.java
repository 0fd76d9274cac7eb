package io.salesbell.chat.console;

import io.salesbell.chat.Conversation;
import io.salesbell.chat.Directory;
import io.salesbell.shared.OrgId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people and channels of the organization that lives on the console, read at most once a second. */
@Component
@WhenConsoleIsOn
class ConsolePeople {
    static final String TENANT = "demo";
    static final String BOT = "bot";

    private static final String CHANNEL = "channel:";
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final Directory directory;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Known known = new Known(Optional.empty(), Map.of(), List.of(), System.nanoTime() - FRESH_NANOS);

    ConsolePeople(Directory directory) {
        this.directory = directory;
    }

    private record Known(
            Optional<OrgId> org, Map<String, ConsolePerson> people, List<Directory.Channel> channels, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH_NANOS;
        }

        Optional<ConsolePerson> person(String key) {
            return Optional.ofNullable(people.get(key));
        }
    }

    List<ConsolePerson> everyone() {
        return List.copyOf(known().people().values());
    }

    Optional<OrgId> organization() {
        return known().org();
    }

    List<Directory.Channel> channels() {
        return known().channels();
    }

    /** The person with this key; 404 without one, 400 without a key. */
    ConsolePerson person(@Nullable String key) {
        if (key == null) {
            throw ConsoleRefusal.of(400, "console.error.missing", "from / as");
        }
        return known().person(key)
                .or(() -> read().person(key))
                .orElseThrow(() -> ConsoleRefusal.of(404, "console.error.person", key));
    }

    /** The conversation the person calls so; 404 without one, 400 without a key. */
    Conversation conversation(ConsolePerson person, @Nullable String key) {
        if (key == null) {
            throw ConsoleRefusal.of(400, "console.error.missing", "conversation")
                    .to(person);
        }
        return key.equals(BOT)
                ? person.direct()
                : known().channels().stream()
                        .map(Directory.Channel::conversation)
                        .filter(channel -> keyOf(channel).equals(key))
                        .findFirst()
                        .orElseThrow(() -> ConsoleRefusal.of(404, "console.error.conversation", key)
                                .to(person));
    }

    /** Whether the stored conversation is one the person takes part in. */
    boolean reads(ConsolePerson person, String conversation) {
        return conversation.equals(person.direct().key())
                || known().channels().stream()
                        .anyMatch(channel -> channel.conversation().key().equals(conversation));
    }

    static String keyOf(Conversation channel) {
        return channel.key().startsWith(CHANNEL) ? channel.key().substring(CHANNEL.length()) : channel.key();
    }

    private Known known() {
        Known now = known;
        return now.isFresh() ? now : readOnce();
    }

    /** While one reads, the others go on with what they know. */
    private Known readOnce() {
        if (!reading.tryLock()) {
            return known;
        }
        try {
            Known now = known;
            return now.isFresh() ? now : read();
        } finally {
            reading.unlock();
        }
    }

    private Known read() {
        Optional<OrgId> org = directory.organizationOf(ConsolePlatform.NAME, TENANT);
        Known fresh = new Known(
                org,
                org.map(this::people).orElse(Map.of()),
                org.map(id -> directory.channels(id, ConsolePlatform.NAME)).orElse(List.of()),
                System.nanoTime());
        known = fresh;
        return fresh;
    }

    private Map<String, ConsolePerson> people(OrgId org) {
        Map<String, ConsolePerson> people = new LinkedHashMap<>();
        for (Directory.Profile profile : directory.everyone(org)) {
            ConsolePerson person = new ConsolePerson(org, profile);
            people.putIfAbsent(person.key(), person);
        }
        return people;
    }
}
