package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Answer;
import io.salesbell.chat.PlainCards;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.api.OpenApi;
import io.salesbell.chat.dingtalk.rendering.Envelope;
import io.salesbell.chat.dingtalk.rendering.Marks;
import io.salesbell.chat.dingtalk.sending.Posting;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is said of a message that could not be kept in time, at its own reply address: the database takes no outbox row either. */
@Component
@WhenDingTalkIsOn
class LateNote {
    private static final Logger log = LoggerFactory.getLogger(LateNote.class);
    private static final int NAMED = 24;

    private final OpenApi api;
    private final Posting posting;
    private final PlainCards plain;
    private final Wording wording;
    private final JsonMapper json;

    LateNote(OpenApi api, Posting posting, PlainCards plain, Wording wording, JsonMapper json) {
        this.api = api;
        this.posting = posting;
        this.plain = plain;
        this.wording = wording;
        this.json = json;
    }

    /** What HTTP mode answers at once where nothing more can be held. */
    String body(RobotMessage said) {
        String words = plain.text(Reply.LATE.card(), language(said), ZoneOffset.UTC);
        return json.writeValueAsString(Envelope.plainReply(words));
    }

    /** It takes longer than usual. */
    void stillTrying(RobotMessage said) {
        say(said, words(said, Text.of("dingtalk.late.trying")));
    }

    /**
     * It is not tried any more, nor are as many {@code more} of the same person's; {@code answer} says what of it was done,
     * null where nothing is known to be.
     */
    void givenUp(RobotMessage said, @Nullable Answer answer, int more) {
        String done = answer == null ? "" : done(said, answer);
        String first = done.isEmpty() ? words(said, Text.of("dingtalk.late.given-up", called(said))) : done;
        say(said, more == 0 ? first : first + "\n" + words(said, Text.of("dingtalk.late.given-up-more", more)));
    }

    /** A click could not be kept: said in both languages, for it has no words of its own. */
    void pressAgain(String user) {
        String words = Stream.of(Locale.CHINESE, Locale.ENGLISH)
                .map(language -> wording.plain(Text.of("dingtalk.late.press-again"), language, ZoneOffset.UTC))
                .collect(Collectors.joining("\n"));
        told(() -> posting.toUsers(List.of(user), Envelope.plainTemplate(words)));
    }

    /** The answers to its lines, where any of them changed something; of those for one person a group reads how many there are. */
    private String done(RobotMessage said, Answer answer) {
        if (!answer.changed()) {
            return "";
        }
        Predicate<Reply> alone = reply -> said.group() && Replies.isForOne(reply);
        Stream<String> open = answer.replies().stream()
                .filter(alone.negate())
                .map(reply -> plain.text(reply.card(), language(said), ZoneOffset.UTC));
        List<Reply> hidden = answer.replies().stream().filter(alone).toList();
        long saved = hidden.stream().filter(Reply::changed).count();
        Stream<String> counted = Stream.of(
                        counted(said, "dingtalk.late.saved-alone", saved),
                        counted(said, "dingtalk.late.not-done-alone", hidden.size() - saved))
                .flatMap(Optional::stream);
        return Stream.concat(open, counted).collect(Collectors.joining("\n"));
    }

    private Optional<String> counted(RobotMessage said, String key, long lines) {
        return lines == 0 ? Optional.empty() : Optional.of(words(said, Text.of(key, lines)));
    }

    /** By its first words; what has none is most likely a picture. */
    private static Text called(RobotMessage said) {
        String beginning = beginning(said);
        return beginning.isBlank() ? Text.of("dingtalk.late.wordless") : Text.verbatim(beginning);
    }

    private static String beginning(RobotMessage said) {
        String line = Marks.in(said.text())
                .map(Marks.Marked::words)
                .orElse(said.text())
                .replaceAll("\\s+", " ");
        int most = Math.min(NAMED, line.codePointCount(0, line.length()));
        String cut = line.substring(0, line.offsetByCodePoints(0, most));
        return cut.equals(line) ? line : cut + "…";
    }

    private String words(RobotMessage said, Text text) {
        return wording.plain(text, language(said), ZoneOffset.UTC);
    }

    /** That of the words themselves, for nobody can look up whose they are. */
    private static Locale language(RobotMessage said) {
        boolean chinese = said.text().codePoints().anyMatch(Character::isIdeographic);
        return chinese || said.text().codePoints().noneMatch(Character::isLetter) ? Locale.CHINESE : Locale.ENGLISH;
    }

    private void say(RobotMessage said, String words) {
        told(() -> api.reply(said.webhook(), Envelope.plainReply(words)));
    }

    private static void told(Runnable telling) {
        try {
            telling.run();
        } catch (DingTalkFailure failure) {
            log.warn("nobody could be told that a message or click was not kept: {}", failure.reason());
        }
    }
}
