package io.salesbell.team;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Settings.Scope;
import io.salesbell.team.Settings.Setting;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds by settings changed, in this transaction, for that organization, team or member and what inherits from it:
 * the value of one, by its {@code key}, or of any, because the subject has moved.
 */
public record SettingsChanged(
        OrgId org, Scope scope, UUID id, @Nullable String key) {

    static SettingsChanged moved(OrgId org) {
        return new SettingsChanged(org, Scope.ORGANIZATION, org.value(), null);
    }

    static SettingsChanged moved(OrgId org, TeamId team) {
        return new SettingsChanged(org, Scope.TEAM, team.value(), null);
    }

    static SettingsChanged moved(OrgId org, MemberId member) {
        return new SettingsChanged(org, Scope.MEMBER, member.value(), null);
    }

    /** Whether the value of one of those may be another now. */
    public boolean concerns(List<Setting<?>> settings) {
        return key == null
                || settings.stream().anyMatch(setting -> setting.key().equals(key));
    }
}
