package io.salesbell.chat.dingtalk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.TestWords;
import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Compares what is rendered with checked-in files; {@code -Dgolden.write=true} writes them anew. */
class CardsGoldenTests {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final UUID PICTURE = new UUID(0, 7);
    private static final UUID MESSAGE = new UUID(0, 9);
    private static final MemberId LILY = new MemberId(new UUID(0, 1));
    private static final MemberId NOBODY = new MemberId(new UUID(0, 2));

    private final Cards cards = new Cards(TestWords.wording(), TestWords.plain());

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyKindOfBlock(String language) throws IOException {
        Drawing drawing = cards.draw(everything(), reader(language), MESSAGE);
        DingTalkLimits.check(drawing);
        compare("every-block-" + language, Envelope.template(drawing));
    }

    @Test
    void whatIsTooLongIsCutWithAMarkAndManyButtonsBecomeLinks() throws IOException {
        List<Button> many = new ArrayList<>();
        IntStream.range(0, 7).forEach(n -> many.add(Button.of(Text.verbatim("Choice " + n), "visit Acme " + n)));
        Card card = new Card(List.of(
                new Card.Heading(Text.verbatim("\uD83D\uDE00".repeat(100))),
                new Card.Paragraph(Text.verbatim("长".repeat(6000))),
                new Card.Buttons(many, true),
                new Card.Buttons(List.of(Button.of(Text.verbatim("Say"), "visit " + "x".repeat(3000))), false)));
        Drawing drawing = cards.draw(card, reader("en"), MESSAGE);
        DingTalkLimits.check(drawing);
        compare("too-long", Envelope.template(drawing));
    }

    @Test
    void aPressNeverSaysAnId() {
        Card card = Card.of(Text.verbatim("谁来带队？"));
        Card asking = new Card(List.of(
                card.blocks().get(0),
                new Card.Buttons(
                        List.of(
                                Button.of(Text.verbatim("王伟当主管"), "team manager @" + MESSAGE),
                                Button.of(Text.verbatim("确定"), "delete L1 sure: " + MESSAGE),
                                Button.of(Text.verbatim("看看"), "lead L1")),
                        true)));
        assertThat(cards.draw(asking, reader("zh"), MESSAGE).buttons())
                .extracting(DrawnButton::said)
                .satisfiesExactly(
                        said -> assertThat(said).startsWith("王伟当主管 ").doesNotContain(MESSAGE.toString()),
                        said -> assertThat(said).startsWith("确定 ").doesNotContain(MESSAGE.toString()),
                        said -> assertThat(said).startsWith("lead L1 "));
    }

    @Test
    void nothingAPersonTypesBecomesMarkup() {
        assertThat(MarkdownText.neutral("# a\n- b\n1. c\n> d")).isEqualTo("＃ a  \n  － b  \n  1． c  \n  ＞ d");
        assertThat(MarkdownText.neutral("[x](http://evil.example) *b* _i_ `c` @all ![y](z)"))
                .isEqualTo("［x］(http：//evil.\u200bexample) ＊b＊ ＿i＿ ｀c｀ ＠all !［y］(z)");
        assertThat(MarkdownText.neutral("3.5万 · 12:30 · A-1")).isEqualTo("3.5万 · 12:30 · A-1");
    }

    private static Card everything() {
        return new Card.Builder()
                .block(new Card.Heading(Text.verbatim("Acme & <Sons>")))
                .block(new Card.Paragraph(Text.joined(
                        " · ",
                        List.of(
                                Text.verbatim("*bold* <!channel> https://a.example"),
                                Text.mention(LILY, "Lily"),
                                Text.mention(NOBODY, "Nobody <3"),
                                Text.person(LILY, "Lily")))))
                .block(new Card.Note(Text.from(Instant.parse("2026-11-17T02:00:00Z"))))
                .fields(List.of(
                        new Card.Field(Text.of("dingtalk.form.stopped"), Text.from(LocalDate.of(2026, 11, 17))),
                        new Card.Field(Text.verbatim("¥"), new Text.Amount(new BigDecimal("120000"), "CNY"))))
                .progress(Text.verbatim("Visits"), new BigDecimal("130"), Text.verbatim("26/20"))
                .progress(Text.verbatim("Calls"), new BigDecimal("30"), Text.verbatim("6/20"))
                .block(new Card.Table(
                        List.of(Text.verbatim("Who"), Text.verbatim("Visits")),
                        List.of(
                                List.of(Text.verbatim("Lily & co"), Text.verbatim("26")),
                                List.of(Text.verbatim("王伟"), Text.empty()),
                                List.of(Text.verbatim("short"))),
                        List.of(1)))
                .block(new Card.Table(
                        List.of(), List.of(List.of(Text.verbatim("second"), Text.verbatim("table"))), List.of()))
                .block(new Card.Picture(PICTURE, Text.verbatim("A chart")))
                .block(new Card.Picture(new UUID(0, 8), Text.verbatim("Not uploaded")))
                .buttons(
                        Button.of("dingtalk.reply.sent-to-you", "visit Acme")
                                .primary()
                                .asForm(),
                        Button.of("dingtalk.kind.unsupported", "bind").danger().at(3))
                .menu(List.of(Button.of("dingtalk.form.stopped", "help")))
                .build();
    }

    private static Reader reader(String language) {
        return new Reader(Locale.forLanguageTag(language), ZoneId.of("Asia/Shanghai"), Map.of(PICTURE, "media1"));
    }

    private static void compare(String name, Object rendered) throws IOException {
        Path file = Path.of("src/test/resources/dingtalk", name + ".json");
        String json = JSON.writeValueAsString(rendered) + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, json);
        }
        assertThat(file).exists();
        assertThat(json).isEqualTo(Files.readString(file));
    }
}
