package io.salesbell.chat.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartPainterTests {
    private static final int WHITE = 0xFFFFFFFF;
    private static final int ORANGE = 0xFFE08A1E;
    private static final int EMPTY_GREY = 0xFFD1D5DB;

    private final ChartPainter painter = new ChartPainter(new ChartFonts());

    @Test
    void paintsAPngOfTheChatsWidth() throws IOException {
        var bytes = painter.png(named("王伟"));

        assertThat(bytes).startsWith(0x89, 'P', 'N', 'G');
        assertThat(read(bytes).getWidth()).isEqualTo(716);
    }

    @Test
    void growsWithTheBars() throws IOException {
        int none = read(painter.png(chart(0))).getHeight();
        int one = read(painter.png(chart(1))).getHeight();
        int thirty = read(painter.png(chart(30))).getHeight();

        assertThat(none).isGreaterThan(100).isLessThan(one);
        assertThat(thirty - one).isEqualTo(29 * 64);
    }

    @Test
    void chineseNamesAreWrittenAndNotBoxes() throws IOException {
        var name = label(painter.png(named("王伟")));

        assertThat(inked(name)).isGreaterThan(300);
        assertThat(name).isNotEqualTo(label(painter.png(named("\uFFFE\uFFFE"))));
        assertThat(name).isNotEqualTo(label(painter.png(named("李娜"))));
    }

    @Test
    void theSameChartIsTheSamePictureToTheByte() {
        assertThat(painter.png(named("王伟"))).isEqualTo(painter.png(named("王伟")));
        assertThat(painter.png(named("王伟"))).isEqualTo(new ChartPainter(new ChartFonts()).png(named("王伟")));
    }

    @Test
    void aZeroBarLeavesAStub() throws IOException {
        var picture = read(painter.png(one(new Bar("赵敏", 0, "0%", false))));

        assertThat(count(picture, EMPTY_GREY)).isGreaterThan(100);
    }

    @Test
    void aRemarkHasNoBar() throws IOException {
        var picture = read(painter.png(one(new Bar("+12", 0, "", false))));

        assertThat(count(picture, EMPTY_GREY)).isZero();
        assertThat(inked(label(painter.png(one(new Bar("+12", 0, "", false)))))).isPositive();
    }

    @Test
    void theMarkIsALineOnlyWhereGiven() throws IOException {
        var bars = List.of(new Bar("王伟", 120, "120%", true), new Bar("Lily", 40, "40%", false));

        assertThat(count(read(painter.png(new Chart("t", "s", bars, 100d))), ORANGE))
                .isGreaterThan(50);
        assertThat(count(read(painter.png(new Chart("t", "s", bars, null))), ORANGE))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000\n\t\u202E\u2066",
                "محمد علي",
                "👨‍👩‍👧🚀",
                "\uD83D",
                "e\u0301\u0302\u0303\u0304\u0305\u0306\u0307",
                "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"
            })
    void strangersWordsStayInTheirPlace(String words) throws IOException {
        var bars = List.of(new Bar(words, 100, words, true), new Bar("王伟", 100, "100%", false));
        var picture = read(painter.png(new Chart(words, words, bars, 100d)));

        assertThat(IntStream.range(0, picture.getHeight())
                        .allMatch(y -> picture.getRGB(20, y) == WHITE && picture.getRGB(700, y) == WHITE))
                .as("the margins are white")
                .isTrue();
    }

    private static Chart chart(int bars) {
        return new Chart(
                "本周排行榜",
                "11/16–11/22",
                IntStream.range(0, bars)
                        .mapToObj(i -> new Bar("同事" + i, i, i + "%", false))
                        .toList(),
                null);
    }

    private static Chart named(String name) {
        return one(new Bar(name, 100, "100%", false));
    }

    private static Chart one(Bar bar) {
        return new Chart("本周排行榜", "11/16–11/22", List.of(bar), null);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** The pixels of the first row's label. */
    private static List<Integer> label(byte[] png) throws IOException {
        var pixels = read(png).getRGB(44, 172, 56, 64, null, 0, 56);
        return IntStream.of(pixels).boxed().toList();
    }

    private static long inked(List<Integer> pixels) {
        return pixels.stream().filter(pixel -> pixel != WHITE).count();
    }

    private static long count(BufferedImage picture, int color) {
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return IntStream.of(pixels).filter(pixel -> pixel == color).count();
    }
}
