package io.salesbell.team;

import io.salesbell.chat.Folded;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.team.Settings.Scope;
import io.salesbell.team.Settings.Subject;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When somebody is left in peace: {@code 22:00-07:30}, or none. */
@Component
class QuietHoursSetting implements SettingWord {
    private static final String TIME = "(\\d{1,2})(?::(\\d{2}))?";
    private static final Pattern HOURS = Pattern.compile(TIME + "\\s*(?:-|~|to|到|至)\\s*" + TIME);
    private static final Set<String> NONE = Set.of("none", "off", "无", "没有", "关闭", "不要");

    private final Settings settings;

    QuietHoursSetting(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "quiet";
    }

    @Override
    public List<String> words() {
        return List.of("quiet hours", "静默时段", "静默", "免打扰时段");
    }

    @Override
    public Set<Scope> scopes() {
        return Set.of(Scope.MEMBER, Scope.TEAM, Scope.ORGANIZATION);
    }

    @Override
    public boolean isOwn(Subject subject) {
        return settings.isOwn(subject, WorkingTimes.QUIET_HOURS);
    }

    @Override
    public boolean inherit(Subject subject) {
        settings.inherit(subject, WorkingTimes.QUIET_HOURS);
        return true;
    }

    @Override
    public Text shown(Subject subject) {
        String hours = settings.of(subject, WorkingTimes.QUIET_HOURS);
        return hours.equals("none") ? Text.of("setting.quiet.none") : Text.verbatim(hours);
    }

    @Override
    public String change(Subject subject, String typed) {
        String hours = canonical(typed);
        settings.set(subject, WorkingTimes.QUIET_HOURS, hours);
        return hours;
    }

    private static String canonical(String typed) {
        String folded = Folded.of(typed).strip();
        if (NONE.contains(folded)) {
            return "none";
        }
        Matcher hours = HOURS.matcher(folded);
        if (!hours.matches()) {
            throw new UserMistake("setting.quiet.unknown", typed).in("value");
        }
        try {
            return time(hours.group(1), hours.group(2)) + "-" + time(hours.group(3), hours.group(4));
        } catch (DateTimeException noSuchTime) {
            throw new UserMistake("setting.quiet.unknown", typed).in("value");
        }
    }

    private static LocalTime time(String hour, @Nullable String minute) {
        return LocalTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
    }
}
