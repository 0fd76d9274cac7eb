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
    private SlackProfile() {}

    public static Arrivals.Profile of(User user) {
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
                email == null || email.isBlank() || user.isRestricted() ? null : email,
                zone(user.getTz()),
                language(user.getLocale()),
                user.isAdmin() || user.isOwner(),
                user.isDeleted() || user.isBot());
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
