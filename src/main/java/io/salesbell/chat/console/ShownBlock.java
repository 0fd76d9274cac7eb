package io.salesbell.chat.console;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;

/** A block of a card in words, as the page draws it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ShownBlock.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = ShownBlock.Words.class, name = "text"),
    @JsonSubTypes.Type(value = ShownBlock.Note.class, name = "note"),
    @JsonSubTypes.Type(value = ShownBlock.Fields.class, name = "fields"),
    @JsonSubTypes.Type(value = ShownBlock.Progress.class, name = "progress"),
    @JsonSubTypes.Type(value = ShownBlock.Table.class, name = "table"),
    @JsonSubTypes.Type(value = ShownBlock.Image.class, name = "picture"),
    @JsonSubTypes.Type(value = ShownBlock.Buttons.class, name = "buttons")
})
sealed interface ShownBlock {
    record Heading(String text) implements ShownBlock {}

    record Words(String text) implements ShownBlock {}

    record Note(String text) implements ShownBlock {}

    record Fields(List<Field> fields) implements ShownBlock {}

    record Field(String label, String value) {}

    /** {@code percent} may exceed 100. */
    record Progress(String label, BigDecimal percent, String value) implements ShownBlock {}

    /** {@code align} says {@code left} or {@code right} for each column. */
    record Table(List<String> header, List<List<String>> rows, List<String> align) implements ShownBlock {}

    record Image(String url, String alt) implements ShownBlock {}

    /** The ids of the message's buttons that stand here. */
    record Buttons(List<String> buttons) implements ShownBlock {}
}
