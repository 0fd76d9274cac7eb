package io.salesbell.chat.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The bundled font, Noto Sans SC cut down to the characters in use, and for all others whatever the server has. Loaded
 * when the first picture is drawn; Java needs freetype, fontconfig and at least one font on the system for that.
 */
@Component
public class ChartFonts {
    private static final String BUNDLED = "/fonts/NotoSansSC-Regular.ttf";

    private final SingletonSupplier<Font> bundled = SingletonSupplier.of(ChartFonts::load);

    Font regular(float size) {
        return bundled.obtain()
                .deriveFont(Map.of(TextAttribute.SIZE, size, TextAttribute.KERNING, TextAttribute.KERNING_ON));
    }

    Font bold(float size) {
        return regular(size).deriveFont(Font.BOLD);
    }

    /** The server's own font in the look of another. */
    Font system(Font like) {
        return new Font(Font.SANS_SERIF, like.getStyle(), 1).deriveFont(like.getSize2D());
    }

    private static Font load() {
        try (var file = ChartFonts.class.getResourceAsStream(BUNDLED)) {
            if (file == null) {
                throw new IllegalStateException("The font " + BUNDLED + " is missing from the program");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException | LinkageError | InternalError e) {
            throw new IllegalStateException(
                    "No font can be loaded: install freetype, fontconfig and any system font", e);
        }
    }
}
