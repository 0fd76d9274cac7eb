package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.rendering.Pressed;
import io.salesbell.chat.slack.sending.KeptLines;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a button or a choice says, long lines too. */
@Component
@WhenSlackIsOn
class PressedLines {
    private final KeptLines kept;
    private final JsonMapper json;

    PressedLines(KeptLines kept, JsonMapper json) {
        this.kept = kept;
        this.json = json;
    }

    /** A pressed button and its whole line. */
    record Line(Pressed button, String line) {}

    /** Empty for a value that is none of ours. */
    Optional<Line> read(Inbound inbound, String value) {
        try {
            Pressed button = json.readValue(value, Pressed.class);
            String key = button.k();
            Optional<String> line = key == null
                    ? Optional.ofNullable(button.c())
                    : kept.find(inbound.workspace().org(), key);
            return line.map(text -> new Line(button, text));
        } catch (JacksonException noneOfOurs) {
            return Optional.empty();
        }
    }
}
