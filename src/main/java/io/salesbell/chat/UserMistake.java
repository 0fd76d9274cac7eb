package io.salesbell.chat;

import java.util.List;

/** Something typed that can't be done as typed: an answer in the speaker's language, never a failure of ours. */
public class UserMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Text text;
    private final List<Button> choices;

    public UserMistake(String key, Object... arguments) {
        this(Text.of(key, arguments), List.of());
    }

    public UserMistake(Text text, List<Button> choices) {
        super(text.toString(), null, false, false);
        this.text = text;
        this.choices = List.copyOf(choices);
    }

    public Text text() {
        return text;
    }

    /** What the speaker may have meant, as buttons and digits. */
    public List<Button> choices() {
        return choices;
    }

    public Reply reply() {
        Card.Builder card = new Card.Builder().block(new Card.Paragraph(text)).menu(choices);
        return Reply.of(card).asMistake();
    }
}
