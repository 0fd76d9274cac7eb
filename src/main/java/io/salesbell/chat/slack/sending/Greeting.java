package io.salesbell.chat.slack.sending;

import com.slack.api.methods.response.auth.AuthTestResponse;
import io.salesbell.chat.slack.SlackSettings;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.ConfiguredToken;
import io.salesbell.schedule.WallClock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks Slack at each start, once it answers, whose the configured token is: it may be another's than before. Until then
 * the first signed request tells. A token that Slack refused is shown to it again: it may have been mended.
 */
@Component
@WhenSlackIsOn
class Greeting {
    private static final Logger log = LoggerFactory.getLogger(Greeting.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final SlackSettings settings;
    private final SlackCalls calls;
    private final ConfiguredToken token;
    private final WallClock clock;
    private Instant next = Instant.EPOCH;
    private boolean told;

    Greeting(SlackSettings settings, SlackCalls calls, ConfiguredToken token, WallClock clock) {
        this.settings = settings;
        this.calls = calls;
        this.token = token;
        this.clock = clock;
    }

    /** At most once a minute. */
    synchronized void greet() {
        if (settings.botToken().isEmpty() || clock.instant().isBefore(next)) {
            return;
        }
        next = clock.instant().plus(PAUSE);
        try {
            if (!told) {
                AuthTestResponse own = calls.call(settings.botToken(), methods -> methods.authTest(request -> request));
                token.isOf(own.getTeamId(), own.getTeam(), own.getUserId());
                told = true;
            }
            token.dead().ifPresent(dead -> calls.call(dead, methods -> methods.authTest(request -> request)));
        } catch (SlackFailure failure) {
            log.warn("Slack does not take the token or say whose it is, again in a minute: {}", failure.reason());
        }
    }
}
