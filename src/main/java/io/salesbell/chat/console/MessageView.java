package io.salesbell.chat.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesbell.chat.console.Content.StoredButton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as it is sent out; a {@code card} repeats the text in blocks. */
record MessageView(
        UUID id,
        long revision,
        Instant at,
        String author,
        String text,
        @Nullable CardView card,
        List<ButtonView> buttons,
        List<String> pictures,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String visibleTo) {

    record CardView(List<ShownBlock> blocks) {}

    record ButtonView(
            String id,
            String label,
            String style,
            boolean settled,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ShownForm form) {
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
                content.buttons().stream()
                        .filter(StoredButton::isShown)
                        .map(ButtonView::of).toList(),
                content.pictures().stream().map(MessageView::url).toList(),
                message.visibleTo());
    }

    static String url(UUID picture) {
        return "/console/api/pictures/" + picture;
    }
}
