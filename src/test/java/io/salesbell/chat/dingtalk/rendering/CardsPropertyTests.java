package io.salesbell.chat.dingtalk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.TestWords;
import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.json.JsonMapper;

class CardsPropertyTests {
    private static final UUID KNOWN = new UUID(0, 1);
    private final Cards drawing = new Cards(TestWords.wording(), TestWords.plain());

    @Property(tries = 150)
    void noCardBreaksALimit(@ForAll("cards") Card card) {
        Reader reader = new Reader(Locale.CHINESE, ZoneId.of("Asia/Shanghai"), Map.of(KNOWN, "media1"));
        DingTalkLimits.check(drawing.draw(card, reader, new UUID(0, 9)));
    }

    @Property(tries = 300)
    void aCutNeverSplitsACharacterAndKeepsItsLimit(@ForAll("words") String words) {
        String cut = MarkdownText.cut(words, 40);
        assertThat(MarkdownText.jsonBytes(cut)).isLessThanOrEqualTo(40);
        assertThat(JsonMapper.shared().writeValueAsBytes(words))
                .as("counted as JSON counts")
                .hasSize(MarkdownText.jsonBytes(words) + 2);
    }

    @Property(tries = 60)
    void severalMenusOfLongLinesStayWithinTheLimitsAndKeepAllTheirDigits(
            @ForAll @IntRange(min = 6, max = 40) int size,
            @ForAll @IntRange(min = 20, max = 76) int length,
            @ForAll boolean endless) {
        Reader reader = new Reader(Locale.CHINESE, ZoneId.of("Asia/Shanghai"), Map.of());
        Card.Builder card = new Card.Builder();
        card.block(new Card.Paragraph(Text.verbatim("您说的是哪一个？".repeat(endless ? 900 : 1))));
        for (int row = 0; row < 4; row++) {
            List<Button> menu = new ArrayList<>();
            for (int index = row; index < size; index += 4) {
                String customer = "深圳市客户" + "有限公司".repeat(length / 4);
                menu.add(Button.of(Text.verbatim(index + customer), customer.substring(0, length)));
            }
            card.block(new Card.Buttons(menu, true));
        }
        Drawing drawn = drawing.draw(card.build(), reader, new UUID(0, 9));
        DingTalkLimits.check(drawn);
        assertThat(drawn.text()).contains("您说的是哪一个？");
        for (int number = 1; number <= size; number++) {
            assertThat(drawn.text()).containsPattern("(?m)^" + number + " ");
            assertThat(drawn.plain()).containsPattern("(?m)^" + number + " ");
        }
        assertThat(drawn.text()).contains("](dtmd://");
    }

    @Property(tries = 300)
    void whatAButtonSendsIsFoundAgain(@ForAll("words") String line) {
        DrawnButton button = new DrawnButton(
                Button.of(Text.verbatim("x"), "visit " + line.replace("\n", " ").strip()),
                1,
                false,
                "label",
                Marks.of(new UUID(0, 9), 3));
        assertThat(Marks.in(button.said()).map(Marks.Marked::mark)).contains(button.mark());
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
                "[a](http://b.example)",
                "![x](y)",
                "@all",
                "# 1",
                "- ",
                "1. ",
                "**",
                "_",
                "\\",
                "dtmd://x",
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
        Arbitrary<Text> keyed = words().map(words -> Text.of("dingtalk.press.settled", words, words));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, said),
                net.jqwik.api.Tuple.of(1, endless),
                net.jqwik.api.Tuple.of(2, people),
                net.jqwik.api.Tuple.of(2, keyed));
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
