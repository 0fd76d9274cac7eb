package io.salesbell.report;

import io.salesbell.team.Settings;
import io.salesbell.team.Settings.Setting;
import io.salesbell.team.Team;

/** What can be set about boards. */
public final class BoardSettings {
    /** Who is named: {@code top}, {@code all} or {@code none}. */
    public static final Setting<String> NAMES = new Setting<>("report.names", String.class, "top");

    /** A member who does not want to be on public boards; managers still see the figures. */
    public static final Setting<Boolean> HIDDEN = new Setting<>("report.hidden", Boolean.class, false);

    /** A manager or newcomer who wishes to be ranked. */
    public static final Setting<Boolean> ON_BOARD = new Setting<>("report.on-board", Boolean.class, false);

    private BoardSettings() {}

    static Names names(Settings settings, Team team) {
        return Names.of(settings.of(team, NAMES));
    }
}
