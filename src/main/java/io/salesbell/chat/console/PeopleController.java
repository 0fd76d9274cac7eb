package io.salesbell.chat.console;

import io.salesbell.chat.Conversation;
import io.salesbell.chat.Directory;
import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whom one can speak as, and where. */
@RestController
@WhenConsoleIsOn
class PeopleController {
    private final ConsolePeople people;
    private final ReadMarks marks;
    private final Wording wording;

    PeopleController(ConsolePeople people, ReadMarks marks, Wording wording) {
        this.people = people;
        this.marks = marks;
        this.wording = wording;
    }

    record PersonView(String key, String name, List<String> roles, String team, String language) {
        static PersonView of(Directory.Profile profile) {
            return new PersonView(
                    profile.key(),
                    profile.name(),
                    profile.roles().stream()
                            .sorted()
                            .map(role -> role.name().toLowerCase(Locale.ROOT))
                            .toList(),
                    profile.team(),
                    profile.language().getLanguage());
        }
    }

    record ConversationView(String key, String name, String kind, int unread) {}

    record Read(@Nullable String as, @Nullable Long revision) {}

    @GetMapping("/console/api/people")
    List<PersonView> people() {
        return people.everyone().stream()
                .map(person -> PersonView.of(person.profile()))
                .toList();
    }

    @GetMapping("/console/api/conversations")
    List<ConversationView> conversations(@RequestParam String as) {
        ConsolePerson person = people.person(as);
        List<Directory.Channel> channels = people.channels();
        Map<String, Integer> unread = marks.unread(
                person,
                Stream.concat(Stream.of(person.direct()), channels.stream().map(Directory.Channel::conversation))
                        .toList());
        String bot = wording.plain(Text.of("console.bot.name"), person.language(), ZoneOffset.UTC);
        List<ConversationView> views = new ArrayList<>();
        views.add(view(ConsolePeople.BOT, bot, person.direct(), unread));
        channels.forEach(channel -> views.add(
                view(ConsolePeople.keyOf(channel.conversation()), channel.name(), channel.conversation(), unread)));
        return views;
    }

    private static ConversationView view(
            String key, String name, Conversation conversation, Map<String, Integer> unread) {
        return new ConversationView(
                key,
                name,
                conversation.kind().name().toLowerCase(Locale.ROOT),
                unread.getOrDefault(conversation.key(), 0));
    }

    @PostMapping("/console/api/conversations/{key}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String key, @RequestBody Read read) {
        ConsolePerson person = people.person(read.as());
        Conversation conversation = people.conversation(person, key);
        Long revision = read.revision();
        if (revision == null) {
            throw ConsoleRefusal.of(400, "console.error.missing", "revision").to(person);
        }
        marks.read(person, conversation, revision);
    }
}
