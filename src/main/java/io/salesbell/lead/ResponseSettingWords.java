package io.salesbell.lead;

import io.salesbell.chat.Text;
import io.salesbell.team.SettingWord;
import io.salesbell.team.Settings;
import io.salesbell.team.Settings.Scope;
import io.salesbell.team.TypedSetting;
import io.salesbell.team.time.ClockMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What managers change in chat about the first response: how long it may take and by which clock. */
@Configuration
class ResponseSettingWords {
    static final int MOST_HOURS = 240;
    private static final Set<Scope> SCOPES = Set.of(Scope.TEAM, Scope.ORGANIZATION);
    private static final Map<String, ClockMode> CLOCKS = Map.ofEntries(
            Map.entry("working-days", ClockMode.WORKING_DAYS),
            Map.entry("working days", ClockMode.WORKING_DAYS),
            Map.entry("工作日", ClockMode.WORKING_DAYS),
            Map.entry("around-the-clock", ClockMode.AROUND_THE_CLOCK),
            Map.entry("around the clock", ClockMode.AROUND_THE_CLOCK),
            Map.entry("always", ClockMode.AROUND_THE_CLOCK),
            Map.entry("全天", ClockMode.AROUND_THE_CLOCK),
            Map.entry("全天候", ClockMode.AROUND_THE_CLOCK),
            Map.entry("working-hours", ClockMode.WORKING_HOURS),
            Map.entry("working hours", ClockMode.WORKING_HOURS),
            Map.entry("工作时间", ClockMode.WORKING_HOURS));

    /** The clock of that word; empty when there is none. */
    static Optional<ClockMode> clock(String folded) {
        return Optional.ofNullable(CLOCKS.get(folded));
    }

    static Text title(ClockMode clock) {
        return Text.of("setting.response-clock."
                + clock.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Bean
    SettingWord firstResponse(Settings settings) {
        return TypedSetting.of(
                settings,
                ResponseRules.HOURS,
                TypedSetting.Words.of(SCOPES, "first-response", "first response", "首次响应", "首响", "首次跟进"),
                new TypedSetting.Values<>(
                        (subject, typed) -> hours(typed),
                        (subject, hours) -> Text.of("setting.first-response.shown", hours),
                        List.of()));
    }

    @Bean
    SettingWord responseClock(Settings settings) {
        return TypedSetting.of(
                settings,
                ResponseRules.CLOCK,
                TypedSetting.Words.of(SCOPES, "response-clock", "response clock", "响应计时", "计时方式"),
                new TypedSetting.Values<>(
                        (subject, typed) -> clock(typed),
                        (subject, clock) -> title(clock),
                        List.of("working-days", "around-the-clock", "working-hours")));
    }

    /** So many hours as people write them: 8, 8h, 8小时. */
    static Optional<Integer> hours(String folded) {
        String digits = folded.replaceFirst("\\s*(?:h|hours?|小时|个小时)$", "");
        return Optional.of(digits)
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(hours -> hours >= 1 && hours <= MOST_HOURS);
    }
}
