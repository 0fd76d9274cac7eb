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
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.io.IOException;
import java.util.Locale;
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
    private final Arrivals arrivals;
    private final WallClock clock;

    Installing(
            Slack slack,
            SlackSettings settings,
            StoredInstallations installations,
            Arrivals arrivals,
            WallClock clock) {
        this.slack = slack;
        this.settings = settings;
        this.installations = installations;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** The name of the workspace; empty when Slack did not take the code. */
    Optional<String> install(String code, String redirectUri, Locale language, @Nullable OrgId into) {
        try {
            OAuthV2AccessResponse granted = slack.methods()
                    .oauthV2Access(request -> request.clientId(settings.clientId())
                            .clientSecret(settings.clientSecret())
                            .redirectUri(redirectUri.isEmpty() ? null : redirectUri)
                            .code(code));
            if (granted.isOk()) {
                return Optional.of(keep(granted, language, into));
            }
            log.warn("an installation was not granted: {}", granted.getError());
        } catch (IOException | SlackApiException unreachable) {
            log.warn("an installation failed: {}", unreachable.toString());
        }
        return Optional.empty();
    }

    private String keep(OAuthV2AccessResponse granted, Locale language, @Nullable OrgId into) {
        String team = granted.getTeam() == null ? null : granted.getTeam().getId();
        String enterprise =
                granted.getEnterprise() == null ? null : granted.getEnterprise().getId();
        String key = StoredInstallations.key(enterprise, team);
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
            admit(org, key, granted.getAuthedUser().getId(), language);
        }
        return name;
    }

    private void admit(OrgId org, String team, String user, Locale language) {
        String address = SlackAddress.user(team, user).key();
        String words = language.getLanguage().equals("zh") ? "您" : "";
        arrivals.register(org, new Arrivals.Newcomer(SlackAddress.SLACK, team, address, user, words));
        arrivals.vouch(SlackAddress.SLACK, team, address, new Arrivals.Profile("", null, null, null, true, false));
    }
}
