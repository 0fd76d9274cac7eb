package io.salesbell.team;

import io.salesbell.chat.Folded;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.team.Settings.Scope;
import io.salesbell.team.Settings.Setting;
import io.salesbell.team.Settings.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A setting of one plain value, made by the module that owns it. What is not one is answered with the catalogue's
 * {@code setting.<name>.unknown}; a choice is shown by {@code setting.<name>.<choice>}.
 */
public final class TypedSetting<T> implements SettingWord {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})(?:\\s*\\p{L}+)?");
    private static final Map<String, Boolean> SWITCH = Map.ofEntries(
            Map.entry("yes", true),
            Map.entry("on", true),
            Map.entry("是", true),
            Map.entry("要", true),
            Map.entry("开", true),
            Map.entry("打开", true),
            Map.entry("显示", true),
            Map.entry("no", false),
            Map.entry("off", false),
            Map.entry("否", false),
            Map.entry("不", false),
            Map.entry("不要", false),
            Map.entry("关", false),
            Map.entry("关闭", false),
            Map.entry("不显示", false));

    private final Settings settings;
    private final Setting<T> setting;
    private final Words words;
    private final Values<T> values;

    private TypedSetting(Settings settings, Setting<T> setting, Words words, Values<T> values) {
        this.settings = settings;
        this.setting = setting;
        this.words = words;
        this.values = values;
    }

    /** What it is called and how far it may be set; the first name is the canonical one. */
    public record Words(Set<Scope> scopes, String name, List<String> others) {
        public static Words of(Set<Scope> scopes, String name, String... others) {
            return new Words(scopes, name, List.of(others));
        }
    }

    /**
     * Its values: how one is read from what was typed, folded, empty when it isn't one, how it is shown, and which are
     * worth a button.
     */
    public record Values<T>(
            BiFunction<Subject, String, Optional<T>> read, BiFunction<Subject, T, Text> show, List<String> choices) {}

    public static <T> TypedSetting<T> of(Settings settings, Setting<T> setting, Words words, Values<T> values) {
        return new TypedSetting<>(settings, setting, words, values);
    }

    /** A setting that is on or off. */
    public static TypedSetting<Boolean> onOff(Settings settings, Setting<Boolean> setting, Words words) {
        return of(
                settings,
                setting,
                words,
                new Values<>(
                        (subject, typed) -> Optional.ofNullable(SWITCH.get(typed)),
                        (subject, on) -> Text.of("setting.switch." + (on ? "yes" : "no")),
                        List.of("yes", "no")));
    }

    /** A whole number between two, both included. */
    public static TypedSetting<Integer> number(
            Settings settings, Setting<Integer> setting, Words words, int least, int most) {
        return of(
                settings,
                setting,
                words,
                new Values<>(
                        (subject, typed) -> whole(typed).filter(number -> number >= least && number <= most),
                        (subject, number) -> Text.of("setting." + words.name() + ".shown", number),
                        List.of()));
    }

    private static Optional<Integer> whole(String typed) {
        Matcher number = NUMBER.matcher(typed);
        return number.matches() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
    }

    @Override
    public String name() {
        return words.name();
    }

    @Override
    public List<String> words() {
        return words.others();
    }

    @Override
    public Set<Scope> scopes() {
        return words.scopes();
    }

    @Override
    public List<String> choices() {
        return values.choices();
    }

    @Override
    public boolean isOwn(Subject subject) {
        return settings.isOwn(subject, setting);
    }

    @Override
    public boolean inherit(Subject subject) {
        settings.inherit(subject, setting);
        return true;
    }

    @Override
    public Text shown(Subject subject) {
        return values.show().apply(subject, settings.of(subject, setting));
    }

    @Override
    public String change(Subject subject, String typed) {
        T value = values.read()
                .apply(subject, Folded.of(typed).strip())
                .orElseThrow(() -> new UserMistake("setting." + words.name() + ".unknown", typed).in("value"));
        settings.set(subject, setting, value);
        return String.valueOf(value);
    }
}
