package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Phrases;
import io.salesbell.chat.RecordReplies;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.UserMistake;
import io.salesbell.chat.Vocabulary;
import io.salesbell.chat.Which;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Tells by the grammar what an answer to a message about a record is. */
@Component
class SpokenReplies implements RecordReplies {
    private static final String FOLLOW_UP = "followup";
    private static final String PUT_OFF = "snooze";
    private static final String NO_ANSWER = "noanswer";
    /** Commands that may leave the quoted lead unnamed though they say more: 转给王伟, 丢了，预算没批. */
    private static final Set<String> OF_ONE = Set.of("assign", "lost", "invalid", "park", PUT_OFF, NO_ANSWER);

    /** A word that begins many a sentence besides: 给他发了报价. */
    private static final String TO = "给";
    /** The command's words that say what was done: they are part of the note. */
    private static final Set<String> TELLING = Set.of("called", "联系了");

    private static final Pattern BREAKS = Pattern.compile("\\s*\\R\\s*");

    private final LineParser parser;
    private final Particles particles;
    private final WhichReader which;
    private final NameBounds bounds;
    private final List<Vocabulary> vocabularies;
    private final Phrases phrases;
    private final Clock clock;

    SpokenReplies(
            LineParser parser,
            Particles particles,
            WhichReader which,
            NameBounds bounds,
            List<Vocabulary> vocabularies,
            Phrases phrases,
            Clock clock) {
        this.phrases = phrases;
        this.parser = parser;
        this.particles = particles;
        this.which = which;
        this.bounds = bounds;
        this.vocabularies = List.copyOf(vocabularies);
        this.clock = clock;
    }

    @Override
    public String line(Speaker speaker, String number, boolean direct, String text) {
        if (text.isBlank() || Choosing.chooses(text) || FreeText.isThanks(text) || Nod.is(text)) {
            return text;
        }
        String said = BREAKS.matcher(text.strip()).replaceAll(" ");
        Optional<LineParser.Opening> command = parser.opening(said).filter(SpokenReplies::isCommand);
        if (command.isEmpty()) {
            return about(speaker, number, direct, said);
        }
        LineParser.Opening opening = command.get();
        if (!spec(opening).name().equals(FOLLOW_UP)) {
            return isSentence(speaker, opening)
                    ? about(speaker, number, direct, said)
                    : ofLead(speaker, number, direct, said, opening).orElse(text);
        }
        boolean telling = TELLING.contains(word(opening));
        Reading rest = rest(speaker, opening);
        if (rest.isBlank() ? !telling : names(rest, spec(opening))) {
            return text;
        }
        if (telling && (number.startsWith("L") || !direct)) {
            return about(speaker, number, direct, said);
        }
        String note = telling ? said : opening.line().substring(rest.position());
        return followed(speaker, number)
                .map(whom -> FOLLOW_UP + " " + whom + ": " + note)
                .orElse(text);
    }

    /** What a command that is none of a follow-up says of the quoted lead; empty where it names another, or says nothing of one. */
    private Optional<String> ofLead(
            Speaker speaker, String number, boolean direct, String said, LineParser.Opening opening) {
        CommandSpec spec = spec(opening);
        if (!number.startsWith("L") || !takesOne(spec)) {
            return Optional.empty();
        }
        Reading rest = rest(speaker, opening);
        if (rest.isBlank()) {
            return Optional.of(said + " " + number);
        }
        if (phrases.isUnanswered(said) || word(opening).equals(TO)) {
            return Optional.of(about(speaker, number, direct, said));
        }
        if (!OF_ONE.contains(spec.name()) || names(rest, spec)) {
            return Optional.empty();
        }
        boolean note = spec.arguments().get(1).kind() == Argument.Kind.REST;
        return Optional.of(spec.name() + " " + number + (note ? ": " : " ") + rest.rest());
    }

    /** Whom a follow-up is of that answers a message about the record: its lead, else its customer. */
    private Optional<String> followed(Speaker speaker, String number) {
        if (number.startsWith("L")) {
            return Optional.of(number);
        }
        Which.Numbered record = new Which.Numbered(number.substring(0, 1), Long.parseLong(number.substring(1)));
        return vocabularies.stream()
                .flatMap(words -> words.leadOfRecord(speaker.org(), record).stream())
                .findFirst()
                .or(() -> vocabularies.stream()
                        .flatMap(words -> words.customerOfRecord(speaker, record).stream())
                        .findFirst());
    }

    private String about(Speaker speaker, String number, boolean direct, String said) {
        if (!direct || !isOwnLead(speaker, number)) {
            return "comment " + number + ": " + said;
        }
        if (phrases.isUnanswered(said)) {
            return NO_ANSWER + " " + number + ": " + said;
        }
        return phrases.timeToCome(said, clock.instant().atZone(speaker.zone()))
                .map(when -> PUT_OFF + " " + number + " " + when)
                .orElse(FOLLOW_UP + " " + number + ": " + said);
    }

    /** 客户说价格太高 looks at no customer: nobody is called what stands right behind the word. */
    private boolean isSentence(Speaker speaker, LineParser.Opening opening) {
        return opening.line().substring(opening.command().end()).matches("\\p{IsHan}.*")
                && Set.of("customer", "lead").contains(spec(opening).name())
                && !names(rest(speaker, opening), spec(opening));
    }

    private static boolean takesOne(CommandSpec spec) {
        return !spec.arguments().isEmpty() && spec.arguments().get(0).kind() == Argument.Kind.WHICH;
    }

    private boolean isOwnLead(Speaker speaker, String number) {
        return number.startsWith("L")
                && vocabularies.stream()
                        .flatMap(
                                words -> words.ownerOfLead(speaker.org(), Long.parseLong(number.substring(1))).stream())
                        .anyMatch(speaker.member()::equals);
    }

    private static CommandSpec spec(LineParser.Opening opening) {
        return opening.command().handler().spec();
    }

    private static String word(LineParser.Opening opening) {
        return opening.folded().substring(0, opening.command().end()).strip();
    }

    /** A command that takes nothing stands alone: 今天 is one, 今天聊了合同 is not. */
    private static boolean isCommand(LineParser.Opening opening) {
        CommandSpec spec = spec(opening);
        return !spec.arguments().isEmpty()
                || !spec.options().isEmpty()
                || opening.line().substring(opening.command().end()).isBlank();
    }

    /** What stands behind the command's words and before its options. */
    private Reading rest(Speaker speaker, LineParser.Opening opening) {
        CommandSpec spec = spec(opening);
        Reading line = new Reading(speaker, clock.instant().atZone(speaker.zone()), opening.line());
        line.moveTo(opening.command().end());
        int from = particles.behind(line, spec);
        Options options = Options.of(spec, opening.line(), opening.folded(), from);
        Reading rest = line.part(from, options.textEnd());
        rest.skipSeparators();
        return rest;
    }

    /** Whether a lead or customer is named: by number, by a known name, or by any words in front of a colon. */
    private boolean names(Reading rest, CommandSpec spec) {
        if (bounds.longestKnown(rest) > 0) {
            return true;
        }
        Reading name = rest.part(rest.position(), rest.end());
        try {
            Optional<Object> named = which.read(
                    name,
                    spec.arguments().get(0),
                    spec.arguments().subList(1, spec.arguments().size()));
            String behind = name.foldedRest().stripLeading();
            return !(named.orElse(null) instanceof Which.Named) || behind.startsWith(":") || behind.startsWith("|");
        } catch (UserMistake unclear) {
            return false;
        }
    }
}
