package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.CapitalizedName;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line is one record: <em>visited Acme twice</em> is asked about, for two have a day each. */
final class OneEach {
    private static final Pattern SEVERAL = Pattern.compile(
            "(?:twice|thrice|x ?[2-9]|(?:two|three|four|five|[2-9]) times)\\b.*|(?:了)?(?:[两二三四五2-5])[次趟回](?!访).*",
            Pattern.DOTALL);

    /** 甲公司、乙公司 behind the first of them. */
    private static final Pattern COMPANIES =
            Pattern.compile("(?:[\\p{IsHan}\\w]{1,12}(?:公司|集团|科技|[工药]?厂|酒店|医院|银行|学校|大学|超市|中心)[、，,和\\s。]*)+");

    /** 奇瑞、比亚迪: nothing but names. */
    private static final Pattern NAMES = Pattern.compile("\\p{IsHan}{2,12}+(?:、\\p{IsHan}{2,12}+){0,8}+[。.!！\\s]*+");

    /** <em>Globex and Initech</em>, <em>and Globex Inc</em> behind the first of them. */
    private static final Pattern CAPITALS = Pattern.compile("(?:(?:and|&|\\+)\\s+)?(?<names>" + CapitalizedName.PATTERN
            + "(?:(?:\\s*,\\s*(?:and\\s+)?|\\s+(?:and|&)\\s+)" + CapitalizedName.PATTERN
            + "){0,8}+)(?:\\s+(?:today|this (?:morning|afternoon)))?[\\s.!]*");

    private static final String DAY = "(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)";
    /** <em>and delta corp on tuesday</em>. */
    private static final Pattern ANOTHER_DAY = Pattern.compile(
            "(?:on \\w{3,9},? )?(?:and|&|\\+) (?<name>[\\p{L}\\d&.' -]{2,60}?) (?:on )?" + DAY + "[\\s.!]*");

    private static final Pattern TWO_DAYS =
            Pattern.compile("(?<first>.+?\\s(?:on )?" + DAY + ")[\\s,]+(?i:and|&)\\s+(?<other>.+)");
    private static final Pattern CAPITAL = Pattern.compile(CapitalizedName.PATTERN);
    private static final Pattern AND = Pattern.compile("\\s*,\\s*(?:and\\s+)?|\\s+(?:and|&)\\s+");

    private static final Pattern BETWEEN = Pattern.compile("[、。.!！\\s]+");

    private static final Pattern TIMES = Pattern.compile(
            "(?<name>.{2,60}?)(?:(?:\\s|(?<=\\p{IsHan}))[x×*]\\s?[2-9]|\\s(?:twice|thrice|(?:two|three) times)|了?[两二三]次)");

    private OneEach() {}

    /** @param values what was read of the line */
    static void refuse(CommandSpec spec, String line, Map<String, Object> values) {
        boolean dated = spec.options().stream().anyMatch(option -> option.kind() == Argument.Kind.PAST_DAY);
        if (dated && values.get("customer") instanceof String name) {
            refuseTimes(line, name);
        }
        if (!dated || !(values.get("note") instanceof String note)) {
            return;
        }
        int at = line.lastIndexOf(note);
        String before = at < 0 ? ":" : TextFolding.fold(line.substring(0, at)).stripTrailing();
        boolean customer = values.get("customer") instanceof String;
        String folded = TextFolding.foldForMatching(note);
        boolean several = (SEVERAL.matcher(folded).matches() && (customer || folded.indexOf(',') < 0))
                || (before.endsWith("、") && (COMPANIES.matcher(note).matches() || areNames(note)))
                || !capitals(note).isEmpty();
        boolean another = isAnotherDays(note);
        if (another || (!before.endsWith(":") && several)) {
            String head = line.substring(0, at).replaceFirst("(?<![\\s、:：,，-])[\\s、:：,，-]++$", "");
            String one = head + mark(note) + line.substring(at).replaceFirst("^(?:and|&|\\+) ", "also ");
            List<Button> choices = new ArrayList<>(List.of(Button.of("chat.button.as-one", one)));
            each(spec, values, note)
                    .ifPresent(all -> choices.add(
                            0, Button.of("chat.button.one-each", all).primary()));
            throw new UserMistake(Text.of("chat.parse.one-each", note), choices).in("note");
        }
    }

    /**
     * The same of two who were seen on a day each.
     *
     * @param before what stands in front of the last day, behind {@code head}
     */
    static void refuseTwoDays(String head, String before, String day) {
        Matcher two = TWO_DAYS.matcher(before);
        if (two.matches()) {
            String other = two.group("other") + " " + day;
            Button one = Button.of("chat.button.as-one", head + two.group("first"));
            throw new UserMistake(Text.of("chat.parse.one-each", other), List.of(one)).in("note");
        }
    }

    /** 甲公司x2, Acme twice: how often is no part of the name. */
    private static void refuseTimes(String line, String customer) {
        Matcher times = TIMES.matcher(customer);
        int at = line.indexOf(customer);
        if (times.matches() && at >= 0) {
            String said = line.substring(at + times.end("name"));
            Button one = Button.of("chat.button.as-one", line.substring(0, at + times.end("name")) + mark(said) + said);
            throw new UserMistake(Text.of("chat.parse.one-each", said.strip()), List.of(one)).in("note");
        }
    }

    private static String mark(String note) {
        return CommandWords.isChinese(note) ? "：" : ": ";
    }

    /** Whether they are, and neither people with titles nor what was done. */
    private static boolean areNames(String note) {
        return NAMES.matcher(note).matches()
                && Arrays.stream(BETWEEN.split(note))
                        .noneMatch(name -> TitledName.is(name) || ChineseVerbs.opens(name));
    }

    /** The names in capitals of which the note consists, one with its form at least: others may be people, topics or days. */
    private static List<String> capitals(String note) {
        Matcher said = CAPITALS.matcher(note);
        List<String> names = said.matches() ? List.of(AND.split(said.group("names"))) : List.of();
        return names.stream().anyMatch(OneEach::hasForm) ? names : List.of();
    }

    /** Behind a name in small letters without its form somebody tells more of the first one. */
    private static boolean isAnotherDays(String note) {
        Matcher another = ANOTHER_DAY.matcher(note);
        return another.matches()
                && (CAPITAL.matcher(another.group("name")).matches() || hasForm(another.group("name")));
    }

    private static boolean hasForm(String name) {
        int space = name.lastIndexOf(' ');
        return space > 0 && NameEnds.isCompanyForm(name.substring(space));
    }

    /** The line that counts the customer and those behind it. */
    private static Optional<String> each(CommandSpec spec, Map<String, Object> values, String note) {
        if (!spec.name().equals(CountedNames.COMMAND) || !(values.get("customer") instanceof String first)) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(List.of(first));
        names.addAll(capitals(note));
        if (names.size() > 1) {
            return Optional.of("visited " + names.size() + " customers: " + String.join(", ", names));
        }
        if (!areNames(note)) {
            return Optional.empty();
        }
        names.addAll(Arrays.asList(BETWEEN.split(note)));
        return Optional.of("拜访" + names.size() + "家：" + String.join("、", names));
    }
}
