package io.salesbell.chat.dingtalk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CardValuesTests {
    private static final UUID MESSAGE = UUID.fromString("018f5e1e-0000-7000-8000-000000000001");

    @Property(tries = 200)
    void everyValueFitsAndNoWordIsLost(
            @ForAll @IntRange(min = 1, max = 60) int lines, @ForAll @IntRange(max = 330) int length) {
        String text = String.join(
                "\n",
                IntStream.range(0, lines).mapToObj(n -> "字".repeat(length) + n).toList());
        CardValues.of(drawing(text, 2)).ifPresent(values -> {
            assertThat(values.values()).allMatch(value -> value.getBytes(StandardCharsets.UTF_8).length <= 1024);
            assertThat(values.get("text1") + values.get("text2") + values.get("text3") + values.get("text4"))
                    .isEqualTo(text);
        });
    }

    @Test
    void whatHasNoRoomIsNoCard() {
        assertThat(CardValues.of(drawing("字".repeat(300), 5))).isPresent();
        assertThat(CardValues.of(drawing("字".repeat(400), 5))).isEmpty();
        assertThat(CardValues.of(drawing("字\n".repeat(1200), 1))).isEmpty();
        assertThat(CardValues.of(drawing("看 ![图](@media)", 1))).isEmpty();
        assertThat(CardValues.of(drawing("x", 0))).isEmpty();
        assertThat(CardValues.of(drawing("x", 6))).isEmpty();
    }

    @Test
    void aPressedRowIsGoneAndSaysWhoPressedAndTheOtherRowsStay() {
        Map<String, String> values = CardValues.since(
                MESSAGE,
                List.of(
                        new CardValues.Shown(Marks.of(MESSAGE, 2), "later", ""),
                        new CardValues.Shown(Marks.of(MESSAGE, 1), "no", "✓ yes · [Eve](x)"),
                        new CardValues.Shown(Marks.of(MESSAGE, 0), "yes", "✓ yes · [Eve](x)")));
        assertThat(values)
                .containsEntry("b1", "")
                .containsEntry("b2", "")
                .containsEntry("b3", "later")
                .containsEntry("b4", "")
                .containsEntry("status", "✓ yes · ［Eve］(x)");
    }

    private static Drawing drawing(String text, int buttons) {
        return new Drawing(
                "t",
                text,
                text,
                IntStream.range(0, buttons)
                        .mapToObj(n -> new DrawnButton(
                                Button.of(Text.verbatim("b"), "help"), 1, false, "b" + n, Marks.of(MESSAGE, n)))
                        .toList());
    }
}
