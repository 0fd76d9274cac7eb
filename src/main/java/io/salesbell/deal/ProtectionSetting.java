package io.salesbell.deal;

import io.salesbell.team.SettingWord;
import io.salesbell.team.Settings;
import io.salesbell.team.Settings.Scope;
import io.salesbell.team.TypedSetting;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words by which an organization says how long customers are their owners' without a touch. */
@Configuration(proxyBeanMethods = false)
class ProtectionSetting {
    private static final int LONGEST = 3650;

    @Bean
    SettingWord protectedDays(Settings settings) {
        return TypedSetting.number(
                settings,
                Protection.DAYS,
                TypedSetting.Words.of(Set.of(Scope.ORGANIZATION), "protected-days", "protected days", "客户保护期", "保护期"),
                1,
                LONGEST);
    }
}
