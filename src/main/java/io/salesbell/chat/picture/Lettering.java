package io.salesbell.chat.picture;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Sets strangers' words on one line: control characters vanish, what no font can show becomes a box, and a line that is
 * too wide is cut between characters as a reader sees them.
 */
class Lettering {
    private static final String ELLIPSIS = "…";
    private static final String BOX = "□";
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_CHARACTER = 4;
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}&&[^\\x{200C}\\x{200D}]]|[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

    private record Piece(String text, Font font) {}

    private final ChartFonts fonts;
    private final FontRenderContext context;

    Lettering(ChartFonts fonts, FontRenderContext context) {
        this.fonts = fonts;
        this.context = context;
    }

    /** The text on one line, cut with an ellipsis to the width in pixels. */
    TextLayout line(String text, Font font, float width) {
        var pieces = pieces(text, font);
        var whole = layout(pieces, font);
        if (whole.getAdvance() <= width) {
            return whole;
        }
        int fits = 0;
        int tooMany = pieces.size();
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) / 2;
            if (layout(cut(pieces, middle, font), font).getAdvance() <= width) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return layout(cut(pieces, fits, font), font);
    }

    float width(String text, Font font) {
        return layout(pieces(text, font), font).getAdvance();
    }

    private List<Piece> pieces(String text, Font font) {
        return CHARACTER
                .matcher(plain(text))
                .results()
                .map(MatchResult::group)
                .map(character -> piece(start(character, LONGEST_CHARACTER), font))
                .toList();
    }

    private static String plain(String text) {
        var visible = UNSEEN.matcher(start(text, LONGEST_LINE)).replaceAll("");
        return GAP.matcher(visible).replaceAll(" ").strip();
    }

    private static String start(String text, int codePoints) {
        return text.codePoints()
                .limit(codePoints)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Piece piece(String character, Font font) {
        if (font.canDisplayUpTo(character) < 0) {
            return new Piece(character, font);
        }
        var other = fonts.system(font);
        return other.canDisplayUpTo(character) < 0 ? new Piece(character, other) : new Piece(BOX, font);
    }

    private static List<Piece> cut(List<Piece> pieces, int length, Font font) {
        var kept = new ArrayList<>(pieces.subList(0, length));
        kept.add(new Piece(ELLIPSIS, font));
        return kept;
    }

    private TextLayout layout(List<Piece> pieces, Font font) {
        var shown = pieces.isEmpty() ? List.of(new Piece(" ", font)) : pieces;
        var words = new AttributedString(
                String.join("", shown.stream().map(Piece::text).toList()));
        int at = 0;
        for (var piece : shown) {
            int end = at + piece.text().length();
            words.addAttribute(TextAttribute.FONT, piece.font(), at, end);
            at = end;
        }
        return new TextLayout(words.getIterator(), context);
    }
}
