package io.salesbell.team;

import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Settings.Scope;
import io.salesbell.team.Settings.Subject;
import io.salesbell.team.time.HolidayData;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people change in chat about when they work: hours, days, whose holidays; and the currency they see. */
@Configuration
class WorkingTimeWords {
    private static final Set<Scope> SCOPES = Set.of(Scope.TEAM, Scope.ORGANIZATION);
    private static final Set<String> NONE = Set.of("none", "off", "无", "没有", "不要", "关闭");
    private static final Set<String> CHINA = Set.of("china", "中国", "中国大陆", "大陆");
    private static final int RANGE = 3;

    private final Settings settings;
    private final WorkingTimes times;
    private final Holidays holidays;
    private final Organizations organizations;

    WorkingTimeWords(Settings settings, WorkingTimes times, Holidays holidays, Organizations organizations) {
        this.settings = settings;
        this.times = times;
        this.holidays = holidays;
        this.organizations = organizations;
    }

    @Bean
    SettingWord workingHours() {
        return TypedSetting.of(
                settings,
                WorkingTimes.HOURS,
                TypedSetting.Words.of(SCOPES, "hours", "working hours", "work hours", "工作时间", "上班时间"),
                new TypedSetting.Values<>(
                        (subject, typed) -> WorkingWeek.hours(typed),
                        (subject, hours) -> Text.verbatim(hours.replace(",", ", ")),
                        List.of()));
    }

    @Bean
    SettingWord workingDays() {
        return TypedSetting.of(
                settings,
                WorkingTimes.DAYS,
                TypedSetting.Words.of(SCOPES, "days", "working days", "work days", "workdays", "工作日", "上班日"),
                new TypedSetting.Values<>(
                        (subject, typed) -> WorkingWeek.days(typed), (subject, days) -> shown(days), List.of()));
    }

    @Bean
    SettingWord holidays() {
        return TypedSetting.of(
                settings,
                WorkingTimes.COUNTRY,
                TypedSetting.Words.of(SCOPES, "calendar", "holidays", "日历", "工作日历", "节假日"),
                new TypedSetting.Values<>(this::country, (subject, country) -> holidays(subject.org()), List.of()));
    }

    @Bean
    SettingWord currency() {
        return new CurrencyShown(organizations);
    }

    private static Text shown(String days) {
        List<Text> parts = new ArrayList<>();
        for (int at = 0; at < days.length(); ) {
            int end = at;
            while (end + 1 < days.length() && days.charAt(end + 1) == days.charAt(end) + 1) {
                end++;
            }
            if (end - at + 1 >= RANGE) {
                parts.add(Text.of("setting.days.range", day(days.charAt(at)), day(days.charAt(end))));
            } else {
                days.substring(at, end + 1).chars().forEach(digit -> parts.add(day(digit)));
            }
            at = end + 1;
        }
        return Text.joined(", ", parts);
    }

    private static Text day(int digit) {
        return Text.of("setting.days.day", digit - '0');
    }

    /** Only the organization has one; a country without data is refused, so that nobody counts on its holidays. */
    private Optional<String> country(Subject subject, String typed) {
        if (subject.scope() == Scope.TEAM) {
            throw new UserMistake("setting.calendar.organization").in("value");
        }
        if (NONE.contains(typed)) {
            return Optional.of("none");
        }
        String code = CHINA.contains(typed)
                ? "CN"
                : typed.replaceFirst("[:：].*", "").strip().toUpperCase(Locale.ROOT);
        return Optional.of(code)
                .filter(country -> country.matches("[A-Z]{2}"))
                .filter(country -> !holidays.of(country).days().isEmpty());
    }

    private Text holidays(OrgId org) {
        Optional<String> country = times.country(org);
        if (country.isEmpty()) {
            return Text.of("setting.calendar.none");
        }
        HolidayData data = holidays.of(country.get());
        return data.days().isEmpty()
                ? Text.of("setting.calendar.without", country.get())
                : Text.of("setting.calendar.known", country.get(), String.valueOf(lastYear(data)));
    }

    private static int lastYear(HolidayData data) {
        LocalDate last = data.days().lastKey();
        return data.covers(Year.of(last.getYear())) ? last.getYear() : last.getYear() - 1;
    }
}
