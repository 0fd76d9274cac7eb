package io.salesbell.team.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Folded;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.chat.Wording;
import io.salesbell.team.SettingWord;
import io.salesbell.team.Settings.Scope;
import io.salesbell.team.Settings.Subject;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How settings' values stand on cards and buttons, in both languages, and what these words mean when typed. */
final class SettingLabels {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    private final Wording wording;

    SettingLabels(Wording wording) {
        this.wording = wording;
    }

    /** The labels of a setting's choices, folded, each with its choice. */
    Map<String, String> of(SettingWord word) {
        Map<String, String> labels = new TreeMap<>();
        for (String choice : word.choices()) {
            LANGUAGES.forEach(language -> labels.put(plain(label(word, choice), language), choice));
        }
        return labels;
    }

    /** The choice whose label was typed, else what was typed. */
    String choice(SettingWord word, String typed) {
        return of(word).getOrDefault(Folded.of(typed).strip(), typed);
    }

    /** Changes the setting to what was typed; gives the value as it is kept, empty for what is inherited. */
    String change(SettingWord word, Subject subject, String typed) {
        if (!SettingNames.isDefault(typed)) {
            return word.change(subject, choice(word, typed.strip()));
        }
        if (!word.inherit(subject)) {
            throw new UserMistake(
                            "setting.no-default",
                            Text.of("setting." + word.name() + ".title"),
                            Text.of("setting.scope." + subject.scope()))
                    .in("value");
        }
        return "";
    }

    /** The choice of a line that ends with its label in place of name and value; the longest label wins. */
    Optional<String> ending(SettingWord word, String line) {
        String folded = Folded.of(line).strip();
        return of(word).entrySet().stream()
                .filter(label -> folded.endsWith(label.getKey()))
                .max(Comparator.comparingInt(label -> label.getKey().length()))
                .map(Map.Entry::getValue);
    }

    /** Whether that is what the card shows of it. */
    boolean isShown(SettingWord word, Subject subject, String typed) {
        String folded = Folded.of(typed).strip();
        return LANGUAGES.stream()
                .anyMatch(language -> plain(word.shown(subject), language).equals(folded));
    }

    /** Whether the value is one of the subject's own; there is nothing above the organization. */
    static boolean isOwn(SettingWord word, Subject subject) {
        return subject.scope() == Scope.ORGANIZATION || word.isOwn(subject);
    }

    static Text whose(SettingWord word, Subject subject) {
        return Text.of(isOwn(word, subject) ? "setting.scope." + subject.scope() : "setting.scope.inherited");
    }

    static List<Button> buttons(Subject subject, SettingWord word) {
        String scope =
                subject.scope() == Scope.MEMBER ? "" : subject.scope().name().toLowerCase(Locale.ROOT) + " ";
        return word.choices().stream()
                .map(choice -> Button.of(label(word, choice), "settings " + scope + word.name() + " " + choice))
                .toList();
    }

    private static Text label(SettingWord word, String choice) {
        return Text.of("setting." + word.name() + "." + choice);
    }

    private String plain(Text text, Locale language) {
        return Folded.of(wording.plain(text, language, ZoneOffset.UTC)).strip();
    }
}
