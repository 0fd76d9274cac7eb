package io.salesbell.chat.dingtalk.rendering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A drawing in the shapes that DingTalk's two ways of sending take. */
public final class Envelope {
    private static final String TITLE = "title";
    private static final String TEXT = "text";

    private Envelope() {}

    /** A template of the server API and its parameters. */
    public record Template(String key, Map<String, String> parameters) {}

    public static Template template(Drawing drawing) {
        List<DrawnButton> buttons = drawing.buttons();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(TITLE, drawing.title());
        parameters.put(TEXT, drawing.text());
        if (buttons.isEmpty() || buttons.size() > Limits.BUTTONS) {
            return new Template("sampleMarkdown", parameters);
        }
        if (buttons.size() == 1) {
            parameters.put("singleTitle", buttons.get(0).label());
            parameters.put("singleURL", Cards.address(buttons.get(0)));
            return new Template("sampleActionCard", parameters);
        }
        for (int index = 0; index < buttons.size(); index++) {
            parameters.put("actionTitle" + (index + 1), buttons.get(index).label());
            parameters.put("actionURL" + (index + 1), Cards.address(buttons.get(index)));
        }
        return new Template("sampleActionCard" + buttons.size(), parameters);
    }

    /** The same in plain words, for what DingTalk does not take otherwise. */
    public static Template plainTemplate(Drawing drawing) {
        return plainTemplate(drawing.plain());
    }

    public static Template plainTemplate(String words) {
        return new Template("sampleText", Map.of("content", words));
    }

    /** The body for a message's own reply address. */
    public static Map<String, Object> reply(Drawing drawing) {
        List<DrawnButton> buttons = drawing.buttons();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(TITLE, drawing.title());
        content.put(TEXT, drawing.text());
        if (buttons.isEmpty() || buttons.size() > Limits.BUTTONS) {
            return Map.of("msgtype", "markdown", "markdown", content);
        }
        content.put("btnOrientation", "0");
        content.put(
                "btns",
                buttons.stream()
                        .map(button -> Map.of(TITLE, button.label(), "actionURL", Cards.address(button)))
                        .toList());
        return Map.of("msgtype", "actionCard", "actionCard", content);
    }

    public static Map<String, Object> plainReply(Drawing drawing) {
        return plainReply(drawing.plain());
    }

    public static Map<String, Object> plainReply(String words) {
        return Map.of("msgtype", TEXT, TEXT, Map.of("content", words));
    }
}
