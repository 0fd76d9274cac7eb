package io.salesbell.team;

import io.salesbell.chat.Folded;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Settings.Scope;
import io.salesbell.team.Settings.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The language of a member's answers, or of what the organization's channels read. */
@Component
class LanguageSetting implements SettingWord {
    private static final Map<String, Locale> LANGUAGES = Map.ofEntries(
            Map.entry("zh", Locale.CHINESE),
            Map.entry("zh-cn", Locale.CHINESE),
            Map.entry("chinese", Locale.CHINESE),
            Map.entry("中文", Locale.CHINESE),
            Map.entry("汉语", Locale.CHINESE),
            Map.entry("简体中文", Locale.CHINESE),
            Map.entry("en", Locale.ENGLISH),
            Map.entry("english", Locale.ENGLISH),
            Map.entry("英文", Locale.ENGLISH),
            Map.entry("英语", Locale.ENGLISH));

    private final Members members;
    private final Organizations organizations;

    LanguageSetting(Members members, Organizations organizations) {
        this.members = members;
        this.organizations = organizations;
    }

    @Override
    public String name() {
        return "language";
    }

    @Override
    public List<String> words() {
        return List.of("语言");
    }

    @Override
    public Set<Scope> scopes() {
        return Set.of(Scope.MEMBER, Scope.ORGANIZATION);
    }

    @Override
    public Text shown(Subject subject) {
        return Text.of("setting.language." + language(subject).getLanguage());
    }

    private Locale language(Subject subject) {
        return subject.scope() == Scope.MEMBER
                ? members.get(subject.org(), new MemberId(subject.id())).language()
                : organizations.get(subject.org()).language();
    }

    @Override
    public String change(Subject subject, String typed) {
        Locale language = LANGUAGES.get(Folded.of(typed).strip());
        if (language == null) {
            throw new UserMistake("setting.language.unknown", typed).in("value");
        }
        if (subject.scope() == Scope.MEMBER) {
            members.speak(subject.org(), new MemberId(subject.id()), language);
        } else {
            organizations.speak(subject.org(), language);
        }
        return language.toLanguageTag();
    }

    @Override
    public List<String> choices() {
        return List.of("en", "zh");
    }
}
