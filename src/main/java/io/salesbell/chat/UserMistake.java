package io.salesbell.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something typed that can't be done as typed: an answer in the speaker's language, never a failure of ours. */
public class UserMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;
    private final transient List<Button> choices;
    private final @Nullable String argument;

    public UserMistake(String key, @Nullable Object... arguments) {
        this(Text.of(key, arguments), List.of(), null);
    }

    public UserMistake(Text text, List<Button> choices) {
        this(text, choices, null);
    }

    protected UserMistake(Text text, List<Button> choices, @Nullable String argument) {
        super(text.toString(), null, false, false);
        this.text = text;
        this.choices = List.copyOf(choices);
        this.argument = argument;
    }

    /** The same mistake, laid at an argument's door, so that a form can show it at the field. */
    public UserMistake in(String argumentName) {
        return new UserMistake(text, choices, argumentName);
    }

    public Text text() {
        return text;
    }

    /** What the speaker may have meant, as buttons and digits. */
    public List<Button> choices() {
        return choices;
    }

    /** The argument at fault; null where it is the whole line. */
    public @Nullable String argument() {
        return argument;
    }

    public Reply reply() {
        Card.Builder card = new Card.Builder().block(new Card.Paragraph(text)).menu(choices);
        return Reply.of(card).asMistake();
    }
}
