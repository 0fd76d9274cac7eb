package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.command.LineParser.Opening;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Takes apart the records that were said in one line: {@code visit A: x; visit B: y}, 1. 拜访甲 2. 拜访乙. A new one begins behind a
 * full stop, a semicolon or a number where a command names its own customer; what a note goes on with stays in it.
 */
@Component
class RecordsInLine {
    private static final int MOST = 100;
    private static final int MOST_STOPS = 500;
    private static final String NUMBER = "(?:[(（]?\\d{1,2}[.)、）．](?!\\d)|[①-⑳])\\s*";
    private static final String ALSO = "(?:(?i:and|then|also|plus)\\b|还有?|另外|同时|并且?)?[\\s,，]*";
    private static final Pattern STOP = Pattern.compile("(?:[;；。！]|[.!](?=\\s)|\\s[|/](?=\\s)|(?<comma>[,，])"
            + "|(?<![\\p{Alnum}.,:/-])(?=" + NUMBER + "))\\s*(?:" + NUMBER + ")?" + ALSO);
    private static final Pattern FIRST_NUMBER = Pattern.compile("\\s*" + NUMBER);
    private static final Pattern END = Pattern.compile("[\\s;；,，、。]+$");
    private static final Pattern DAY =
            Pattern.compile("\\s*(?:(?:今天|昨天|前天|上午|下午|中午|早上|晚上)+|(?:today|yesterday)\\b)[\\s,，:：]*");

    private static final Set<Argument.Kind> NAMES = Set.of(Argument.Kind.CUSTOMER, Argument.Kind.WHICH);
    private static final int LONGEST_LOOK = 200;
    private static final Pattern CLAUSE_END = Pattern.compile("[;；。\\n]");
    private static final Pattern CAPITALIZED = Pattern.compile(
            "(?:[\\p{Lu}\\d][\\p{L}\\d&+'’.-]*(?:\\s+|(?=[,，]|$))){1,5}+(?:[,，(（].*)?$", Pattern.DOTALL);
    /** lead: L12 is an option of the record before it. */
    private static final Pattern OPTION = Pattern.compile("\\s*:");

    private static final Pattern RECORD = Pattern.compile("(?:#|[lvfd])\\s?\\d{1,9}(?![\\p{Alnum}-])");
    /** Words that tell of a person or a place met on the way as well as of a customer. */
    private static final Set<String> LOOSE = Set.of("见了", "去了", "联系了", "跟了", "called", "won");

