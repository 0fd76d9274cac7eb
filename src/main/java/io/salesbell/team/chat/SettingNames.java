package io.salesbell.team.chat;

import io.salesbell.chat.Folded;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.chat.Wording;
import io.salesbell.team.SettingWord;
import io.salesbell.team.Settings.Scope;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What settings answer to: their words and the titles they are shown with. */
final class SettingNames {
    /** The words for whose setting it is. */
    static final Map<String, String> SCOPES = Map.of(
            "team",
            "TEAM",
            "团队",
            "TEAM",
            "organization",
            "ORGANIZATION",
            "company",
            "ORGANIZATION",
            "组织",
            "ORGANIZATION",
            "公司",
            "ORGANIZATION",
            "企业",
            "ORGANIZATION");

    private static final Set<String> DEFAULT = Set.of(
            "default", "defaults", "inherit", "inherited", "reset", "as the team", "默认", "恢复默认", "跟随团队", "跟团队一样", "重置");

    private SettingNames() {}

    /** Whether what was typed asks for what is inherited. */
    static boolean isDefault(String typed) {
        return DEFAULT.contains(Folded.of(typed).strip());
    }

    /** Each name with the setting's canonical word. */
    static Map<String, String> of(List<SettingWord> words, Wording wording) {
        Map<String, String> names = new HashMap<>();
        for (SettingWord word : words) {
            List.of(Locale.ENGLISH, Locale.CHINESE)
                    .forEach(language -> names.put(wording.plain(title(word), language, ZoneOffset.UTC), word.name()));
            word.words().forEach(other -> names.put(other, word.name()));
            names.put(word.name(), word.name());
        }
        SettingLabels labels = new SettingLabels(wording);
        words.stream()
                .filter(word -> word.choices().contains("yes"))
                .forEach(word -> labels.of(word).keySet().forEach(label -> names.putIfAbsent(label, word.name())));
        return names;
    }

    /** Says at which scope the setting is made, with a line that does it. */
    static UserMistake notThere(SettingWord word) {
        Scope needed = Stream.of(Scope.TEAM, Scope.ORGANIZATION, Scope.MEMBER)
                .filter(word.scopes()::contains)
                .findFirst()
                .orElseThrow();
        return new UserMistake(
                "setting.not-there",
                title(word),
                Text.of("setting.scope." + needed),
                Text.of("setting.line." + needed, word.name()));
    }

    private static Text title(SettingWord word) {
        return Text.of("setting." + word.name() + ".title");
    }
}
