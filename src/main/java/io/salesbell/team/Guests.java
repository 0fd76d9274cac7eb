package io.salesbell.team;

import io.salesbell.team.Settings.Scope;
import io.salesbell.team.Settings.Setting;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether a platform's guests are members: usually they are of other companies, and are not. */
@Configuration
class Guests {
    static final Setting<Boolean> ARE_MEMBERS = new Setting<>("team.guests", Boolean.class, false);

    @Bean
    SettingWord guestsAreMembers(Settings settings) {
        return TypedSetting.onOff(
                settings,
                ARE_MEMBERS,
                TypedSetting.Words.of(Set.of(Scope.ORGANIZATION), "guests", "guests as members", "访客", "外部成员"));
    }
}
