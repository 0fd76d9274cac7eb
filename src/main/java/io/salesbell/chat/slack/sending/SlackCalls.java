package io.salesbell.chat.slack.sending;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.BotTokens;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.install.Workspaces;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Calls of the Web API with a workspace's token; whatever goes wrong is a {@link SlackFailure}. */
@Service
@WhenSlackIsOn
public class SlackCalls {
    private static final Duration REFRESHING = Duration.ofSeconds(5);
    private static final int TOO_MANY = 429;
    private static final String EXPIRED = "token_expired";

    private final Slack slack;
    private final BotTokens tokens;
    private final Workspaces workspaces;

    SlackCalls(Slack slack, BotTokens tokens, Workspaces workspaces) {
        this.slack = slack;
        this.tokens = tokens;
        this.workspaces = workspaces;
    }

    /** One call. */
    @FunctionalInterface
    public interface Call<T extends SlackApiTextResponse> {
        T on(MethodsClient methods) throws IOException, SlackApiException;
    }

    public <T extends SlackApiTextResponse> T call(Workspace workspace, Call<T> call) {
        String token = token(workspace);
        try {
            T answer = call(token, call);
            if (workspace.dead()) {
                workspaces.lives(workspace);
            }
            return answer;
        } catch (SlackFailure failure) {
            if (failure.error().equals(EXPIRED)) {
                return again(workspace, token, failure, call);
            }
            if (failure.isDead()) {
                workspaces.died(workspace, failure.error());
            }
            throw failure;
        }
    }

    /** Once more with a new token; while another server is refreshing it, or Slack can't be reached for that, a little later. */
    private <T extends SlackApiTextResponse> T again(
            Workspace workspace, String expired, SlackFailure failure, Call<T> call) {
        Optional<String> fresh = tokens.anew(workspace, expired);
        if (fresh.isEmpty()) {
            workspaces.died(workspace, EXPIRED);
            throw failure;
        }
        if (fresh.get().equals(expired)) {
            throw SlackFailure.busy(REFRESHING);
        }
        return call(fresh.get(), call);
    }

    /** The workspace's token, for what is not a call of the Web API. */
    public String token(Workspace workspace) {
        return tokens.of(workspace).orElseThrow(() -> SlackFailure.refused("not_authed", List.of()));
    }

    public <T extends SlackApiTextResponse> T call(String token, Call<T> call) {
        T response = asked(token, call);
        if (!response.isOk()) {
            throw SlackFailure.refused(String.valueOf(response.getError()), hints(response));
        }
        return response;
    }

    /** The client trips over a body that is no answer, such as a proxy's page or an empty one. */
    private <T extends SlackApiTextResponse> T asked(String token, Call<T> call) {
        try {
            return call.on(slack.methods(token));
        } catch (SlackApiException refused) {
            throw failure(refused);
        } catch (ConnectException | UnknownHostException unreachable) {
            throw SlackFailure.unreached(String.valueOf(unreachable.getMessage()), false);
        } catch (IOException | RuntimeException broken) {
            throw SlackFailure.unreached(String.valueOf(broken.getMessage()), true);
        }
    }

    private static SlackFailure failure(SlackApiException refused) {
        int status = refused.getResponse().code();
        if (status != TOO_MANY) {
            return SlackFailure.unreached("HTTP " + status, true);
        }
        return SlackFailure.asked(Optional.ofNullable(refused.getResponse().header("Retry-After")));
    }

    private static List<String> hints(SlackApiTextResponse response) {
        return response instanceof com.slack.api.methods.response.chat.ChatPostMessageResponse posted
                        && posted.getResponseMetadata() != null
                        && posted.getResponseMetadata().getMessages() != null
                ? posted.getResponseMetadata().getMessages()
                : List.of(Optional.ofNullable(response.getNeeded()).orElse("")).stream()
                        .filter(hint -> !hint.isEmpty())
                        .toList();
    }
}
