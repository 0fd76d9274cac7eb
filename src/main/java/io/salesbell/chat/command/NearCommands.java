package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.chat.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a line that is no command may have meant. */
@Component
class NearCommands {
    private static final int LONGEST_SHOWN = 40;
    private static final int LONGEST_WORD = 4;
    private static final int MOST_WORDS = 8;
    /** Other forms of command words, where a lead's number or an amount is said with them. */
    private static final Map<String, String> FORMS = Map.of("win", "won", "sold", "won", "lose", "lost");

    private static final Pattern OF_A_DEAL = Pattern.compile(
            "\\s+(?:#?l\\d{1,9}\\b.*|(?!the\\b)[^,;:]{1,40}?\\s[¥$€]?\\d[\\d.,]*\\s?(?:k|m|w|万|千)?\\s*)");

    /** What dictation makes of command words: they sound alike and are written with two other characters. */
    private static final Map<String, String> SOUNDS_LIKE = Map.ofEntries(
            Map.entry("摆放", "拜访"),
            Map.entry("白房", "拜访"),
            Map.entry("百房", "拜访"),
            Map.entry("败访", "拜访"),
            Map.entry("更近", "跟进"),
            Map.entry("根近", "跟进"),
            Map.entry("千单", "签单"),
            Map.entry("牵单", "签单"),
            Map.entry("前单", "签单"),
            Map.entry("丢蛋", "丢单"),
            Map.entry("先锁", "线索"),
            Map.entry("现锁", "线索"),
            Map.entry("代办", "待办"),
            Map.entry("带办", "待办"));

    /** Words that are spelt right and near a command's. */
    private static final Set<String> OWN = Set.of("meeting", "meetings");

    private static final Pattern BEHIND_A_SPACE = Pattern.compile("(?<=[\\s:：,，])[^\\s:：,，]+");

    private final CommandIndex index;
    private final List<Vocabulary> vocabularies;
    private final Map<String, CommandHandler> words = new LinkedHashMap<>();

    NearCommands(CommandIndex index, List<Vocabulary> vocabularies) {
        this.index = index;
        this.vocabularies = List.copyOf(vocabularies);
        index.words().forEach(word -> words.put(word.shown(), word.handler()));
    }

    /** The command word nearly typed at the start of the line, and the line as it was probably meant. */
    record Guess(String typed, String line) {}

    Optional<Guess> guess(String line) {
        String start = line.strip();
        if (start.isEmpty()) {
            return Optional.empty();
        }
        if (Character.isIdeographic(start.codePointAt(0))) {
            String heard = start.substring(0, Math.min(2, start.length()));
            if (SOUNDS_LIKE.containsKey(heard)) {
                return Optional.of(
                        new Guess(heard, spaced(SOUNDS_LIKE.getOrDefault(heard, heard), start.substring(2))));
            }
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
        String word = TextFolding.foldForMatching(folded.substring(0, end));
        String form = FORMS.get(word);
        if (form != null
                && OF_A_DEAL
                        .matcher(TextFolding.foldForMatching(start.substring(end)))
                        .matches()) {
            return Optional.of(new Guess(start.substring(0, end), spaced(form, start.substring(end))));
        }
        return end > LONGEST_SHOWN || OWN.contains(word) ? Optional.empty() : at(start, end);
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

    /** The answer to a line in which a word that may follow is nearly typed: {@code lead Acme qualfied}. */
    Optional<UserMistake> within(CommandSpec spec, Reading text) {
        Map<String, Object> following = new LinkedHashMap<>();
        index.under(spec.name()).forEach(word -> following.put(word.shown(), word.handler()));
        spec.arguments().stream()
                .filter(argument -> argument.kind() == Argument.Kind.VOCABULARY)
                .flatMap(argument -> vocabularies.stream()
                        .map(source -> source.words(text.speaker().org(), argument.name())))
                .forEach(known -> known.forEach(following::putIfAbsent));
        if (following.isEmpty()) {
            return Optional.empty();
        }
        Matcher word = BEHIND_A_SPACE.matcher(text.rest());
        for (int tried = 0; tried < MOST_WORDS && word.find(); tried++) {
            String typed = word.group();
            Optional<String> meant =
                    WhichReader.isLatest(typed) ? Optional.empty() : NearMiss.closest(typed, following);
            if (meant.isPresent()) {
                String before = text.line().substring(0, text.position() + word.start());
                return Optional.of(
                        near(typed, before + meant.get() + text.line().substring(text.position() + word.end())));
            }
        }
        return Optional.empty();
    }

    static UserMistake near(String typed, String line) {
        return new UserMistake(
                Text.of("chat.unknown.near", typed, cut(line)),
                List.of(Button.of("chat.button.yes", line).primary()));
    }

    /** The mistake of a line that starts with no command. */
    UserMistake unknown(String line) {
        return guess(line)
                .map(guess -> near(guess.typed(), guess.line()))
                .orElseGet(() -> new UserMistake("chat.unknown.line", cut(line.strip())));
    }

    /** The answer with what was guessed of it; its help is no menu, so that digits still answer the one before. */
    static Reply unknown(String line, Optional<Guess> guessed) {
        return guessed.map(guess -> near(guess.typed(), guess.line()).reply())
                .orElseGet(() -> Reply.of(Card.saying("chat.unknown.line", cut(line.strip()))
                                .buttons(Button.of("chat.button.help", "help")))
                        .asMistake());
    }

    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
