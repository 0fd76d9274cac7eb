package io.salesbell.chat.dingtalk.rendering;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short names of buttons, at the end of what pressing them sends: {@code visit Acme 〔k7f2m9ra〕}. */
public final class Marks {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789x";
    private static final int LENGTH = 8;
    private static final char OPEN = '〔';
    private static final Pattern MARK = Pattern.compile(OPEN + "([a-z0-9]{" + LENGTH + "})〕\\s*");

    private Marks() {}

    /** A text that a button sent: the words before the mark, and the mark. */
    public record Marked(String words, String mark) {}

    /** The same button of the same message has the same mark, however often the message is tried. */
    public static String of(UUID message, int index) {
        byte[] name = ("button " + message + " " + index).getBytes(StandardCharsets.UTF_8);
        long bits = UUID.nameUUIDFromBytes(name).getLeastSignificantBits();
        StringBuilder mark = new StringBuilder();
        for (int letter = 0; letter < LENGTH; letter++) {
            mark.append(LETTERS.charAt((int) (bits >>> (letter * 5)) & 31));
        }
        return mark.toString();
    }

    static String around(String mark) {
        return "〔" + mark + "〕";
    }

    public static Optional<Marked> in(String text) {
        int open = text.lastIndexOf(OPEN);
        Matcher mark = MARK.matcher(open < 0 ? "" : text.substring(open));
        return mark.matches()
                ? Optional.of(new Marked(text.substring(0, open).stripTrailing(), mark.group(1)))
                : Optional.empty();
    }
}
