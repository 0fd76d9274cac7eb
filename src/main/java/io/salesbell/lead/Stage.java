package io.salesbell.lead;

import io.salesbell.chat.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step of the way to a deal: its key never changes, its names and further words are the organization's. The keys won,
 * lost and invalid are the ends; all others are open.
 */
public record Stage(String key, String english, String chinese, List<String> words) {
    public Stage {
        words = List.copyOf(words);
    }

    static Stage of(String key, String english, String chinese, String... words) {
        return new Stage(key, english, chinese, List.of(words));
    }

    /** The name in the reader's language. */
    public Text name() {
        return new Text.Either(english, chinese);
    }

    boolean isOpen() {
        return LeadState.ofStage(key) == LeadState.OPEN;
    }

    Stream<String> allWords() {
        return Stream.concat(Stream.of(key, english, chinese), words.stream());
    }
}
