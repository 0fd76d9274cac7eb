package io.salesbell.chat.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;

/**
 * Paints charts as PNG, 716 pixels wide for the 358 that DingTalk shows. The same chart gives the same bytes on the
 * same Java and server.
 */
@Component
public class ChartPainter {
    private static final Map<RenderingHints.Key, Object> HINTS = Map.of(
            RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
            RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE,
            RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
            RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);

    private final ChartFonts fonts;

    public ChartPainter(ChartFonts fonts) {
        this.fonts = fonts;
    }

    /** The picture of a chart; throws IllegalStateException where the server cannot load any font. */
    public byte[] png(Chart chart) {
        var probe = graphics(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
        try {
            var drawing = ChartDrawing.of(chart, fonts, probe.getFontRenderContext());
            return encoded(painted(drawing));
        } finally {
            probe.dispose();
        }
    }

    private static BufferedImage painted(ChartDrawing drawing) {
        var image = new BufferedImage(ChartLayout.WIDTH, drawing.height(), BufferedImage.TYPE_INT_RGB);
        var graphics = graphics(image);
        try {
            drawing.paint(graphics);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static Graphics2D graphics(BufferedImage image) {
        var graphics = image.createGraphics();
        graphics.addRenderingHints(HINTS);
        return graphics;
    }

    private static byte[] encoded(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", output)) {
                throw new IllegalStateException("This Java cannot write PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
