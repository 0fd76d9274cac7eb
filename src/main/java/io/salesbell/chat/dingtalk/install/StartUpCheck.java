package io.salesbell.chat.dingtalk.install;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.api.DingTalkFailure.Kind;
import io.salesbell.chat.dingtalk.api.Endpoint;
import io.salesbell.chat.dingtalk.api.OpenApi;
import io.salesbell.chat.dingtalk.sending.Chore;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks DingTalk whether the app is set up, without using any quota, and says in one sentence what is missing. */
@Component
@WhenDingTalkIsOn
public class StartUpCheck implements Chore {
    private static final Logger log = LoggerFactory.getLogger(StartUpCheck.class);

    private final OpenApi api;
    private boolean done;

    StartUpCheck(OpenApi api) {
        this.api = api;
    }

    /** What is missing, in one sentence for the operator; empty when nothing is, as far as can be asked. */
    public Optional<String> missing() {
        try {
            api.authenticate();
        } catch (DingTalkFailure failure) {
            return Optional.of(
                    failure.isPermanent()
                            ? "DingTalk does not take DINGTALK_CLIENT_ID and DINGTALK_CLIENT_SECRET: "
                                    + failure.reason()
                            : "DingTalk can't be asked now: " + failure.reason());
        }
        try {
            api.old(Endpoint.USER, Map.of("userid", "salesbell-check"));
        } catch (DingTalkFailure failure) {
            if (failure.is(Kind.PERMISSION)) {
                return Optional.of("The permission " + Endpoint.USER.permission()
                        + " is missing, so that people are called by their nicknames: " + failure.reason());
            }
        }
        return Optional.empty();
    }

    /** Once after the start. */
    @Override
    public synchronized void look() {
        if (!done) {
            done = true;
            missing().ifPresent(sentence -> log.warn("{}", sentence));
        }
    }
}
