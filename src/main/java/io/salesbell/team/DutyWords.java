package io.salesbell.team;

import io.salesbell.chat.Role;
import io.salesbell.chat.Text;
import java.util.Collection;
import java.util.List;

/** How roles, jobs and tiers are said. */
public final class DutyWords {
    private DutyWords() {}

    public static Text roles(Collection<Role> roles) {
        return Text.joined(
                ", ",
                roles.stream()
                        .sorted()
                        .map(role -> Text.of("chat.role." + role))
                        .toList());
    }

    public static Text of(Position position) {
        return Text.joined(
                ", ", List.of(Text.of("team.job." + position.job()), Text.of("team.tier." + position.tier())));
    }
}
