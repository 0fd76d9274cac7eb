package io.salesbell.chat.dingtalk.rendering;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as DingTalk's markdown shows it unchanged. What could become markup is written in its full-width form: escapes are
 * not promised there, and a look-alike can't become a link, a picture, a mention or a heading in any client.
 */
public final class MarkdownText {
    private static final String CUT = "…";
    /** A zero-width space, at which a client does not find an address any more. */
    private static final String GAP = "\u200b";

    private static final Map<Character, Character> WIDE = Map.ofEntries(
            Map.entry('*', '＊'),
            Map.entry('_', '＿'),
            Map.entry('`', '｀'),
            Map.entry('~', '～'),
            Map.entry('[', '［'),
            Map.entry(']', '］'),
            Map.entry('<', '＜'),
            Map.entry('>', '＞'),
            Map.entry('@', '＠'),
            Map.entry('\\', '＼'),
            Map.entry('|', '｜'));
    private static final Pattern OPENING =
            Pattern.compile("(?m)^(\\s*)(#|[+-](?=[\\s-]|$)|=(?==)|\\d{1,9}[.)](?=\\s|$))");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w{1,32};)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?<=[a-z0-9-])\\.(?=[a-z]{2,})");
    private static final Pattern SCHEME =
            Pattern.compile("(?i)(?<=[a-z0-9]):(?=//)|(?<=mailto|javascript|tel):(?=\\S)");
    /** Characters of nobody's language. */
    private static final String OPEN = "\ue000";

    private static final String CLOSE = "\ue001";
    private static final Pattern CODE = Pattern.compile(OPEN + "([^" + CLOSE + "]*)" + CLOSE);
    private static final Pattern IDENTIFIER =
            Pattern.compile("(?<![\\w./:@-])(?:[A-Za-z0-9]+/)?[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)+(?![\\w/@-]|[.:]\\S)");
    private static final String BREAK = "  \n  ";

    private MarkdownText() {}

    /** The words as they are, on as many lines, with nothing in them that a client would act upon. */
    public static String neutral(String text) {
        String words = SCHEME.matcher(text.replaceAll("\\R", "\n")).replaceAll("：");
        words = ENTITY.matcher(words).replaceAll("＆");
        words = OPENING.matcher(words).replaceAll(found -> found.group(1) + wideOpening(found.group(2)));
        words = ADDRESS.matcher(words).replaceAll("." + GAP);
        StringBuilder shown = new StringBuilder(words.length());
        words.chars().forEach(unit -> shown.append((char) WIDE.getOrDefault((char) unit, (char) unit)));
        return shown.toString().replace("\n", BREAK);
    }

    /** The same with its codes, which no person wrote, as they are: whoever looks them up copies them. */
    static String neutralButCodes(String marked) {
        StringBuilder shown = new StringBuilder();
        Matcher code = CODE.matcher(marked);
        int from = 0;
        while (code.find()) {
            shown.append(neutral(marked.substring(from, code.start()))).append(code.group(1));
            from = code.end();
        }
        return shown.append(neutral(marked.substring(from))).toString();
    }

    /** Marks what looks like codes among a program's words for {@link #neutralButCodes}. */
    static String marked(String words) {
        return IDENTIFIER.matcher(unmarked(words)).replaceAll(OPEN + "$0" + CLOSE);
    }

    /** The words without anything that could be taken for such a mark. */
    static String unmarked(String words) {
        return words.replace(OPEN, "").replace(CLOSE, "");
    }

    /** What would open a heading or a list is spelt so that it does not. */
    private static String wideOpening(String opening) {
        return switch (opening) {
            case "#" -> "＃";
            case "+" -> "＋";
            case "-" -> "－";
            case "=" -> "＝";
            default -> opening.substring(0, opening.length() - 1) + (opening.endsWith(".") ? "．" : "）");
        };
    }

    /** On one line, without what is not shown. */
    static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** How many bytes the text takes within JSON. */
    static int jsonBytes(String text) {
        return text.codePoints().map(MarkdownText::jsonBytes).sum();
    }

    private static int jsonBytes(int codePoint) {
        if (codePoint < 0x20) {
            return codePoint == '\n' || codePoint == '\r' || codePoint == '\t' ? 2 : 6;
        }
        if (codePoint == '"' || codePoint == '\\') {
            return 2;
        }
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }

    /** At most so many bytes within JSON, cut between characters and with a mark; nothing where not even that fits. */
    static String cut(String text, int most) {
        if (jsonBytes(text) <= most) {
            return text;
        }
        int room = most - jsonBytes(CUT);
        int end = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            room -= jsonBytes(codePoint);
            if (room < 0) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return most < jsonBytes(CUT) ? "" : text.substring(0, end) + CUT;
    }

    /** At most so many characters, with a mark where it was cut. */
    static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + CUT;
    }
}
