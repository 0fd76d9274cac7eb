package io.salesbell.chat.picture;

/**
 * One row of a chart: a name, a finite length of zero or more in the chart's own unit, and the words for that length.
 * A row without length and without such words is a remark, for instance "+12".
 */
public record Bar(String label, double value, String valueLabel, boolean highlighted) {
    public Bar {
        if (!Double.isFinite(value) || value < 0) {
            throw new IllegalArgumentException("A bar's value is a finite number of zero or more, not " + value);
        }
    }

    boolean isRemark() {
        return value == 0 && valueLabel.isBlank();
    }
}
