package io.salesbell.chat.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTests {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final ChartFonts fonts = new ChartFonts();
    private final Font font = fonts.regular(28);
    private final Lettering lettering = new Lettering(fonts, CONTEXT);

    @ParameterizedTest
    @ValueSource(strings = {"王伟", "欧阳娜娜", "陳國華", "喆玥旻珺璟祎", "Lily Zhang", "¥1,280万（含税）…□"})
    void theBundledFontHasTheNamesAndSignsInUse(String text) {
        assertThat(font.canDisplayUpTo(text)).isEqualTo(-1);
    }

    @Test
    void aShortNameStaysWhole() {
        assertThat(lettering.line("王伟", font, 200).getCharacterCount()).isEqualTo(2);
    }

    @Test
    void aLongNameIsCutToTheWidthWithAnEllipsis() {
        var line = lettering.line("欧阳娜娜".repeat(50), font, 200);

        assertThat(line.getAdvance()).isBetween(150f, 200f);
        assertThat(line.getCharacterCount()).isLessThan(10);
    }

    @Test
    void aSurrogatePairIsNeverSplit() {
        for (int width = 30; width < 120; width++) {
            var cut = lettering.line("𬍛𬍛𬍛𬍛𬍛𬍛", font, width);
            assertThat(cut.getCharacterCount() % 2).as("pairs and one ellipsis").isEqualTo(1);
        }
    }

    @Test
    void controlAndDirectionCharactersLeaveNoTrace() {
        assertThat(lettering.width("a\u202E\u0007\u200B\uFE0Fb", font)).isEqualTo(lettering.width("a b", font));
        assertThat(lettering.width("  a\r\n\tb\u2028 ", font)).isEqualTo(lettering.width("a b", font));
    }

    @Test
    void whatNoFontCanShowBecomesOneBox() {
        assertThat(lettering.width("\uFFFE", font)).isEqualTo(lettering.width("□", font));
        assertThat(lettering.width("\uD83D", font)).isEqualTo(lettering.width("□", font));
    }

    @Test
    void aHeapOfAccentsCountsAsOneCharacter() {
        assertThat(lettering.line("e" + "\u0301".repeat(100_000), font, 200).getCharacterCount())
                .isLessThanOrEqualTo(4);
    }

    @Property(tries = 200)
    void anyTextFitsItsWidth(@ForAll String text) {
        assertThat(lettering.line(text, font, 120).getAdvance()).isLessThanOrEqualTo(120);
    }
}
