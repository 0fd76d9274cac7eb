package io.salesbell.chat.command;

import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every command by the words that start it; the longest word that fits wins. */
@Component
public class CommandIndex {
    private final List<CommandHandler> handlers;
    private final List<Word> words;
    private final Map<Character, List<Word>> byFirst;
    private final Map<String, List<Word>> under = new HashMap<>();

    /** A command that tells its spec without making it anew. */
    private record Known(CommandHandler handler, CommandSpec spec) implements CommandHandler {
        static CommandHandler of(CommandHandler handler) {
            return new Known(handler, handler.spec());
        }

        @Override
        public Reply handle(IncomingCommand command) {
            return handler.handle(command);
        }
    }

    /** A word that starts a command, folded for matching. */
    record Word(String folded, String shown, CommandHandler handler) {
        Word spelt(String spelling) {
            return new Word(spelling, shown, handler);
        }
    }

    /** A command found at the start of a text, and where the text goes on. */
    record Match(CommandHandler handler, int end) {}

    CommandIndex(List<CommandHandler> handlers) {
        this.handlers = handlers.stream()
                .map(Known::of)
                .sorted(Comparator.comparing(handler -> handler.spec().name()))
                .toList();
        List<Word> all = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (CommandHandler handler : this.handlers) {
            CommandSpec spec = handler.spec();
            for (String shown : spec.words()) {
                String folded = TextFolding.foldForMatching(shown);
                if (!taken.add(folded)) {
                    throw new IllegalStateException("two commands start with " + shown);
                }
                all.add(new Word(folded, shown, handler));
            }
        }
        for (Word word : List.copyOf(all)) {
            spellings(word.folded()).filter(taken::add).forEach(spelling -> all.add(word.spelt(spelling)));
        }
        all.sort(Comparator.comparingInt((Word word) -> word.folded().length()).reversed());
        this.words = List.copyOf(all);
        this.byFirst = words.stream()
                .collect(Collectors.groupingBy(word -> word.folded().charAt(0)));
        for (Word word : words) {
            String parent = word.handler().spec().under();
            if (parent != null) {
                under.computeIfAbsent(parent, name -> new ArrayList<>()).add(word);
            }
        }
    }

    /** The other ways to write a word of two: follow-up and followup for follow up. */
    private static Stream<String> spellings(String folded) {
        return folded.indexOf(' ') < 0
                ? Stream.of()
                : Stream.of(folded.replace(' ', '-'), folded.replace(" ", ""), folded.replace(" ", "  "));
    }

    /** All commands by name. */
    public List<CommandHandler> handlers() {
        return handlers;
    }

    public Optional<CommandHandler> named(String name) {
        return handlers.stream()
                .filter(handler -> handler.spec().name().equals(name))
                .findFirst();
    }

    /** The command that a folded text starts with. */
    Optional<Match> match(String folded, int from) {
        if (from >= folded.length()) {
            return Optional.empty();
        }
        for (Word word : byFirst.getOrDefault(folded.charAt(from), List.of())) {
            if (startsWith(folded, from, word.folded())) {
                return Optional.of(
                        new Match(word.handler(), from + word.folded().length()));
            }
        }
        return Optional.empty();
    }

    /** The words of the commands that may follow the first argument of the named one. */
    List<Word> under(String name) {
        return under.getOrDefault(name, List.of());
    }

    /** The words as people write them, for near misses. */
    List<Word> words() {
        return words;
    }

    /** A word of letters must end where it ends; a Chinese one may be followed by anything. */
    static boolean startsWith(String folded, int from, String word) {
        if (!folded.startsWith(word, from)) {
            return false;
        }
        int end = from + word.length();
        return end >= folded.length()
                || !isLetterOrDigit(word.charAt(word.length() - 1))
                || !isLetterOrDigit(folded.charAt(end));
    }

    /** Letters and digits of scripts that write words apart. */
    static boolean isLetterOrDigit(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }
}
