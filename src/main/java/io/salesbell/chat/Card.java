package io.salesbell.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message in the small vocabulary that every platform renders, degrading by rule: no buttons become digits, no
 * tables become lines.
 */
public record Card(List<Block> blocks) {

    public Card {
        blocks = List.copyOf(blocks);
    }

    /** A part of a card, shown top to bottom. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Note.class, name = "note"),
        @JsonSubTypes.Type(value = Fields.class, name = "fields"),
        @JsonSubTypes.Type(value = Progress.class, name = "progress"),
        @JsonSubTypes.Type(value = Table.class, name = "table"),
        @JsonSubTypes.Type(value = Picture.class, name = "picture"),
        @JsonSubTypes.Type(value = Buttons.class, name = "buttons")
    })
    public sealed interface Block {}

    /** The card's title. */
    public record Heading(Text text) implements Block {}

    /** A sentence or a few. */
    public record Paragraph(Text text) implements Block {}

    /** Small print. */
    public record Note(Text text) implements Block {}

    /** Labelled values. */
    public record Fields(List<Field> fields) implements Block {}

    /** One labelled value. */
    public record Field(Text label, Text value) {}

    /** A bar: percent of the way, may exceed 100, with the words beside it. */
    public record Progress(Text label, BigDecimal percent, Text value) implements Block {}

    /** Rows under a header; columns listed in {@code numeric} are aligned right. */
    public record Table(List<Text> header, List<List<Text>> rows, List<Integer> numeric) implements Block {}

    /** A stored picture and what it says to those who can't see it. */
    public record Picture(UUID picture, Text alt) implements Block {}

    /** Buttons; a menu is also answered by digits, one for each button. */
    public record Buttons(List<Button> buttons, boolean menu) implements Block {}

    public static Card of(Text text) {
        return new Card(List.of(new Paragraph(text)));
    }

    public static Builder titled(String key, @Nullable Object... arguments) {
        return new Builder().block(new Heading(Text.of(key, arguments)));
    }

    public static Builder saying(String key, @Nullable Object... arguments) {
        return new Builder().say(key, arguments);
    }

    /** The buttons of all blocks in order: their positions are what platforms send back. */
    public List<Button> allButtons() {
        return blocks.stream()
                .filter(Buttons.class::isInstance)
                .flatMap(block -> ((Buttons) block).buttons().stream())
                .toList();
    }

    /** Puts a card together top to bottom. */
    public static final class Builder {
        private final List<Block> blocks = new ArrayList<>();

        public Builder block(Block block) {
            blocks.add(block);
            return this;
        }

        public Builder say(String key, @Nullable Object... arguments) {
            return block(new Paragraph(Text.of(key, arguments)));
        }

        public Builder note(String key, @Nullable Object... arguments) {
            return block(new Note(Text.of(key, arguments)));
        }

        public Builder fields(List<Field> fields) {
            return fields.isEmpty() ? this : block(new Fields(List.copyOf(fields)));
        }

        public Builder progress(Text label, BigDecimal percent, Text value) {
            return block(new Progress(label, percent, value));
        }

        public Builder buttons(Button... buttons) {
            return block(new Buttons(List.of(buttons), false));
        }

        public Builder menu(List<Button> buttons) {
            return buttons.isEmpty() ? this : block(new Buttons(List.copyOf(buttons), true));
        }

        public Card build() {
            return new Card(blocks);
        }
    }
}
