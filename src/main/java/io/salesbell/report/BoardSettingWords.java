package io.salesbell.report;

import io.salesbell.chat.Text;
import io.salesbell.team.SettingWord;
import io.salesbell.team.Settings;
import io.salesbell.team.Settings.Scope;
import io.salesbell.team.TypedSetting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people change in chat about boards: to hide, to be ranked all the same, who is named. */
@Configuration
class BoardSettingWords {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("top", "top"),
            Map.entry("前三分之一", "top"),
            Map.entry("前几名", "top"),
            Map.entry("all", "all"),
            Map.entry("everybody", "all"),
            Map.entry("全部", "all"),
            Map.entry("全部姓名", "all"),
            Map.entry("所有人", "all"),
            Map.entry("none", "none"),
            Map.entry("nobody", "none"),
            Map.entry("不显示", "none"),
            Map.entry("都不", "none"));

    @Bean
    SettingWord hiddenFromBoards(Settings settings) {
        return TypedSetting.onOff(
                settings,
                BoardSettings.HIDDEN,
                TypedSetting.Words.of(Set.of(Scope.MEMBER), "hidden", "hide", "不上榜", "隐藏排名", "隐藏"));
    }

    @Bean
    SettingWord rankedAllTheSame(Settings settings) {
        return TypedSetting.onOff(
                settings,
                BoardSettings.ON_BOARD,
                TypedSetting.Words.of(Set.of(Scope.MEMBER), "on-board", "on board", "ranked", "参加排名", "参与排名"));
    }

    @Bean
    SettingWord namesOnBoards(Settings settings) {
        return TypedSetting.of(
                settings,
                BoardSettings.NAMES,
                TypedSetting.Words.of(Set.of(Scope.TEAM, Scope.ORGANIZATION), "names", "board names", "榜单姓名", "榜上姓名"),
                new TypedSetting.Values<>(
                        (subject, typed) -> Optional.ofNullable(NAMES.get(typed)),
                        (subject, names) -> Text.of("setting.names." + names),
                        List.of("top", "all", "none")));
    }
}
