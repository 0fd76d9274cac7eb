package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.slack.rendering.SlackText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a message says without how it looks: its text carries marks for what was set bold, in italics, struck out, as code
 * or as a quotation, and its {@code rich_text} blocks tell which marks were typed. Where there are none, as in a slash
 * command, what stands around words counts as a mark. A smiley before the first word is none.
 */
final class Formatting {
    private static final List<String> STYLES = List.of("bold", "italic", "strike", "code");
    private static final Pattern BEGINNING =
            Pattern.compile("^([*_~`])(?!\\s|\\1)((?:(?!\\1).){1,4000}+)(?<!\\s)\\1(?![\\p{L}\\p{Nd}])");

    private static final Pattern QUOTED = Pattern.compile("(?m)^&gt; ?");
    private static final Pattern SMILEYS = Pattern.compile("^(?::[\\p{L}\\d_+'-]+:(?::skin-tone-\\d:)?\\s*)+(?=\\S)");

    private Formatting() {}

    /** The text of the message, still with its escapes and mentions. */
    static String without(JsonNode message) {
        String text = Payloads.text(message, "text");
        List<JsonNode> rich = message.path("blocks")
                .valueStream()
                .filter(block -> Payloads.text(block, "type").equals("rich_text"))
                .flatMap(block -> block.path("elements").valueStream())
                .toList();
        if (rich.isEmpty()) {
            return without(text);
        }
        for (JsonNode element : rich) {
            text = without(text, element);
        }
        return text;
    }

    /** The words of a text that came without blocks. */
    static String without(String text) {
        return QUOTED.matcher(text)
                .replaceAll("")
                .replace("```", "")
                .lines()
                .map(Formatting::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(String line) {
        String outer = BEGINNING.matcher(line).replaceFirst("$2");
        return BEGINNING.matcher(outer).replaceFirst("$2");
    }

    /** The line from its first word on. */
    static String fromFirstWord(String line) {
        return SMILEYS.matcher(line).replaceFirst("");
    }

    private static String without(String text, JsonNode element) {
        String plain = switch (Payloads.text(element, "type")) {
            case "rich_text_quote" -> QUOTED.matcher(text).replaceAll("");
            case "rich_text_preformatted" -> text.replace("```", "");
            default -> text;
        };
        for (JsonNode leaf : leaves(element).toList()) {
            plain = unmarked(plain, leaf);
        }
        return plain;
    }

    private static Stream<JsonNode> leaves(JsonNode element) {
        JsonNode inside = element.path("elements");
        return inside.isArray() ? inside.valueStream().flatMap(Formatting::leaves) : Stream.of(element);
    }

    private static String unmarked(String text, JsonNode leaf) {
        long marks = STYLES.stream()
                .filter(style -> leaf.path("style").path(style).asBoolean(false))
                .count();
        if (marks == 0) {
            return text;
        }
        String plain = text;
        for (String said : Payloads.text(leaf, "text").split("\n", -1)) {
            String words = SlackText.escape(said.strip());
            String mark = "[*_~`]{" + marks + "}";
            plain = words.isEmpty()
                    ? plain
                    : Pattern.compile(mark + Pattern.quote(words) + mark)
                            .matcher(plain)
                            .replaceFirst(Matcher.quoteReplacement(words));
        }
        return plain;
    }
}
