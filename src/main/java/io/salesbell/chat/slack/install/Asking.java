package io.salesbell.chat.slack.install;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;

/** Calls of the Web API that are no workspace's: the client trips over a proxy's page or an empty body, which is no answer. */
final class Asking {
    private Asking() {}

    /** One call. */
    @FunctionalInterface
    interface Call<T> {
        T answered() throws IOException, SlackApiException;
    }

    /**
     * The answer.
     *
     * @throws IOException also when what came is none
     */
    static <T> T slack(Call<T> call) throws IOException, SlackApiException {
        try {
            return call.answered();
        } catch (RuntimeException none) {
            throw new IOException("no answer of Slack's: " + none.getMessage(), none);
        }
    }
}
