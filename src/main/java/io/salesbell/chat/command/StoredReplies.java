package io.salesbell.chat.command;

import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Origin;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.journal.FirstAnswers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Replies as they are kept beside what they answered: keys and arguments, not sentences. */
@Component
class StoredReplies {
    private final FirstAnswers answers;
    private final ObjectWriter writer;
    private final ObjectReader reader;

    StoredReplies(FirstAnswers answers, JsonMapper json) {
        this.answers = answers;
        this.writer = json.writerFor(Reply.class);
        this.reader = json.readerFor(Reply.class);
    }

    String write(Reply reply) {
        return writer.writeValueAsString(reply);
    }

    Reply read(String text) {
        return reader.readValue(text);
    }

    /** A repeat of what was done meets its own doing: the answer is the first one, whatever it would be now. */
    Optional<Reply> first(Speaker speaker, Origin origin) {
        return answers.to(speaker.org(), origin.sourceKey(), origin.line()).map(this::read);
    }

    /** The answers given to the message before, where it changed anything. */
    List<Reply> all(IncomingMessage message) {
        return answers.toAll(message.org(), message.sourceKey()).stream()
                .map(this::read)
                .toList();
    }

    /** The answer to the newest message of the speaker's that changed something since then. */
    Optional<Reply> newest(Speaker speaker, Instant since) {
        return answers.newest(speaker.org(), speaker.member(), since).map(this::read);
    }
}
