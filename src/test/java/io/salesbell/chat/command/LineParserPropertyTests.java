package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.SalesbellApplication;
import io.salesbell.chat.Directory;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.IncomingCommand.NextStep;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.Money;
import io.salesbell.testing.FreshDatabase;
import io.salesbell.testing.TestClockConfiguration;
import io.salesbell.testing.TestTeam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The parser with every command there is: whatever is typed is understood as it was meant, or is a mistake. */
class LineParserPropertyTests {
    private static final ZonedDateTime NOW = TestClockConfiguration.START.atZone(TestTeam.ZONE);

    private static ConfigurableApplicationContext bot;
    private static LineParser parser;
    private static LineSplitter splitter;
    private static Speaker speaker;
    private static List<String> words;

    @BeforeContainer
    static void startTheBot() {
        bot = new SpringApplicationBuilder(SalesbellApplication.class, TestClockConfiguration.class, TestTeam.class)
                .web(WebApplicationType.NONE)
                .initializers(new FreshDatabase())
                .run("--spring.quartz.auto-startup=false", "--salesbell.settling=false", "--salesbell.demo=false");
        parser = bot.getBean(LineParser.class);
        splitter = bot.getBean(LineSplitter.class);
        TestTeam team = bot.getBean(TestTeam.class);
        speaker = bot.getBean(Directory.class)
                .speaker(team.org(), team.id("lily"))
                .orElseThrow();
        CommandIndex index = bot.getBean(CommandIndex.class);
        words = Stream.of(
                        index.words().stream().map(CommandIndex.Word::shown),
                        index.handlers().stream()
                                .flatMap(handler -> handler.spec().options().stream())
                                .flatMap(option -> option.words().stream().map(word -> word + ":")),
                        index.handlers().stream().flatMap(handler -> handler.spec().examples().stream()))
                .flatMap(stream -> stream)
                .distinct()
                .sorted()
                .toList();
    }

    @AfterContainer
    static void stopTheBot() {
        bot.close();
    }

    /** A line to be and what must be read from it. */
    record Line(String text, String command, Map<String, Object> values, Set<String> tags) {}

    /** One option as typed, and its name and value. */
    record Option(String typed, String name, Object value) {}

    @Property
    void whateverIsTypedIsUnderstoodOrIsAMistake(@ForAll String text) {
        understoodOrMistaken(text);
    }

    @Property
    void whateverFollowsACommandIsUnderstoodOrIsAMistake(@ForAll("mixtures") String text) {
        understoodOrMistaken(text);
    }

    @Property(tries = 60)
    void veryLongLinesAreUnderstoodOrAreMistakes(
            @ForAll("fragments") String start,
            @ForAll("fragments") String filling,
            @ForAll @StringLength(max = 5) String any) {
        String piece = filling + any;
        String text = start + " " + piece.repeat(10_000 / Math.max(1, piece.length()));
        understoodOrMistaken(text.substring(0, Math.min(10_000, text.length())));
    }

    @Property
    void aVisitIsReadAsItWasMeant(@ForAll("visits") Line line) {
        assertRead(line);
    }

    @Property
    void aLeadIsReadAsItWasMeant(@ForAll("leads") Line line) {
        assertRead(line);
    }

    @Property
    void aDealIsReadAsItWasMeant(@ForAll("deals") Line line) {
        assertRead(line);
    }

    @Property
    void fullWidthFormsMeanTheSame(@ForAll("lines") Line line) {
        String wide = widened(line.text());
        assertThat(folded(parser.parse(speaker, wide, NOW)))
                .as(wide)
                .isEqualTo(folded(parser.parse(speaker, line.text(), NOW)));
        String narrow = TextFolding.fold(wide);
        assertThat(folded(parser.parse(speaker, narrow, NOW)))
                .as(narrow)
                .isEqualTo(folded(parser.parse(speaker, line.text(), NOW)));
        assertThat(TextFolding.fold(narrow)).isEqualTo(narrow);
    }

