package io.salesbell.chat.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Directory;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.Money;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the page is given for each kind of block; {@code -Dgolden.write=true} writes the files anew. */
@ConsoleTest
class CardDrawingTests {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/console");
    private static final UUID ONE = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Autowired
    private CardDrawing drawing;

    @Autowired
    private ConsolePeople people;

    @Autowired
    private Directory directory;

    @Autowired
    private JsonMapper json;

    @ParameterizedTest
    @CsvSource({"lily, en", "wangwei, zh"})
    void everyKindOfBlockIsDrawnAsItsFileSays(String person, String language) throws Exception {
        Speaker reader = reader(person);
        for (Map.Entry<String, Card> sample : samples().entrySet()) {
            Path file = GOLDEN.resolve(sample.getKey() + "." + language + ".json");
            String drawn = drawn(sample.getValue(), reader);
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(file, drawn);
            }
            assertThat(drawn).as(file.toString()).isEqualTo(Files.readString(file));
        }
    }

    @Test
    void noKindOfBlockIsLeftOut() {
        assertThat(samples().values().stream()
                        .flatMap(card -> card.blocks().stream())
                        .map(block -> (Object) block.getClass())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder((Object[]) Card.Block.class.getPermittedSubclasses());
    }

    @Test
    void noFileIsLeftOver() throws Exception {
        try (var files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\..*", ""))
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(samples().keySet());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<!channel> *b* & \"q\"", "''{0}''", "مرحبا"})
    void typedTextIsGivenAsItIsInEveryPlace(String typed) {
        Text text = Text.verbatim(typed);
        Card card = new Card.Builder()
                .block(new Card.Heading(text))
                .block(new Card.Paragraph(Text.of("chat.parse.line", text)))
                .block(new Card.Note(text))
                .fields(List.of(new Card.Field(text, text)))
                .progress(text, BigDecimal.TEN, text)
                .block(new Card.Table(List.of(text), List.of(List.of(text)), List.of()))
                .block(new Card.Picture(ONE, text))
                .buttons(Button.of(text, "look"))
                .build();
        assertThat(drawing.draw(card, reader("lily")).parts())
                .allSatisfy(part -> assertThat(part.plain()).contains(typed));
    }

    private static Map<String, Card> samples() {
        Text words = Text.joined(
                " · ",
                List.of(
                        Text.of("chat.parse.line", 3),
                        Text.person(new MemberId(ONE), "王伟 Wang"),
                        Text.mention(new MemberId(ONE), "Lily"),
                        Text.from(new Money(new BigDecimal("120000"), Currency.getInstance("CNY"))),
                        Text.from(LocalDate.of(2026, 11, 27)),
                        Text.from(Instant.parse("2026-11-27T01:30:00Z")),
                        Text.from(1234.5),
                        Text.from(null),
                        new Text.Either("meeting", "面谈"),
                        Text.verbatim("a < b & c")));
        Map<String, Card> samples = new TreeMap<>();
        samples.put("heading", new Card.Builder().block(new Card.Heading(words)).build());
        samples.put("paragraph", Card.of(words));
        samples.put("note", new Card.Builder().block(new Card.Note(words)).build());
        samples.put(
                "fields",
                new Card.Builder()
                        .fields(List.of(
                                new Card.Field(Text.of("chat.argument.customer"), Text.verbatim("Acme")),
                                new Card.Field(Text.of("chat.argument.amount"), words)))
                        .build());
        samples.put(
                "progress",
                new Card.Builder()
                        .progress(Text.verbatim("visits"), new BigDecimal("133.50"), Text.verbatim("8 / 6"))
                        .build());
        samples.put(
                "table",
                new Card.Builder()
                        .block(new Card.Table(
                                List.of(Text.empty(), Text.of("chat.argument.person"), Text.of("chat.argument.amount")),
                                List.of(
                                        List.of(Text.from(1), Text.verbatim("Lily"), Text.from(20)),
                                        List.of(Text.from(2), Text.verbatim("王伟"))),
                                List.of(0, 2)))
                        .build());
        samples.put(
                "picture",
                new Card.Builder()
                        .block(new Card.Picture(ONE, Text.verbatim("a chart")))
                        .build());
        samples.put("buttons", buttons());
        samples.put(
                "everything",
                new Card(samples.values().stream()
                        .flatMap(card -> card.blocks().stream())
                        .toList()));
        samples.put("empty", new Card(List.of()));
        return samples;
    }

    private static Card buttons() {
        return new Card.Builder()
                .menu(List.of(
                        Button.of("chat.argument.customer", "mark one")
                                .primary()
                                .at(3),
                        Button.of("chat.argument.note", "mark two").danger()))
                .buttons(Button.of(Text.verbatim("Fill"), "fill Acme").asForm())
                .build();
    }

    private Speaker reader(String key) {
        ConsolePerson person = people.person(key);
        return directory.speaker(person.org(), person.member()).orElseThrow();
    }

    /** The message as the API gives it. */
    private String drawn(Card card, Speaker reader) {
        StoredMessage message = new StoredMessage(ONE, "dm", 7, Instant.EPOCH, "bot", drawing.draw(card, reader), null);
        return json.rebuild()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(MessageView.of(message))
                + "\n";
    }
}
