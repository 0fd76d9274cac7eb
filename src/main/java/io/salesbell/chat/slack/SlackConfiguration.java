package io.salesbell.chat.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import okhttp3.OkHttpClient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The Web API client, redirected by {@code SLACK_API_URL}. It asks once: a connection that broke may have carried the message,
 * and only the outbox looks before it sends again.
 */
@Configuration(proxyBeanMethods = false)
@WhenSlackIsOn
@EnableConfigurationProperties(SlackSettings.class)
class SlackConfiguration {
    private static final int CALL_MILLIS = 10_000;

    @Bean(destroyMethod = "close")
    Slack slack(SlackSettings settings) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.checked().apiUrl());
        config.setHttpClientCallTimeoutMillis(CALL_MILLIS);
        config.setStatsEnabled(false);
        OkHttpClient once = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .addInterceptor(new ConfirmedUnlessSaid())
                .build();
        SlackHttpClient client = new SlackHttpClient(once);
        client.setConfig(config);
        return Slack.getInstance(config, client);
    }
}
