package io.salesbell.chat.slack.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Form;
import io.salesbell.chat.TestWords;
import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class BlockKitPropertyTests {
    private static final UUID KNOWN = new UUID(0, 1);
    private static final Reader READER =
            new Reader(Locale.CHINESE, ZoneId.of("Asia/Shanghai"), Map.of(KNOWN, "U1"), Map.of(KNOWN, "F1"));
    private final BlockKit kit = new BlockKit(TestWords.wording(), TestWords.plain(), JsonMapper.shared());

    @Property(tries = 150)
    void noCardBreaksALimit(@ForAll("cards") Card card) {
        BlockKitLimits.check(kit.message(card, READER, line -> "kept"));
    }

    @Property(tries = 60)
    void noHomePageBreaksALimit(@ForAll("cards") Card first, @ForAll("cards") Card second) {
        Map<String, Object> home = new HomeView(kit).of(List.of(first, second), READER, line -> "kept");
        BlockKitLimits.checkView(home, 100);
    }

    @Property(tries = 100)
    void noFormBreaksALimitBeforeAndAfterItAsksBack(@ForAll("forms") Form form, @ForAll("cards") Card question) {
        Map<String, Object> view = new FormView(TestWords.wording()).of(form, READER, "{}");
        BlockKitLimits.checkView(view, 100);
        JsonMapper json = JsonMapper.shared();
        Map<String, Object> asking = json.convertValue(
                new AskingView(kit, TestWords.wording(), json)
                        .of(json.valueToTree(view), List.of(question), READER, line -> "kept", "{}"),
                new TypeReference<Map<String, Object>>() {});
        BlockKitLimits.checkView(asking, 100);
    }

    @Example
    void theButtonsBelowWhatIsTooLongAreKept() {
        Card.Builder card = new Card.Builder();
        for (int line = 0; line < 80; line++) {
            card.block(new Card.Paragraph(Text.verbatim("line " + line)));
        }
        card.buttons(Button.of(Text.verbatim("More"), "leads 2"));
        List<Map<String, Object>> blocks =
                kit.message(card.build(), READER, line -> "kept").blocks();
        assertThat(blocks).hasSize(50);
        assertThat(blocks.get(49)).containsEntry("type", "actions");
        assertThat(blocks.get(48)).containsEntry("type", "context");
    }

    @Property(tries = 300)
    void aCutNeverSplitsACharacterOrAnEscape(@ForAll("words") String words) {
        String escaped = SlackText.escape(words);
        String cut = SlackText.cut(escaped, 40);
        assertThat(cut.codePointCount(0, cut.length())).isLessThanOrEqualTo(40);
        assertThat(cut).doesNotContainPattern("&(?!amp;|lt;|gt;)");
        assertThat(Character.isHighSurrogate(cut.isEmpty() ? 'x' : cut.charAt(cut.length() - 1)))
                .isFalse();
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> pieces = Arbitraries.of(
                "Acme",
                "字节跳动",
                "<!channel>",
                "&",
                "<@U1>",
                "😀",
                "*b*",
                "\n",
                " ",
                "&lt;",
                "https://x.y/z",
                "`",
                "|",
                ">");
        return pieces.list().ofMaxSize(30).map(list -> String.join("", list));
    }

    private Arbitrary<Text> texts() {
        Arbitrary<Text> said = words().map(Text::verbatim);
        Arbitrary<Text> endless = words().map(words -> Text.verbatim(words.repeat(300)));
        Arbitrary<Text> people = words().map(name -> Text.mention(new MemberId(KNOWN), name));
        Arbitrary<Text> keyed = words().map(words -> Text.of("slack.press.note", words, words));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, said),
                net.jqwik.api.Tuple.of(1, endless),
                net.jqwik.api.Tuple.of(2, people),
                net.jqwik.api.Tuple.of(2, keyed));
    }

    @Provide
    Arbitrary<Form> forms() {
        Arbitrary<Form.Field> fields = Combinators.combine(
                        texts(),
                        Arbitraries.of(Form.Type.values()),
                        words(),
                        texts().list().ofMaxSize(120))
                .as((label, type, value, choices) -> new Form.Field(
                        "f" + UUID.randomUUID(),
                        label,
                        type,
                        true,
                        value.repeat(40),
                        label,
                        choices.stream()
                                .map(choice -> new Form.Choice("c" + choices.indexOf(choice), choice))
                                .toList()));
        return Combinators.combine(texts(), fields.list().ofMinSize(1).ofMaxSize(30))
                .as((title, list) -> new Form("visit", title, list));
    }

    @Provide
    Arbitrary<Card> cards() {
        Arbitrary<Card.Block> heading = texts().map(Card.Heading::new);
        Arbitrary<Card.Block> paragraph = texts().map(Card.Paragraph::new);
        Arbitrary<Card.Block> note = texts().map(Card.Note::new);
        Arbitrary<Card.Block> fields = Combinators.combine(texts(), texts())
                .as(Card.Field::new)
                .list()
                .ofMaxSize(23)
                .map(Card.Fields::new);
        Arbitrary<Card.Block> progress = Combinators.combine(
                        texts(), Arbitraries.integers().between(-50, 900), texts())
                .as((label, percent, value) -> new Card.Progress(label, BigDecimal.valueOf(percent), value));
        Arbitrary<Card.Block> table = Combinators.combine(
                        texts().list().ofMaxSize(22),
                        texts().list().ofMaxSize(25).list().ofMaxSize(120))
                .as((header, rows) -> new Card.Table(header, rows, List.of(1)));
        Arbitrary<Card.Block> picture =
                texts().map(alt -> new Card.Picture(alt.hashCode() % 2 == 0 ? KNOWN : UUID.randomUUID(), alt));
        Arbitrary<Card.Block> buttons = Combinators.combine(texts(), words())
                .as((label, line) ->
                        Button.of(label, "visit " + line.repeat(40)).at(3))
                .list()
                .ofMaxSize(60)
                .map(list -> new Card.Buttons(list, false));
        return Arbitraries.oneOf(heading, paragraph, note, fields, progress, table, picture, buttons)
                .list()
                .ofMaxSize(60)
                .map(Card::new);
    }
}
