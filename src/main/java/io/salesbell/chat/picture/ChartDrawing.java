package io.salesbell.chat.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.function.Function;

/** One chart with its words measured, ready to be painted: a white card, so that it reads in light and dark chats. */
class ChartDrawing {
    private static final Color CARD = Color.WHITE;
    private static final Color INK = new Color(0x1F2937);
    private static final Color QUIET_INK = new Color(0x6B7280);
    private static final Color PLAIN_BAR = new Color(0xAFC6F2);
    private static final Color HIGHLIGHTED_BAR = new Color(0x2F6BE6);
    private static final Color EMPTY_BAR = new Color(0xD1D5DB);
    private static final Color MARK = new Color(0xE08A1E);
    private static final BasicStroke DASHES =
            new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {9, 7}, 0);
    private static final float TITLE = 42;
    private static final float LEAST_TITLE = 24;
    private static final float SUBTITLE = 26;
    private static final float LABEL = 28;

    private final Chart chart;
    private final ChartFonts fonts;
    private final Lettering lettering;
    private final ChartLayout layout;

    private ChartDrawing(Chart chart, ChartFonts fonts, Lettering lettering, ChartLayout layout) {
        this.chart = chart;
        this.fonts = fonts;
        this.lettering = lettering;
        this.layout = layout;
    }

    static ChartDrawing of(Chart chart, ChartFonts fonts, FontRenderContext context) {
        var lettering = new Lettering(fonts, context);
        var bold = fonts.bold(LABEL);
        var layout = new ChartLayout(
                chart.bars().size(),
                !chart.subtitle().isBlank(),
                widest(chart, Bar::label, lettering, bold, ChartLayout.MOST_LABEL),
                widest(chart, Bar::valueLabel, lettering, bold, ChartLayout.MOST_VALUE));
        return new ChartDrawing(chart, fonts, lettering, layout);
    }

    private static float widest(Chart chart, Function<Bar, String> words, Lettering lettering, Font font, float most) {
        return chart.bars().stream()
                .filter(bar -> !bar.isRemark())
                .map(bar -> Math.min(most, (float) Math.ceil(lettering.width(words.apply(bar), font))))
                .max(Float::compare)
                .orElse(0f);
    }

    int height() {
        return layout.height();
    }

    void paint(Graphics2D graphics) {
        graphics.setColor(CARD);
        graphics.fillRect(0, 0, ChartLayout.WIDTH, layout.height());
        paintHeading(graphics);
        for (int index = 0; index < chart.bars().size(); index++) {
            paintBar(graphics, index);
        }
        paintMark(graphics);
        for (int index = 0; index < chart.bars().size(); index++) {
            graphics.setClip(layout.row(index));
            paintWords(graphics, index);
        }
        graphics.setClip(null);
    }

    private void paintHeading(Graphics2D graphics) {
        graphics.setClip(0, 0, ChartLayout.WIDTH, layout.top());
        float fitting = TITLE * ChartLayout.inside() / Math.max(1, lettering.width(chart.title(), fonts.bold(TITLE)));
        var titleFont = fonts.bold(Math.max(LEAST_TITLE, Math.min(TITLE, fitting - 0.5f)));
        var title = lettering.line(chart.title(), titleFont, ChartLayout.inside());
        draw(graphics, title, INK, ChartLayout.MARGIN, layout.titleBaseline());
        var subtitle = lettering.line(chart.subtitle(), fonts.regular(SUBTITLE), ChartLayout.inside());
        draw(graphics, subtitle, QUIET_INK, ChartLayout.MARGIN, layout.subtitleBaseline());
        graphics.setClip(null);
    }

    private void paintBar(Graphics2D graphics, int index) {
        var bar = chart.bars().get(index);
        if (bar.isRemark()) {
            return;
        }
        var box = layout.bar(index, chart.shareOf(bar.value()));
        float round = (float) Math.min(box.getWidth(), 12);
        graphics.setColor(bar.value() == 0 ? EMPTY_BAR : bar.highlighted() ? HIGHLIGHTED_BAR : PLAIN_BAR);
        graphics.fill(
                new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(), round, round));
    }

    private void paintMark(Graphics2D graphics) {
        if (chart.mark() == null || chart.bars().isEmpty()) {
            return;
        }
        float x = layout.markAt(chart.shareOf(chart.mark()));
        graphics.setColor(MARK);
        graphics.setStroke(DASHES);
        graphics.draw(new Line2D.Float(x, layout.top(), x, layout.bottom()));
    }

    private void paintWords(Graphics2D graphics, int index) {
        var bar = chart.bars().get(index);
        var font = bar.highlighted() ? fonts.bold(LABEL) : fonts.regular(LABEL);
        float baseline = (float) layout.row(index).getCenterY() + LABEL * 0.36f;
        if (bar.isRemark()) {
            var remark = lettering.line(bar.label(), font, ChartLayout.inside());
            draw(graphics, remark, QUIET_INK, ChartLayout.MARGIN, baseline);
            return;
        }
        draw(graphics, lettering.line(bar.label(), font, layout.labelWidth()), INK, ChartLayout.MARGIN, baseline);
        var value = lettering.line(bar.valueLabel(), font, layout.valueWidth());
        float x = layout.valueAt(layout.bar(index, chart.shareOf(bar.value())));
        paintGround(graphics, value, x, baseline);
        draw(graphics, value, INK, x, baseline);
    }

    /** The mark may run through a value's words: they get a white ground. */
    private static void paintGround(Graphics2D graphics, TextLayout words, float x, float baseline) {
        graphics.setColor(CARD);
        graphics.fill(new Rectangle2D.Float(x - 13, baseline - LABEL, words.getVisibleAdvance() + 19, LABEL * 1.3f));
    }

    private static void draw(Graphics2D graphics, TextLayout words, Color color, float x, float baseline) {
        graphics.setColor(color);
        words.draw(graphics, x, baseline);
    }
}
