package io.salesbell.chat.command;

import io.salesbell.chat.Speaker;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads lines that choose from a menu: {@code 2}, {@code 1 已发合同}, {@code 1 3 tomorrow}, 全部 明天, yes. */
@Component
class Choosing {
    private static final Pattern DIGIT = Pattern.compile("#?\\d{1,2}(?!\\d)");
    private static final String BETWEEN = "(?:\\s*(?:[和跟与&]|and\\b)\\s*|[\\s,、]+)";
    /** What is said of a choice follows its digit at once, and is no unit that the digit counts. */
    private static final String SAID = "(?=\\p{IsHan})(?![点号月日年天周个家次条万千百亿元块时分单位名人份台套楼])";

    private static final Pattern CHOICE = Pattern.compile(
            "\\s*(?<digits>#?[1-9]\\d?(?:" + BETWEEN + "#?[1-9]\\d?(?=[\\s,、]|$|[和跟与]|" + SAID + ")){0,40}+)"
                    + "(?:(?:[)、,]|[.:](?!\\d))\\s*|\\s+|$|" + SAID
                    + "|(?=[a-z]{2})(?!(?:am|pm|st|nd|rd|th|km|kg|min)\\b))(?<words>.*)",
            Pattern.DOTALL);
    private static final Pattern NUMBERS = Pattern.compile(BETWEEN);
    private static final Pattern ALL =
            Pattern.compile("\\s*(?:全部[\\s,:]*|(?:都|all)\\s+)(?<words>\\S.*)", Pattern.DOTALL);
    private static final Pattern YES = Pattern.compile("\\s*(?:yes|y|confirm|是|是的|对|确认)\\s*[.!。]?\\s*");

    /** 第五个 and 选5 are the digit 5; 第二家店 is none. */
    private static final Pattern ORDINAL = Pattern.compile(
            "\\s*(?:选择?|就)?(?:第(?<said>\\d{1,2}|[一二三四五六七八九十]{1,2})[个条家项]?|(?<plain>\\d{1,2})(?=\\s*$))(?=\\s*$|[\\s,.:;、])");

    private final MenuWords words;

    Choosing(MenuWords words) {
        this.words = words;
    }

    /** The line with its ordinal as a digit. */
    static String inDigits(String line) {
        Matcher ordinal = ORDINAL.matcher(TextFolding.foldForMatching(line));
        if (!ordinal.lookingAt()) {
            return line;
        }
        String number = ordinal.group("said") == null ? ordinal.group("plain") : ordinal.group("said");
        int digit = ChineseNumbers.small(number);
        return digit > 0 ? digit + line.substring(ordinal.end()) : line;
    }

    static boolean mayBe(String line) {
        String folded = TextFolding.foldForMatching(inDigits(line)).strip();
        return DIGIT.matcher(folded).lookingAt()
                || ALL.matcher(folded).lookingAt()
                || YES.matcher(folded).matches();
    }

    /** Whether the line says yes to a question and no more. */
    static boolean agrees(String line) {
        return YES.matcher(TextFolding.foldForMatching(line)).matches();
    }

    /** Whether the line is one that chooses, whatever menu is open. */
    static boolean chooses(String line) {
        String folded = TextFolding.foldForMatching(inDigits(line));
        return CHOICE.matcher(folded).matches()
                || ALL.matcher(folded).matches()
                || YES.matcher(folded).matches();
    }

    /** What the line means of the first of these menus that it chooses from; itself when it chooses from none. */
    List<Meant> meant(Speaker speaker, String line, List<MenuRows.Menu> menus, ZonedDateTime now) {
        String plain = inDigits(line);
        return menus.stream()
                .map(menu -> of(speaker, plain, menu, now))
                .filter(meant -> !meant.isEmpty())
                .findFirst()
                .orElseGet(() -> List.of(Meant.plain(line).beyond(beyond(plain, menus))));
    }

    /** How many choices there are where the line's digit is beyond them, none for a digit alone or all; null for other lines. */
    private static @Nullable Integer beyond(String line, List<MenuRows.Menu> menus) {
        String folded = TextFolding.foldForMatching(line).strip();
        if (ALL.matcher(folded).matches()) {
            return 0;
        }
        Matcher digit = DIGIT.matcher(folded);
        int most = menus.stream().mapToInt(menu -> menu.choices().size()).max().orElse(0);
        boolean alone = digit.matches();
        if (!alone && (most == 0 || !CHOICE.matcher(folded).matches() || !digit.lookingAt())) {
            return null;
        }
        int chosen = Integer.parseInt(digit.group().replace("#", ""));
        return alone || chosen > most ? most : null;
    }

    private List<Meant> of(Speaker speaker, String line, MenuRows.Menu menu, ZonedDateTime now) {
        List<MenuChoice> options = menu.choices();
        String folded = TextFolding.foldForMatching(line);
        if (options.size() == 1 && YES.matcher(folded).matches()) {
            return List.of(pressed(options.get(0)));
        }
        Matcher all = ALL.matcher(folded);
        if (all.matches()) {
            String said = line.substring(all.start("words"));
            return each(speaker, menu, menu.waiting(), said, now, sharedSubject(options));
        }
        Matcher digit = CHOICE.matcher(folded);
        return digit.matches() ? picked(speaker, line, digit, menu, now) : List.of();
    }

    private List<Meant> picked(Speaker speaker, String line, Matcher digit, MenuRows.Menu menu, ZonedDateTime now) {
        List<MenuChoice> options = menu.choices();
        List<Integer> numbers = NUMBERS.splitAsStream(
                        digit.group("digits").replace("#", "").strip())
                .map(Integer::valueOf)
                .distinct()
                .toList();
        boolean several = numbers.stream().allMatch(number -> number <= options.size());
        int first = numbers.get(0);
        if (first > options.size()) {
            return List.of();
        }
        List<MenuChoice> picked = (several ? numbers.stream() : Stream.of(first))
                .map(number -> options.get(number - 1))
                .toList();
        String said = line.substring(several ? digit.start("words") : digit.start("digits") + digits(first))
                .strip();
        if (said.isEmpty()) {
            return picked.size() == 1 ? List.of(pressed(picked.get(0))) : List.of();
        }
        return each(speaker, menu, picked, said, now, false);
    }

    private static int digits(int number) {
        return String.valueOf(number).length();
    }

    private static Meant pressed(MenuChoice choice) {
        return new Meant(choice.line(), choice.line(), choice.version());
    }

    /** Whether the choices are things to do with one record: then words for all of them are said of the record. */
    private static boolean sharedSubject(List<MenuChoice> options) {
        return options.stream().map(MenuChoice::subject).distinct().count() < options.size();
    }

    private List<Meant> each(
            Speaker speaker,
            MenuRows.Menu menu,
            List<MenuChoice> picked,
            String words,
            ZonedDateTime now,
            boolean ofRecord) {
        Set<String> said = new HashSet<>();
        return picked.stream()
                .flatMap(choice -> this.words.line(speaker, choice.line(), words.strip(), now, ofRecord).stream()
                        .map(spoken -> new Meant(spoken, menu.isListing(choice) ? "" : choice.line(), null)))
                .filter(meant -> said.add(meant.line()))
                .toList();
    }
}
