package io.salesbell.team.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Groups;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The platforms' groups, of which teams can be made. */
@Component
class KnownGroups {
    private static final int MOST = 5;

    private final List<Groups> platforms;

    KnownGroups(List<Groups> platforms) {
        this.platforms = List.copyOf(platforms);
    }

    /** A button for each of the first groups, which says this line with the group's option behind it. */
    List<Button> buttons(OrgId org, GroupLine line) {
        return platforms.stream()
                .flatMap(platform -> platform.of(org).stream())
                .limit(MOST)
                .map(group -> Button.of(
                        Text.of("team.button.everyone-in", group.name(), group.people()),
                        line.of(group) + " group: " + group.key()))
                .toList();
    }

    /** Whom a platform names as the manager of most of these people. */
    Optional<MemberId> managerOf(OrgId org, Collection<MemberId> people) {
        return platforms.stream()
                .flatMap(platform -> platform.managerOf(org, people).stream())
                .findFirst();
    }

    /** The command line that takes a group in. */
    @FunctionalInterface
    interface GroupLine {
        String of(Groups.Group group);
    }

    /** Everybody in the group that was named. */
    List<MemberId> members(IncomingCommand command, String key) {
        List<MemberId> members = platforms.stream()
                .flatMap(platform -> platform.members(command.org(), key).stream())
                .toList();
        if (members.isEmpty()) {
            throw new UserMistake("team.group.unknown", key).in("group");
        }
        return members;
    }
}
