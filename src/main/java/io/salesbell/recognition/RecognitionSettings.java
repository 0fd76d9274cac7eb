package io.salesbell.recognition;

import io.salesbell.chat.Phrases;
import io.salesbell.chat.Text;
import io.salesbell.shared.Money;
import io.salesbell.team.Organizations;
import io.salesbell.team.SettingWord;
import io.salesbell.team.Settings;
import io.salesbell.team.Settings.Scope;
import io.salesbell.team.Settings.Setting;
import io.salesbell.team.TypedSetting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be set about praise in channels, and the words people change it by. */
@Configuration
class RecognitionSettings {
    /** Whether amounts are told in channels. */
    static final Setting<Boolean> SHOW_AMOUNTS = new Setting<>("recognition.show-amounts", Boolean.class, true);

    /** From which amount, in the organization's currency, a deal is a big one. */
    static final Setting<BigDecimal> BIG_DEAL =
            new Setting<>("recognition.big-deal", BigDecimal.class, new BigDecimal("100000"));

    /** How many posts a channel takes in a day; what is more waits for the summary. */
    static final Setting<Integer> POSTS_A_DAY = new Setting<>("recognition.posts-a-day", Integer.class, 6);

    private static final int MOST_POSTS = 50;
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);
    private static final Set<Scope> SCOPES = Set.of(Scope.TEAM, Scope.ORGANIZATION);

    @Bean
    SettingWord amountsInChannels(Settings settings) {
        return TypedSetting.onOff(
                settings,
                SHOW_AMOUNTS,
                TypedSetting.Words.of(SCOPES, "show-amounts", "show amounts", "show amount", "显示金额", "播报金额"));
    }

    @Bean
    SettingWord bigDeals(Settings settings, Organizations organizations, Phrases phrases) {
        return TypedSetting.of(
                settings,
                BIG_DEAL,
                TypedSetting.Words.of(SCOPES, "big-deal", "big deal", "大单", "大单门槛"),
                new TypedSetting.Values<>(
                        (subject, typed) -> phrases.amount(
                                        typed, organizations.get(subject.org()).currency())
                                .filter(amount -> amount.signum() > 0 && amount.compareTo(TOO_LARGE) < 0),
                        (subject, amount) -> Text.from(new Money(
                                amount, organizations.get(subject.org()).currency())),
                        List.of()));
    }

    @Bean
    SettingWord postsADay(Settings settings) {
        return TypedSetting.number(
                settings,
                POSTS_A_DAY,
                TypedSetting.Words.of(SCOPES, "posts", "posts a day", "每日播报", "每天播报", "播报条数"),
                0,
                MOST_POSTS);
    }
}
