package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Vocabulary;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Lines that name the customer before they say what was done: 字节签单12万, 把字节转给李华, 小米丢了，预算没批. */
@Component
class CustomerFirst {
    private static final Set<String> COMMANDS =
            Set.of("visit", "followup", "deal", "lost", "invalid", "park", "snooze", "noanswer", "assign");
    private static final Set<Argument.Kind> NAMES = Set.of(Argument.Kind.CUSTOMER, Argument.Kind.WHICH);
    private static final Pattern LEAD = Pattern.compile("#?l\\d{1,9}(?![\\w-])");
    private static final Pattern OBJECT = Pattern.compile("(?:把|将)\\s?");
    private static final Pattern STAGE = Pattern.compile("(?:改为|改成|转到|变为)\\s?\\S.*");
    private static final Pattern QUESTION = Pattern.compile(".*(?:[?吗]|没有?)[\\s.!]*$", Pattern.DOTALL);
    private static final Pattern BEHIND_VERB = Pattern.compile("^[了\\s,，.。:：、]+");

    private final CommandIndex index;
    private final NameBounds bounds;
    private final List<Vocabulary> vocabularies;

    CustomerFirst(CommandIndex index, NameBounds bounds, List<Vocabulary> vocabularies) {
        this.vocabularies = List.copyOf(vocabularies);
        this.index = index;
        this.bounds = bounds;
    }

    /** The line as the grammar has it; empty where it names no known customer first, or asks something. */
    Optional<String> asCommand(Speaker speaker, String line) {
        Reading reading = new Reading(speaker, Instant.EPOCH.atZone(ZoneOffset.UTC), PutOff.nameFirst(line));
        Matcher object = OBJECT.matcher(reading.foldedRest());
        reading.moveTo(object.lookingAt() ? object.end() : 0);
        int known = QUESTION.matcher(reading.foldedRest()).matches() ? 0 : named(reading);
        if (known == 0) {
            return Optional.empty();
        }
        String name = reading.between(reading.position(), reading.position() + known);
        reading.moveTo(reading.position() + known);
        reading.skipSeparators();
        if (STAGE.matcher(reading.foldedRest()).matches()) {
            return Optional.of("线索 " + name + " " + reading.rest());
        }
        Optional<String> putOff = PutOff.of(name, reading);
        if (putOff.isPresent()) {
            return putOff;
        }
        return index.match(reading.foldedRest(), 0)
                .filter(match -> takes(match.handler().spec()))
                .map(match -> line(reading, match, name))
                .or(() -> isStage(reading) ? Optional.of(stage(line, name, reading.rest())) : Optional.empty());
    }

    /** 枫叶贸易 需求确认: the name and the stage that it is at now. */
    private boolean isStage(Reading behind) {
        String said = behind.foldedRest().strip();
        return vocabularies.stream()
                .anyMatch(words -> words.words(behind.speaker().org(), "stage").keySet().stream()
                        .anyMatch(word -> TextFolding.foldForMatching(word).equals(said)));
    }

    private static String stage(String line, String name, String stage) {
        return (CommandWords.isChinese(line) ? "线索 " : "lead ") + name + " " + stage.strip();
    }

    /** How much of the line's beginning names somebody: a lead's number, or a known name. */
    private int named(Reading reading) {
        Matcher lead = LEAD.matcher(reading.foldedRest());
        return lead.lookingAt() ? lead.end() : bounds.longestKnown(reading);
    }

    private static boolean takes(CommandSpec spec) {
        return COMMANDS.contains(spec.name())
                && NAMES.contains(spec.arguments().get(0).kind());
    }

    private static String line(Reading reading, CommandIndex.Match match, String name) {
        String word = reading.rest().substring(0, match.end());
        String said = BEHIND_VERB
                .matcher(reading.rest().substring(match.end()))
                .replaceFirst("")
                .strip();
        boolean note = match.handler().spec().arguments().stream()
                .skip(1)
                .limit(1)
                .anyMatch(argument -> argument.kind() == Argument.Kind.REST);
        return said.isEmpty() ? word + " " + name : word + " " + name + (note ? "：" : " ") + said;
    }
}
