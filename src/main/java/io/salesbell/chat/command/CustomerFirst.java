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
            Set.of("visit", "followup", "deal", "lost", "invalid", "park", "snooze", "noanswer", "assign", "reopen");
    private static final Set<Argument.Kind> NAMES = Set.of(Argument.Kind.CUSTOMER, Argument.Kind.WHICH);
    private static final Pattern LEAD = Pattern.compile("#?l\\d{1,9}(?![\\w-])");
    private static final Pattern RECORD = Pattern.compile(
            "#?(?<which>[vfd]\\d{1,9})(?![\\w-])[\\s:,]*(?<next>(?:next(?: step)?|下一步)\\s*:\\s*)?(?<said>[^\\s?].*)");
    private static final Pattern FIGURE = Pattern.compile("\\d");
    private static final Pattern ASKED = Pattern.compile("怎么样|如何|什么情况|情况|是谁.*");
    private static final Pattern OBJECT = Pattern.compile("(?:把|将)\\s?");
    private static final Pattern STAGE = Pattern.compile("(?:改为|改成|转到|变为)\\s?\\S.*");
    /** 把字节的线索转给王强. */
    private static final Pattern OF = Pattern.compile("的?(?:线索|单子|商机|项目)(?!\\s*$)|的(?=转|搁|丢|推)");

    private static final Pattern QUESTION = Pattern.compile(".*(?:[?吗]|没有?)[\\s.!]*$", Pattern.DOTALL);
    private static final Pattern BEHIND_VERB = Pattern.compile("^[了\\s,，.。:：、]+");

    /** The Acme deal should be 9k says what there is of it, and is none. */
    private static final Pattern OF_IT = Pattern.compile(
            "\\s+(?:should|was|is|isn['’]t|will|won['’]t|needs?|looks?|seems?|may|might|could|would)\\b");

    private final CommandIndex index;
    private final NameBounds bounds;

    private final StageTold stages;
    private final List<Vocabulary> vocabularies;

    CustomerFirst(CommandIndex index, NameBounds bounds, StageTold stages, List<Vocabulary> vocabularies) {
        this.vocabularies = List.copyOf(vocabularies);
        this.stages = stages;
        this.index = index;
        this.bounds = bounds;
    }

    /** The line as the grammar has it; empty where it names no known customer first, or asks something. */
    Optional<String> asCommand(Speaker speaker, String line) {
        Reading reading = new Reading(speaker, Instant.EPOCH.atZone(ZoneOffset.UTC), PutOff.nameFirst(line));
        Matcher object = OBJECT.matcher(reading.foldedRest());
        reading.moveTo(object.lookingAt() ? object.end() : 0);
        boolean asks = QUESTION.matcher(reading.foldedRest()).matches();
        int known = asks ? 0 : named(reading);
        if (known == 0) {
            return asks ? Optional.empty() : ofRecord(line);
        }
        String name = reading.between(reading.position(), reading.position() + known);
        reading.moveTo(reading.position() + known);
        Matcher of = OF.matcher(reading.foldedRest());
        reading.moveTo(reading.position() + (of.lookingAt() ? of.end() : 0));
        reading.skipSeparators();
        return behind(reading, name, CommandWords.isChinese(line));
    }

    /** What is said behind the name, as the grammar has it. */
    private Optional<String> behind(Reading reading, String name, boolean chinese) {
        boolean lost = index.match(reading.foldedRest(), 0)
                .filter(match -> match.handler().spec().name().equals("lost"))
                .isPresent();
        if (!lost && FellThrough.says(reading.foldedRest()) && ownsLead(reading.speaker(), name)) {
            return Optional.of((chinese ? "丢单 " + name + "：" : "lost " + name + ": ")
                    + reading.rest().strip());
        }
        if (STAGE.matcher(reading.foldedRest()).matches()) {
            return Optional.of("线索 " + name + " " + reading.rest());
        }
        Optional<String> stage = stages.in(reading);
        if (stage.isPresent()) {
            return Optional.of((chinese ? "线索 " : "lead ") + name + " " + stage.get());
        }
        Optional<String> putOff = PutOff.of(name, reading);
        if (putOff.isPresent()) {
            return putOff;
        }
        return index.match(reading.foldedRest(), 0)
                .filter(match -> takes(match.handler().spec()))
                .filter(match -> !OF_IT.matcher(reading.foldedRest())
                        .region(match.end(), reading.foldedRest().length())
                        .lookingAt())
                .map(match -> line(reading, match, name))
                .or(() -> told(reading, name));
    }

    /** Whose open lead is not one's own is not one's own to lose. */
    private boolean ownsLead(Speaker speaker, String name) {
        return LEAD.matcher(TextFolding.foldForMatching(name)).matches()
                || vocabularies.stream().anyMatch(words -> words.longestOwnLead(speaker, name) > 0);
    }

    /** V12 下一步：周五报价 plans, V12 写得好 is said of the record. */
    private Optional<String> ofRecord(String line) {
        Matcher record = RECORD.matcher(TextFolding.foldForMatching(line).strip());
        if (!record.matches()) {
            return Optional.empty();
        }
        String said = line.strip().substring(record.start("said"));
        boolean figure =
                record.group("which").startsWith("d") && FIGURE.matcher(said).find();
        boolean command = index.match(TextFolding.foldForMatching(said), 0).isPresent();
        if (record.group("next") == null
                && (figure || command || ASKED.matcher(said).matches())) {
            return Optional.empty();
        }
        boolean chinese = CommandWords.isChinese(said);
        String word =
                record.group("next") != null ? (chinese ? "改下一步 " : "next step ") : (chinese ? "点评 " : "comment ");
        String mark = record.group("next") == null ? " " : chinese ? "：" : ": ";
        return Optional.of(word + record.group("which") + mark + said);
    }

    /** What is told behind a lead's number is a follow-up: L12 已发合同，下周二回访. */
    private static Optional<String> told(Reading reading, String name) {
        String said = reading.rest().strip();
        return LEAD.matcher(TextFolding.foldForMatching(name)).matches() && !said.isEmpty()
                ? Optional.of((CommandWords.isChinese(said) ? "跟进 " + name + "：" : "followup " + name + ": ") + said)
                : Optional.empty();
    }

    /** How much of the line's beginning names somebody: a lead's number, or a known name. */
    private int named(Reading reading) {
        Matcher lead = LEAD.matcher(reading.foldedRest());
        return lead.lookingAt() ? lead.end() : bounds.longestCalled(reading);
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
        return said.isEmpty()
                ? word + " " + name
                : word + " " + name + (!note ? " " : CommandWords.isChinese(word) ? "：" : ": ") + said;
    }
}