    private static final Pattern NAME = Pattern.compile("(?<name>[^:|,;.]{1,60})(?<mark>[:|](?!\\d))?");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?:was|is|were|are|went|goes|will|would|had|has|have|to|of|by|on|in|at|next|again|took|lasted|notes?|report|log|time|size"
                    + "|value|worth|closed?|signed|amount|about|around|over|for|not|very|too|it|this|that|they|we|he|she|with|and|or|back|from)\\b"
                    + "|时间|过程|意向|意愿|金额|总额|概率|预计|计划|可能|希望|情况|结果|目的|次数|效果|顺利|难度|周期|条件|价格|额度|方式|对象|人员|期间|当[天日时]|途中|前后|内容|事宜|[的了很没未是]"
                    + "|不[太错好行急]|太[少多长短远晚早贵]|较");

    private final SpokenOpenings openings;
    private final Particles particles;
    private final NameBounds bounds;

    RecordsInLine(SpokenOpenings openings, Particles particles, NameBounds bounds) {
        this.openings = openings;
        this.particles = particles;
        this.bounds = bounds;
    }

    /** The records of each line; one that stands alone is left as it is. */
    List<LineSplitter.Line> apart(Speaker speaker, List<LineSplitter.Line> lines) {
        List<LineSplitter.Line> records = new ArrayList<>();
        for (LineSplitter.Line line : lines) {
            List<String> counted = CountedNames.records(line.text());
            List<String> pieces = counted.isEmpty() ? apart(speaker, line.text()) : counted;
            for (int index = 0; index < pieces.size(); index++) {
                int number = lines.size() == 1 ? index + 1 : line.number();
                records.add(new LineSplitter.Line(pieces.get(index), pieces.size() == 1 ? line.number() : number));
            }
        }
        return records;
    }

    private List<String> apart(Speaker speaker, String line) {
        Matcher number = FIRST_NUMBER.matcher(line);
        int from = number.lookingAt() ? number.end() : 0;
        Matcher stop = STOP.matcher(line).region(from, line.length());
        stop.useTransparentBounds(true);
        if (!stop.find()) {
            return List.of(line);
        }
        List<String> pieces = new ArrayList<>();
        int begun = from;
        int tried = 0;
        for (boolean found = true; found && tried++ < MOST_STOPS && pieces.size() < MOST; found = stop.find()) {
            boolean surely = stop.group("comma") != null;
            boolean begins = stop.start() > begun
                    && opening(line, stop.end())
                            .filter(next -> isNamed(speaker, next, surely))
                            .isPresent();
            if (begins && (!pieces.isEmpty() || isRecord(line, from, stop.start()))) {
                pieces.add(END.matcher(line.substring(begun, stop.start())).replaceFirst(""));
                begun = stop.end();
            }
        }
        pieces.add(line.substring(begun));
        return pieces.size() == 1 ? List.of(line) : pieces;
    }

    /** Whether a record begins the line, and has its command in what stands before that place. */
    private boolean isRecord(String line, int from, int end) {
        return opening(line, from).isPresent()
                && opening(line.substring(0, end), from).isPresent();
    }

    /** The command of a customer or a lead that begins there. */
    private Optional<Opening> opening(String line, int from) {
        String window = line.substring(from, Math.min(line.length(), from + LONGEST_LOOK));
        Matcher stop = CLAUSE_END.matcher(window);
        String clause = stop.find() ? window.substring(0, stop.start()) : window;
        return openings.of(DAY.matcher(clause).replaceFirst(""))
                .filter(opening -> opening.command().handler().spec().arguments().stream()
                        .limit(1)
                        .anyMatch(first -> NAMES.contains(first.kind())));
    }

    /** @param surely whether a Chinese run that nobody knows is not enough, as behind a comma a sentence goes on */
    private boolean isNamed(Speaker speaker, Opening opening, boolean surely) {
        CommandSpec spec = opening.command().handler().spec();
        Reading text = new Reading(speaker, Instant.EPOCH.atZone(ZoneOffset.UTC), opening.line());
        text.moveTo(opening.command().end());
        text.moveTo(particles.behind(text, spec));
        text.skipSeparators();
        boolean option = !isSaidOfADay(spec)
                && OPTION.matcher(opening.folded().substring(opening.command().end()))
                        .lookingAt();
        if (RECORD.matcher(text.foldedRest()).lookingAt()) {
            return !option;
        }
        Matcher name = NAME.matcher(text.foldedRest());
        if (!isSaidOfADay(spec) || !name.lookingAt()) {
            return false;
        }
        int known = bounds.longestKnown(text);
        boolean amount = !takesAmount(spec)
                || Amounts.find(text.rest(), known)
                        .filter(found -> found.start() > 0)
                        .isPresent()
                || Amounts.findBroken(text.rest(), known).orElse(0) > 0;
        String said = name.group("name").strip();
        boolean somebody = known > 0 || !isNobody(said, text.now());
        boolean clear =
                !surely || known > 0 || name.group("mark") != null || takesAmount(spec) || !Edges.isHan(said.charAt(0));
        return amount
                && somebody
                && clear
                && (name.group("mark") != null ? isMarked(spec, known) : isPlain(opening, text, known));
    }

    private static boolean isNobody(String said, ZonedDateTime now) {
        return NO_NAME.matcher(said).lookingAt()
                || TitledName.is(said)
                || NamesNobody.is(said)
                || Moments.opening(said, now, Lean.FUTURE).isPresent();
    }

    private static boolean takesAmount(CommandSpec spec) {
        return spec.arguments().stream().anyMatch(argument -> argument.kind() == Argument.Kind.AMOUNT);
    }

    private static boolean isSaidOfADay(CommandSpec spec) {
        return spec.options().stream().anyMatch(option -> option.kind() == Argument.Kind.PAST_DAY);
    }

    /** A colon behind it makes it a name; what a record is found by must be known. */
    private static boolean isMarked(CommandSpec spec, int known) {
        return known > 0 || spec.arguments().get(0).kind() == Argument.Kind.CUSTOMER;
    }

    /** Without one it is known, Chinese behind a Chinese word, or capitalized to its end. */
    private static boolean isPlain(Opening opening, Reading text, int known) {
        String word = opening.folded().substring(0, opening.command().end());
        if (LOOSE.contains(word.strip())) {
            return false;
        }
        boolean customer = opening.command().handler().spec().arguments().get(0).kind() == Argument.Kind.CUSTOMER;
        boolean chinese =
                CommandWords.isChinese(word) && Edges.isHan(text.rest().charAt(0));
        return known > 0
                || (customer && (chinese || CAPITALIZED.matcher(text.rest()).lookingAt()));
    }
}
