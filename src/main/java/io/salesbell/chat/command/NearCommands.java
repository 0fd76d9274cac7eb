package io.salesbell.chat.command;

import io.salesbell.chat.Button;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a line that is no command may have meant. */
@Component
class NearCommands {
    private static final int LONGEST_SHOWN = 40;
    private static final int LONGEST_WORD = 4;

    private final List<String> words;

    NearCommands(CommandIndex index) {
        this.words = index.words().stream().map(CommandIndex.Word::shown).toList();
    }

    /** The command word nearly typed at the start of the line, and the line as it was probably meant. */
    record Guess(String typed, String line) {}

    Optional<Guess> guess(String line) {
        String start = line.strip();
        if (start.isEmpty()) {
            return Optional.empty();
        }
        if (Character.isIdeographic(start.codePointAt(0))) {
            int run = ideographs(start);
            for (int length = Math.min(LONGEST_WORD, run); length >= 2; length--) {
                Optional<Guess> guess = at(start, length);
                if (guess.isPresent()) {
                    return guess;
                }
            }
            return Optional.empty();
        }
        String folded = TextFolding.fold(start.substring(0, Math.min(start.length(), LONGEST_SHOWN + 1)));
        int end = 0;
        while (end < folded.length() && !Reading.isSeparator(folded.charAt(end))) {
            end++;
        }
        return end > LONGEST_SHOWN ? Optional.empty() : at(start, end);
    }

    private static int ideographs(String text) {
        int length = 0;
        while (length < text.length() && Character.isIdeographic(text.charAt(length))) {
            length++;
        }
        return length;
    }

    private Optional<Guess> at(String start, int length) {
        if (length > start.length()) {
            return Optional.empty();
        }
        String typed = start.substring(0, length);
        return NearMiss.closest(typed, words).map(word -> new Guess(typed, spaced(word, start.substring(length))));
    }

    private static String spaced(String word, String rest) {
        String tail = rest.strip();
        return tail.isEmpty() ? word : word + " " + tail;
    }

    /** The answer to a line that starts with no command. */
    UserMistake unknown(String line) {
        return unknown(line, guess(line));
    }

    /** The answer with what was guessed of it. */
    static UserMistake unknown(String line, Optional<Guess> guessed) {
        return guessed.map(guess -> new UserMistake(
                        Text.of("chat.unknown.near", guess.typed(), cut(guess.line())),
                        List.of(Button.of("chat.button.yes", guess.line()).primary())))
                .orElseGet(() -> new UserMistake(
                        Text.of("chat.unknown.line", cut(line.strip())),
                        List.of(Button.of("chat.button.help", "help"))));
    }

    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
