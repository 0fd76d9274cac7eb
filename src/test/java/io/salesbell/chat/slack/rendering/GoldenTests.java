package io.salesbell.chat.slack.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Form;
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
class GoldenTests {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final UUID PICTURE = new UUID(0, 7);
    private static final MemberId LILY = new MemberId(new UUID(0, 1));
    private static final MemberId NOBODY = new MemberId(new UUID(0, 2));

    private final BlockKit kit = new BlockKit(TestWords.wording(), TestWords.plain(), JsonMapper.shared());

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyKindOfBlock(String language) throws IOException {
        SlackMessage message = kit.message(everything(), reader(language), line -> "kept");
        BlockKitLimits.check(message);
        compare("every-block-" + language, message);
    }

    @Test
    void whatIsTooLongIsCutWithAMark() throws IOException {
        Card card = new Card(List.of(
                new Card.Heading(Text.verbatim("😀".repeat(200))),
                new Card.Paragraph(Text.verbatim("&".repeat(4000))),
                new Card.Table(
                        List.of(Text.verbatim("n")),
                        IntStream.range(0, 130)
                                .mapToObj(row -> List.of(Text.verbatim("row " + row)))
                                .toList(),
                        List.of(0)),
                new Card.Buttons(List.of(Button.of(Text.verbatim("Say"), "visit " + "x".repeat(3000))), false)));
        SlackMessage message = kit.message(card, reader("en"), line -> "kept-" + line.length());
        BlockKitLimits.check(message);
        compare("too-long", message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aFormWithEveryKindOfField(String language) throws IOException {
        Form form = new Form(
                "visit",
                Text.of("slack.home.visit"),
                IntStream.range(0, Form.Type.values().length)
                        .mapToObj(index -> new Form.Field(
                                "f" + index,
                                Text.of("slack.home.help"),
                                List.of(Form.Type.values()).get(index),
                                index == 0,
                                index % 4 == 3 ? "said before" : "",
                                index == 1 ? Text.of("slack.home.nothing") : null,
                                List.of(new Form.Choice("one", Text.verbatim("One <1>")))))
                        .toList());
        compare(
                "form-" + language,
                new FormView(TestWords.wording()).of(form, reader(language), "{\"command\":\"visit\"}"));
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
                        new Card.Field(Text.of("slack.home.help"), Text.from(LocalDate.of(2026, 11, 17))),
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
                        Button.of("slack.home.visit", "visit Acme").primary().asForm(),
                        Button.of("slack.button.bind", "bind").danger().at(3))
                .menu(List.of(Button.of("slack.home.help", "help")))
                .build();
    }

    private static Reader reader(String language) {
        return new Reader(
                Locale.forLanguageTag(language),
                ZoneId.of("Asia/Shanghai"),
                Map.of(LILY.value(), "ULILY"),
                Map.of(PICTURE, "F7"));
    }

    private static void compare(String name, Object rendered) throws IOException {
        Path file = Path.of("src/test/resources/slack", name + ".json");
        String json = JSON.writeValueAsString(rendered) + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, json);
        }
        assertThat(file).exists();
        assertThat(json).isEqualTo(Files.readString(file));
    }
}
