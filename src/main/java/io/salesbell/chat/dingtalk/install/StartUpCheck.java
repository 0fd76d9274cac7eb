package io.salesbell.chat.dingtalk.install;

import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.OpenApi;
import io.salesbell.chat.dingtalk.sending.Chore;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks DingTalk after the start whether the app is set up, and says in one sentence each what is missing. */
@Component
@WhenDingTalkIsOn
public class StartUpCheck implements Chore {
    private static final Logger log = LoggerFactory.getLogger(StartUpCheck.class);

    private final AppCheck check;
    private final DingTalkSettings settings;
    private final OpenApi api;
    private final Wording wording;
    private boolean done;

    StartUpCheck(AppCheck check, DingTalkSettings settings, OpenApi api, Wording wording) {
        this.check = check;
        this.settings = settings;
        this.api = api;
        this.wording = wording;
    }

    /** What is missing; nothing when nothing is, as far as can be asked. */
    public List<Text> missing() {
        return check.missing(settings, api);
    }

    /** Once after the start. */
    @Override
    public synchronized void look() {
        if (!done) {
            done = true;
            missing().forEach(sentence -> log.warn("{}", wording.plain(sentence, Locale.ENGLISH, ZoneOffset.UTC)));
        }
    }
}
