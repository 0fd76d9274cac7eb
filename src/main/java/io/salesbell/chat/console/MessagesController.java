package io.salesbell.chat.console;

import io.salesbell.chat.Conversation;
import io.salesbell.chat.Folded;
import io.salesbell.chat.IncomingMessage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What is said in a conversation, and saying something. */
@RestController
@WhenConsoleIsOn
class MessagesController {
    private static final int PAGE = 500;
    private static final int MOST = 1000;

    private final ConsolePeople people;
    private final ConsoleTalk talk;
    private final MessageLog log;
    private final Photos photos;
    private final Clock clock;

    MessagesController(ConsolePeople people, ConsoleTalk talk, MessageLog log, Photos photos, Clock clock) {
        this.people = people;
        this.talk = talk;
        this.log = log;
        this.photos = photos;
        this.clock = clock;
    }

    /** A line; {@code id} is the sender's own, the same when it is sent again. */
    record Line(
            @Nullable String from,
            @Nullable String conversation,

            @JsonDeserialize(using = TextOnly.class) @Nullable
            String text,

            @Nullable String id,
            @Nullable List<String> photos) {}

    record Said(UUID id, List<MessageView> replies) {
        static Said of(ConsoleTalk.Said said) {
            return new Said(
                    said.line().id(),
                    said.replies().stream().map(MessageView::of).toList());
        }
    }

    /** The newest messages, or those above a revision; both oldest first. */
    @GetMapping("/console/api/conversations/{key}/messages")
    List<MessageView> messages(
            @PathVariable String key,
            @RequestParam String as,
            @RequestParam Optional<Long> after,
            @RequestParam Optional<Integer> limit) {
        ConsolePerson reader = people.person(as);
        Conversation in = people.conversation(reader, key);
        int most = Math.min(limit.orElse(PAGE), MOST);
        if (most < 1) {
            throw ConsoleRefusal.of(400, "console.error.malformed").to(reader);
        }
        List<StoredMessage> messages = after.map(revision -> log.after(reader, in, revision, most))
                .orElseGet(() -> log.newest(reader, in, most));
        return messages.stream().map(MessageView::of).toList();
    }

    @PostMapping("/console/api/messages")
    Said say(@RequestBody Line line) {
        ConsolePerson from = people.person(line.from());
        Conversation in = people.conversation(from, line.conversation());
        String text = Folded.clean(Requests.required(from, "text", line.text()));
        ConsoleTalk.Line said = Requests.line(from, in, text, photos.of(from, line.photos()), line.id());
        return Said.of(talk.say(said, heard(said)));
    }

    private Optional<IncomingMessage> heard(ConsoleTalk.Line line) {
        Optional<String> addressed = ChannelMark.addressed(line.text());
        String text = addressed.orElse(line.text());
        return line.in().isDirect() || addressed.isPresent()
                ? Optional.of(IncomingMessage.text(
                                line.from().org(),
                                line.from().member(),
                                line.in(),
                                line.sourceKey(),
                                clock.instant(),
                                text)
                        .with(line.photos()))
                : Optional.empty();
    }
}