    @Provide
    Arbitrary<String> fragments() {
        Arbitrary<String> odd = Arbitraries.of(
                " ",
                ":",
                "：",
                ",",
                "，",
                "|",
                "\t",
                "\u3000",
                "\u00a0",
                "#",
                "#new",
                "@",
                "@Lily",
                "/",
                "last",
                "L12",
                "V3",
                "12万",
                "120k",
                "-1",
                "1e9",
                "99999999999999999999",
                "周三",
                "next Fri 9:00",
                "30/2",
                "🎉",
                "\u202e",
                "\u0000",
                "\ud800",
                "''",
                "{0}",
                "%s",
                "<b>",
                "', '",
                "İ",
                "ß",
                "ﬁ",
                "Ⅷ",
                "½",
                "㎡",
                "e\u0301");
        return Arbitraries.oneOf(
                Arbitraries.of(words), odd, Arbitraries.strings().ofMaxLength(6));
    }

    @Provide
    Arbitrary<String> mixtures() {
        Arbitrary<String> gap = Arbitraries.of(" ", " ", "", ": ", "，", "\n", "\n ");
        Arbitrary<String> piece = Combinators.combine(fragments(), gap).as((text, between) -> text + between);
        return Combinators.combine(
                        Arbitraries.of(words), piece.list().ofMaxSize(12).map(pieces -> String.join("", pieces)))
                .as((word, rest) -> word + " " + rest);
    }

    @Provide
    Arbitrary<Line> lines() {
        return Arbitraries.oneOf(visits(), leads(), deals());
    }

    @Provide
    Arbitrary<Line> visits() {
        Arbitrary<List<Option>> options = someOf(List.of(
                text("need", "need", "需求"),
                text("blocker", "blocker", "难点"),
                text("with", "with", "联系人"),
                next(),
                day()));
        return line("visit", Arbitraries.of("visit", "visited", "Visit", "拜访", "去了"), options, true);
    }

    @Provide
    Arbitrary<Line> leads() {
        Arbitrary<List<Option>> options =
                someOf(List.of(text("need", "need", "需求"), text("source", "source", "来源", "渠道"), phone(), next()));
        return line("lead new", Arbitraries.of("lead new", "new lead", "线索 新建", "新线索"), options, false);
    }

    @Provide
    Arbitrary<Line> deals() {
        Arbitrary<Map.Entry<String, BigDecimal>> amounts = Arbitraries.integers()
                .between(1, 999)
                .flatMap(n -> Arbitraries.of(
                        Map.entry(n + "k", new BigDecimal(n).movePointRight(3)),
                        Map.entry(n + "万", new BigDecimal(n).movePointRight(4)),
                        Map.entry(n + ",000", new BigDecimal(n).movePointRight(3)),
                        Map.entry("¥" + n, new BigDecimal(n)),
                        Map.entry(n + ".5万", new BigDecimal(n + ".5").movePointRight(4))));
        return Combinators.combine(
                        Arbitraries.of("deal", "won", "成交", "签单"),
                        names(),
                        Arbitraries.of(" ", ": ", "：", ", ", "，"),
                        amounts,
                        Arbitraries.of("", "signed by phone", "电话签的", "after two demos"),
                        someOf(List.of(day())))
                .as((word, name, separator, amount, note, options) -> {
                    Map<String, Object> values = values(options);
                    values.put("customer", name);
                    values.put("amount", new Money(amount.getValue(), speaker.currency()));
                    if (!note.isEmpty()) {
                        values.put("note", note);
                    }
                    String text = word + " " + name + separator + amount.getKey() + " " + note;
                    return new Line(text.strip() + typed(options), "deal", values, Set.of());
                });
    }

    private static Arbitrary<Line> line(
            String command, Arbitrary<String> commandWords, Arbitrary<List<Option>> someOptions, boolean tagged) {
        Arbitrary<String> tags = tagged ? Arbitraries.of("", " #new", " #重点") : Arbitraries.just("");
        return Combinators.combine(commandWords, names(), Arbitraries.of(": ", "：", ":"), notes(), someOptions, tags)
                .as((word, name, separator, note, options, tag) -> {
                    Map<String, Object> values = values(options);
                    values.put("customer", name);
                    values.put("note", note);
                    Set<String> expected = tag.isEmpty() ? Set.of() : Set.of(tag.substring(2));
                    return new Line(
                            word + " " + name + separator + note + typed(options) + tag, command, values, expected);
                });
    }

    private static Arbitrary<String> names() {
        Arbitrary<String> english = Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(5)
                .ofMaxLength(8)
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(list -> String.join(" ", list));
        Arbitrary<String> chinese = Arbitraries.of("华为", "字节跳动", "海康威视", "深圳市大疆", "小米 北京", "中兴通讯（西安）");
        return Arbitraries.oneOf(english, chinese, Arbitraries.of("O'Neill & Sons", "A-B Co.", "Ünal GmbH"));
    }

