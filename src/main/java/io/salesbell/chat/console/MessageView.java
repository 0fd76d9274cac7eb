package io.salesbell.chat.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesbell.chat.console.Content.StoredButton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is sent out; a {@code card} repeats the text in blocks. {@code buttons} can be pressed, those in
 * {@code settled} were obeyed.
 */
record MessageView(
        UUID id,
        long revision,
        Instant at,
        String author,
        String text,
        @Nullable CardView card,
        List<ButtonView> buttons,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ButtonView> settled,
        List<String> pictures,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String visibleTo) {

    record CardView(List<ShownBlock> blocks) {}

    record ButtonView(
            String id,
            String label,
            String style,
            boolean settled,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean form) {
        static ButtonView of(StoredButton button) {
            return new ButtonView(
                    button.id(),
                    button.label(),
                    button.style().name().toLowerCase(Locale.ROOT),
                    button.settled() != null,
                    button.form());
        }
    }

    static MessageView of(StoredMessage message) {
        Content content = message.content();
        CardView card = content.parts().isEmpty()
                ? null
                : new CardView(content.parts().stream().map(Content.Part::block).toList());
        return new MessageView(
                message.id(),
                message.revision(),
                message.at(),
                message.author(),
                content.plain(),
                card,
                buttons(content, false),
                buttons(content, true),
                content.pictures().stream().map(MessageView::url).toList(),
                message.visibleTo());
    }

    private static List<ButtonView> buttons(Content content, boolean settled) {
        return content.buttons().stream()
                .filter(button -> settled ? button.settled() != null : button.settled() == null && button.isShown())
                .map(ButtonView::of)
                .toList();
    }

    static String url(UUID picture) {
        return "/console/api/pictures/" + picture;
    }
}
