package io.salesbell.chat.dingtalk.rendering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * More buttons than a card takes, as links on lines of their own; those of a menu are numbered. Where the command lines make
 * them too long they say their labels, and where even these do, the last are words without a link: typed, or by their digit,
 * they do the same.
 */
final class Links {
    static final String PARAGRAPH = "\n\n";

    private static final String SENDING = "dtmd://dingtalkclient/sendMessage?content=";

    private Links() {}

    static String of(List<DrawnButton> buttons, int room) {
        List<String> lines = lines(buttons, DrawnButton::said);
        if (bytes(lines) > room) {
            lines = lines(buttons, DrawnButton::saidByLabel);
        }
        List<String> words = words(buttons);
        for (int last = lines.size() - 1; last >= 0 && bytes(lines) > room; last--) {
            lines.set(last, words.get(last));
        }
        return String.join(PARAGRAPH, lines);
    }

    /** The client sends these words in the name of whoever pressed. */
    static String address(String said) {
        return SENDING + URLEncoder.encode(said, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static int bytes(List<String> lines) {
        return MarkdownText.jsonBytes(String.join(PARAGRAPH, lines));
    }

    private static List<String> lines(List<DrawnButton> buttons, Function<DrawnButton, String> saying) {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (DrawnButton button : buttons) {
            String before = button.menu() ? ++number + " " : "";
            String address = address(saying.apply(button));
            lines.add(before + "[" + MarkdownText.neutral(button.label()) + "](" + address + ")");
        }
        return lines;
    }

    private static List<String> words(List<DrawnButton> buttons) {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (DrawnButton button : buttons) {
            lines.add((button.menu() ? ++number + " " : "· ") + MarkdownText.neutral(button.label()));
        }
        return lines;
    }
}