    private static Arbitrary<String> notes() {
        Arbitrary<String> sentence = Arbitraries.of(
                        "demo", "went", "well", "<b>", "*bold*", "they", "want", "报价", "聊了", "🎉", "20%", "what?",
                        "O'K", "&", "(two)")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(list -> String.join(" ", list));
        return sentence.map(String::strip);
    }

    private static Arbitrary<Option> text(String name, String... optionWords) {
        return Combinators.combine(Arbitraries.of(optionWords), notes())
                .as((word, value) -> new Option(word + ": " + value, name, value));
    }

    private static Arbitrary<Option> phone() {
        return Arbitraries.of("phone", "电话", "手机")
                .map(word -> new Option(word + ": 138 1234 5678", "phone", "138 1234 5678"));
    }

    private static Arbitrary<Option> next() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        ZonedDateTime nine = day.atTime(9, 0).atZone(TestTeam.ZONE);
        return Arbitraries.of(
                        Map.entry("Fri 9:00 call", "call"),
                        Map.entry("周五 9:00 回访", "回访"),
                        Map.entry("2026-11-20 9:00 send the offer", "send the offer"))
                .flatMap(step -> Arbitraries.of("next", "下一步")
                        .map(word -> new Option(
                                word + ": " + step.getKey(),
                                "next",
                                new NextStep(
                                        step.getKey(),
                                        step.getValue(),
                                        new IncomingCommand.Moment(day, LocalTime.of(9, 0), nine)))));
    }

    private static Arbitrary<Option> day() {
        return Arbitraries.of("yesterday", "昨天", "2026-11-16", "11/16", "11月16日")
                .flatMap(typed -> Arbitraries.of("on", "日期")
                        .map(word -> new Option(word + ": " + typed, "on", LocalDate.of(2026, 11, 16))));
    }

    /** Some of the options in any order. */
    private static Arbitrary<List<Option>> someOf(List<Arbitrary<Option>> all) {
        return Combinators.combine(all)
                .as(options -> options)
                .flatMap(options -> Arbitraries.shuffle(options)
                        .flatMap(shuffled -> Arbitraries.integers()
                                .between(0, shuffled.size())
                                .map(n -> shuffled.subList(0, n))));
    }

    private static String typed(List<Option> options) {
        return options.stream().map(option -> ", " + option.typed()).collect(Collectors.joining());
    }

    private static Map<String, Object> values(List<Option> options) {
        Map<String, Object> values = new TreeMap<>();
        options.forEach(option -> values.put(option.name(), option.value()));
        return values;
    }

    private static void understoodOrMistaken(String text) {
        for (LineSplitter.Line line : splitter.split(text)) {
            try {
                assertThat(parser.parse(speaker, line.text(), NOW).handler()).isNotNull();
            } catch (UserMistake mistake) {
                assertThat(mistake.text()).isNotNull();
            }
        }
    }

    private static void assertRead(Line line) {
        Parsed parsed = parser.parse(speaker, line.text(), NOW);
        assertThat(parsed.handler().spec().name()).as(line.text()).isEqualTo(line.command());
        assertThat(comparable(parsed.values())).as(line.text()).isEqualTo(comparable(line.values()));
        assertThat(parsed.tags()).as(line.text()).isEqualTo(line.tags());
    }

    /** Amounts with one scale. */
    private static Map<String, Object> comparable(Map<String, Object> values) {
        Map<String, Object> same = new TreeMap<>(values);
        same.replaceAll((name, value) -> value instanceof Money money
                ? money.amount().stripTrailingZeros().toPlainString() + money.currency()
                : value);
        return same;
    }

    /** What was read, with texts in their plain forms. */
    private static Map<String, String> folded(Parsed parsed) {
        Map<String, String> values = new TreeMap<>();
        comparable(parsed.values()).forEach((name, value) -> values.put(name, TextFolding.fold(value.toString())));
        values.put("command", parsed.handler().spec().name());
        values.put("tags", TextFolding.fold(String.join(",", List.copyOf(parsed.tags()))));
        return values;
    }

    /** The line as somebody types it whose keyboard stands on full-width forms. */
    private static String widened(String line) {
        return line.codePoints()
                .map(c -> c > ' ' && c <= '~' ? c - '!' + '！' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
