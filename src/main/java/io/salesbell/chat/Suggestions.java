package io.salesbell.chat;

import java.util.List;

/** Completions while a form's field is typed; answered by features. */
public interface Suggestions {

    /** One completion: {@code value} is what the field then holds. */
    record Suggestion(String value, String label) {}

    Argument.Kind kind();

    /** At most {@code limit} completions of the typed start for that argument, the speaker's own first. */
    List<Suggestion> suggest(Speaker speaker, Argument argument, String typed, int limit);
}
