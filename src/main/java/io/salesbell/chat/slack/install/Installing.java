package io.salesbell.chat.slack.install;

import com.slack.api.Slack;
import com.slack.api.bolt.model.Bot;
import com.slack.api.bolt.model.builtin.DefaultBot;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import io.salesbell.chat.Arrivals;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.SlackSettings;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Invitations.Invitation;
import io.salesbell.chat.task.Tasks;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Turns the code that Slack gives an installer into an installation; the installer is its first admin. */
@Service
@WhenSlackIsOn
class Installing {
    private static final Logger log = LoggerFactory.getLogger(Installing.class);

    private final Slack slack;
    private final SlackSettings settings;
    private final StoredInstallations installations;
    private final Invitations invitations;
    private final Workspaces workspaces;
    private final Arrivals arrivals;
    private final Tasks tasks;
    private final WallClock clock;

    Installing(
            Slack slack,
            SlackSettings settings,
            StoredInstallations installations,
            Invitations invitations,
            Workspaces workspaces,
            Arrivals arrivals,
            Tasks tasks,
            WallClock clock) {
        this.invitations = invitations;
        this.workspaces = workspaces;
        this.tasks = tasks;
        this.slack = slack;
        this.settings = settings;
        this.installations = installations;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** A workspace by its name, and whether it is in the organization it was invited to, if it was. */
    record Installed(String name, boolean asInvited) {}

    /** The workspace; empty when Slack did not take the code. An invitation is spent only by success. */
    Optional<Installed> install(String code, String redirectUri, Locale language, @Nullable Invitation invited) {
        try {
            OAuthV2AccessResponse granted = Asking.slack(() -> slack.methods()
                    .oauthV2Access(request -> request.clientId(settings.clientId())
                            .clientSecret(settings.clientSecret())
                            .redirectUri(redirectUri.isEmpty() ? null : redirectUri)
                            .code(code)));
            if (!granted.isOk()) {
                log.warn("an installation was not granted: {}", granted.getError());
            } else if (invited != null && isElsewhere(granted, invited)) {
                return Optional.of(new Installed(keep(granted, language, null), false));
            } else if (invited != null && !invitations.use(invited)) {
                log.warn("an installation came late: another one spent the same invitation");
            } else {
                return Optional.of(
                        new Installed(keep(granted, language, invited == null ? null : invited.org()), true));
            }
        } catch (IOException | SlackApiException unreachable) {
            log.warn("an installation failed: {}", unreachable.toString());
        }
        return Optional.empty();
    }

    private boolean isElsewhere(OAuthV2AccessResponse granted, Invitation invited) {
        return workspaces
                .find(key(granted))
                .filter(known -> !known.org().equals(invited.org()))
                .isPresent();
    }

    private static String key(OAuthV2AccessResponse granted) {
        return StoredInstallations.key(
                granted.getEnterprise() == null ? null : granted.getEnterprise().getId(),
                granted.getTeam() == null ? null : granted.getTeam().getId());
    }

    private String keep(OAuthV2AccessResponse granted, Locale language, @Nullable OrgId into) {
        String team = granted.getTeam() == null ? null : granted.getTeam().getId();
        String enterprise =
                granted.getEnterprise() == null ? null : granted.getEnterprise().getId();
        String key = key(granted);
        String name = Stream.of(
                        granted.getTeam() == null ? null : granted.getTeam().getName(),
                        granted.getEnterprise() == null
                                ? null
                                : granted.getEnterprise().getName())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(key);
        Bot bot = new DefaultBot();
        bot.setTeamId(team);
        bot.setEnterpriseId(enterprise);
        bot.setBotUserId(granted.getBotUserId());
        bot.setBotScope(granted.getScope());
        bot.setBotAccessToken(granted.getAccessToken());
        bot.setBotRefreshToken(granted.getRefreshToken());
        if (granted.getExpiresIn() != null) {
            bot.setBotTokenExpiresAt(
                    clock.instant().plusSeconds(granted.getExpiresIn()).toEpochMilli());
        }
        OrgId org = installations.save(bot, name, language, into);
        if (granted.getAuthedUser() != null && granted.getAuthedUser().getId() != null) {
            admit(org, key, granted.getAuthedUser().getId(), granted.getAccessToken(), language);
        }
        return name;
    }

    /** Makes the installer the admin under their own name; where Slack does not tell it now it is asked again later. */
    private void admit(OrgId org, String team, String user, String token, Locale language) {
        String address = SlackAddress.user(team, user).key();
        String words = language.getLanguage().equals("zh") ? "您" : "";
        arrivals.register(org, new Arrivals.Newcomer(SlackAddress.SLACK, team, address, user, words));
        Optional<Arrivals.Profile> told = profile(team, user, token);
        arrivals.vouch(
                SlackAddress.SLACK,
                team,
                address,
                told.orElseGet(() -> new Arrivals.Profile("", null, null, null, true, false, false)));
        if (told.isEmpty()) {
            tasks.owe(org, SlackAddress.SLACK, team, "profile", team + "/" + user, Map.of("user", user));
        }
    }

    private Optional<Arrivals.Profile> profile(String team, String user, String token) {
        try {
            return Optional.ofNullable(Asking.slack(() -> slack.methods(token)
                                    .usersInfo(request -> request.user(user).includeLocale(true)))
                            .getUser())
                    .map(known -> SlackProfile.of(known, team))
                    .map(said -> new Arrivals.Profile(
                            said.name(), said.verifiedEmail(), said.zone(), said.language(), true, false, false));
        } catch (IOException | SlackApiException unreachable) {
            log.warn("Slack does not say yet who installed the bot: {}", unreachable.toString());
            return Optional.empty();
        }
    }
}
