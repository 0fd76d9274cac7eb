package io.salesbell.chat.picture;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows: up to {@link #MOST_BARS} bars from top to bottom and, where given, a mark on their common scale,
 * for instance the target.
 */
public record Chart(
        String title,
        String subtitle,
        List<Bar> bars,
        @Nullable Double mark) {
    public static final int MOST_BARS = 30;

    public Chart {
        bars = List.copyOf(bars);
        if (bars.size() > MOST_BARS) {
            throw new IllegalArgumentException("A chart has at most " + MOST_BARS + " bars, not " + bars.size());
        }
        if (mark != null && (!Double.isFinite(mark) || mark < 0)) {
            throw new IllegalArgumentException("A mark is a finite number of zero or more, not " + mark);
        }
    }

    /** The share of the scale, 0 to 1, that a value takes; the longest bar or the mark takes all of it. */
    double shareOf(double value) {
        var longest = DoubleStream.concat(
                        bars.stream().mapToDouble(Bar::value), DoubleStream.of(mark == null ? 0 : mark))
                .max()
                .orElse(0);
        return longest == 0 ? 0 : value / longest;
    }
}
