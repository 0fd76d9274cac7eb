package io.salesbell.chat.picture;

import java.awt.geom.Rectangle2D;

/** Where things stand on a chart, in pixels of a picture shown at half size; the picture grows with its bars. */
record ChartLayout(int rows, boolean subtitled, float labelWidth, float valueWidth) {
    static final int WIDTH = 716;
    static final int MARGIN = 44;
    static final float MOST_LABEL = 232;
    static final float MOST_VALUE = 200;
    private static final int TITLE_BASELINE = 88;
    private static final int SUBTITLE_BASELINE = 134;
    private static final int ROW = 64;
    private static final int BAR = 34;
    private static final int GAP = 22;
    private static final int STUB = 6;

    static int inside() {
        return WIDTH - 2 * MARGIN;
    }

    int height() {
        return rows == 0 ? titleBottom() + MARGIN - 12 : top() + rows * ROW + MARGIN - 12;
    }

    int titleBaseline() {
        return TITLE_BASELINE;
    }

    int subtitleBaseline() {
        return SUBTITLE_BASELINE;
    }

    private int titleBottom() {
        return subtitled ? SUBTITLE_BASELINE + 12 : TITLE_BASELINE + 16;
    }

    int top() {
        return titleBottom() + 26;
    }

    int bottom() {
        return top() + rows * ROW;
    }

    Rectangle2D row(int index) {
        return new Rectangle2D.Float(0, top() + index * ROW, WIDTH, ROW);
    }

    float axis() {
        return MARGIN + labelWidth + GAP;
    }

    float markAt(double share) {
        return axis() + (float) (share * (WIDTH - MARGIN - valueWidth - GAP - axis()));
    }

    Rectangle2D bar(int index, double share) {
        float length = Math.max(STUB, markAt(share) - axis());
        return new Rectangle2D.Float(axis(), top() + index * ROW + (ROW - BAR) / 2f, length, BAR);
    }

    float valueAt(Rectangle2D bar) {
        return (float) bar.getMaxX() + GAP - 8;
    }
}
