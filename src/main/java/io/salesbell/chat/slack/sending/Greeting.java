package io.salesbell.chat.slack.sending;

import com.slack.api.methods.response.auth.AuthTestResponse;
import io.salesbell.chat.slack.SlackSettings;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.install.Workspaces;
import io.salesbell.schedule.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks Slack, once it answers, whose the configured token is; until then the first signed request tells. A token that
 * Slack refused is shown to it again: it may have been mended.
 */
@Component
@WhenSlackIsOn
class Greeting {
    private static final Logger log = LoggerFactory.getLogger(Greeting.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final SlackSettings settings;
    private final SlackCalls calls;
    private final Workspaces workspaces;
    private final WallClock clock;
    private Instant next = Instant.EPOCH;

    Greeting(SlackSettings settings, SlackCalls calls, Workspaces workspaces, WallClock clock) {
        this.settings = settings;
        this.calls = calls;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /** At most once a minute. */
    synchronized void greet() {
        if (settings.botToken().isEmpty() || clock.instant().isBefore(next)) {
            return;
        }
        next = clock.instant().plus(PAUSE);
        try {
            Optional<Workspace> dead = workspaces.deadHome();
            if (dead.isPresent()) {
                calls.call(dead.get(), methods -> methods.authTest(request -> request));
            }
            if (workspaces.knowsHome()) {
                return;
            }
            AuthTestResponse own = calls.call(settings.botToken(), methods -> methods.authTest(request -> request));
            workspaces.home(own.getTeamId(), own.getTeam(), own.getUserId(), Locale.ENGLISH);
        } catch (SlackFailure failure) {
            log.warn("Slack does not take the token or say whose it is, again in a minute: {}", failure.reason());
        }
    }
}
