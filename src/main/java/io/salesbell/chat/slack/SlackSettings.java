package io.salesbell.chat.slack;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Slack's keys from the environment ({@code SLACK_SIGNING_SECRET} and so on); empty where not set. {@code apiUrl} ends in
 * {@code /api/} and redirects every Web API call.
 */
@ConfigurationProperties("slack")
public record SlackSettings(
        @DefaultValue("") String signingSecret,
        @DefaultValue("") String botToken,
        @DefaultValue("") String appToken,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue(SlackSettings.SLACK) String apiUrl) {
    private static final String SLACK = "https://slack.com/api/";
    private static final Pattern OWN_HOST = Pattern.compile("https://([a-z0-9-]+\\.)*slack(-edge|-files)?\\.com(/.*)?");

    public SlackSettings {
        signingSecret = signingSecret.strip();
        botToken = botToken.strip();
        appToken = appToken.strip();
        clientId = clientId.strip();
        clientSecret = clientSecret.strip();
        apiUrl = apiUrl.isBlank() ? SLACK : apiUrl.strip();
    }

    /** Throws with one sentence for the operator when something is missing or contradicts something else. */
    public SlackSettings checked() {
        if (botToken.isEmpty() && clientId.isEmpty()) {
            throw new SlackStartException("SLACK_BOT_TOKEN is missing; the bot can't answer in Slack without it.");
        }
        if (signingSecret.isEmpty() && appToken.isEmpty()) {
            throw new SlackStartException(
                    "SLACK_SIGNING_SECRET is missing; set it, or SLACK_APP_TOKEN for Socket Mode.");
        }
        if (clientId.isEmpty() != clientSecret.isEmpty()) {
            throw new SlackStartException("SLACK_CLIENT_ID and SLACK_CLIENT_SECRET go together; one is missing.");
        }
        if (!apiUrl.endsWith("/api/")) {
            throw new SlackStartException("SLACK_API_URL is \"" + apiUrl + "\"; it must end in /api/.");
        }
        return this;
    }

    public boolean isSocketMode() {
        return !appToken.isEmpty();
    }

    public boolean isOauth() {
        return !clientId.isEmpty();
    }

    /** The address above the API's. */
    public String base() {
        return apiUrl.substring(0, apiUrl.length() - "api/".length());
    }

    /** Whether the address is one of Slack's hosts or of the configured API's: nothing is sent anywhere else. */
    public boolean isTrusted(String url) {
        return OWN_HOST.matcher(url).matches() || url.startsWith(base());
    }
}
