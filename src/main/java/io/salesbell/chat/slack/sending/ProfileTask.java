package io.salesbell.chat.slack.sending;

import com.slack.api.model.User;
import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Directory;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.task.Tasks;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks Slack who somebody is, some time after they first spoke. */
@Component
@WhenSlackIsOn
class ProfileTask implements TaskKind {
    private final SlackCalls calls;
    private final Arrivals arrivals;
    private final Directory directory;
    private final AdminGreeting greeting;

    ProfileTask(SlackCalls calls, Arrivals arrivals, Directory directory, AdminGreeting greeting) {
        this.directory = directory;
        this.greeting = greeting;
        this.calls = calls;
        this.arrivals = arrivals;
    }

    @Override
    public String kind() {
        return "profile";
    }

    @Override
    public void run(Workspace workspace, Tasks.Task task) {
        String id = String.valueOf(task.payload().get("user"));
        User user = calls.call(
                        workspace,
                        methods -> methods.usersInfo(request -> request.user(id).includeLocale(true)))
                .getUser();
        String address = SlackAddress.user(workspace.team(), id).key();
        boolean before = directory.hasAdmin(workspace.org());
        arrivals.vouch(SlackAddress.SLACK, workspace.team(), address, profile(workspace, user));
        if (!before && directory.hasAdmin(workspace.org())) {
            arrivals.known(SlackAddress.SLACK, workspace.team(), address)
                    .ifPresent(known -> greeting.greet(known.org(), known.member()));
        }
    }

    /** Somebody of another company, as seen in shared channels: never a member, whatever their e-mail. */
    private static boolean isOutside(Workspace workspace, User user) {
        User.EnterpriseUser grid = user.getEnterpriseUser();
        boolean colleague = grid != null
                && (workspace.team().equals(grid.getEnterpriseId())
                        || (grid.getTeams() != null && grid.getTeams().contains(workspace.team())));
        String team = user.getTeamId();
        return user.isStranger() || (team != null && !team.equals(workspace.team()) && !colleague);
    }

    private static Arrivals.Profile profile(Workspace workspace, User user) {
        boolean outside = isOutside(workspace, user);
        User.Profile said = user.getProfile();
        String name = Stream.of(
                        said == null ? null : said.getDisplayName(),
                        said == null ? null : said.getRealName(),
                        user.getRealName(),
                        user.getName())
                .filter(one -> one != null && !one.isBlank())
                .findFirst()
                .orElse("");
        String email = said == null ? null : said.getEmail();
        return new Arrivals.Profile(
                name,
                email == null || email.isBlank() || user.isRestricted() || outside ? null : email,
                zone(user.getTz()),
                language(user.getLocale()),
                !outside && (user.isAdmin() || user.isOwner()),
                outside || user.isDeleted() || user.isBot());
    }

    private static @Nullable ZoneId zone(@Nullable String tz) {
        try {
            return tz == null ? null : ZoneId.of(tz);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    /** The bot speaks two languages: Chinese for a Chinese locale, English for every other. */
    private static @Nullable Locale language(@Nullable String locale) {
        if (locale == null) {
            return null;
        }
        return locale.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }
}
