package io.salesbell.chat.slack.install;

import com.slack.api.model.User;
import io.salesbell.chat.Arrivals;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Slack's {@code users.info} says about somebody. */
public final class SlackProfile {
    /** Slack says that this one is no bot. */
    private static final String SLACKBOT = "USLACKBOT";

    private SlackProfile() {}

    /**
     * As the workspace of that team sees them. Who is of another company is never a member, whatever their e-mail; an e-mail says
     * who somebody is only unless Slack says that it was not confirmed, and never of a guest.
     */
    public static Arrivals.Profile of(User user, String team) {
        boolean outside = isOutside(user, team);
        boolean guest = user.isRestricted() || user.isUltraRestricted();
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
                email == null || email.isBlank() || !user.isEmailConfirmed() || guest || outside ? null : email,
                zone(user.getTz()),
                language(user.getLocale()),
                !outside && (user.isAdmin() || user.isOwner()),
                guest,
                outside || user.isDeleted() || user.isBot() || SLACKBOT.equals(user.getId()));
    }

    private static boolean isOutside(User user, String team) {
        User.EnterpriseUser grid = user.getEnterpriseUser();
        boolean colleague = grid != null
                && (team.equals(grid.getEnterpriseId())
                        || (grid.getTeams() != null && grid.getTeams().contains(team)));
        String own = user.getTeamId();
        return user.isStranger() || (own != null && !own.equals(team) && !colleague);
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
