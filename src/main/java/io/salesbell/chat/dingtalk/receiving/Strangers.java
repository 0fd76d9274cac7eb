package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.install.Corp;
import io.salesbell.chat.dingtalk.rendering.Marks;
import io.salesbell.chat.dingtalk.sending.DingTalkTasks;
import io.salesbell.chat.dingtalk.sending.NoteTask;
import io.salesbell.chat.dingtalk.sending.Sent;
import io.salesbell.chat.dingtalk.sending.Troubles;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages that can't be somebody's: of people from outside, of an app that is not published, held back for quota. */
@Component
@WhenDingTalkIsOn
class Strangers {
    private static final Logger log = LoggerFactory.getLogger(Strangers.class);

    private static final Pattern WORD = Pattern.compile("\\p{L}{3}");

    private final DingTalkTasks tasks;
    private final Troubles troubles;
    private final Wording wording;
    private final Sent sent;
    private final TransactionTemplate transaction;

    Strangers(DingTalkTasks tasks, Troubles troubles, Wording wording, Sent sent, TransactionTemplate transaction) {
        this.transaction = transaction;
        this.sent = sent;
        this.tasks = tasks;
        this.troubles = troubles;
        this.wording = wording;
    }

    /** Whether the message was such a one, and was answered as well as it can be. */
    boolean answered(Corp corp, RobotMessage said) {
        if (!said.error().isEmpty()) {
            log.error("DingTalk held back a message: code {}; the month's quota is used up", said.error());
            troubles.deaf(corp.org(), said.error());
            return true;
        }
        boolean outside = !said.senderCorp().isEmpty() && !said.senderCorp().equals(corp.id());
        if (!outside && !said.sender().isEmpty()) {
            return false;
        }
        Text answer = outside ? Text.of("dingtalk.stranger.outside") : Text.of("dingtalk.stranger.unpublished");
        if (!outside) {
            log.warn("a message without senderStaffId: publish the app's version in the console");
        }
        transaction.executeWithoutResult(status -> once(corp, said, answer));
        return true;
    }

    /** The same message may come twice. */
    private void once(Corp corp, RobotMessage said, Text answer) {
        if (!sent.isFirst(corp.org(), said.id())) {
            return;
        }
        tasks.owe(
                corp.org(),
                NoteTask.KIND,
                said.id(),
                Map.of(
                        NoteTask.WEBHOOK,
                        said.webhook(),
                        NoteTask.UNTIL,
                        String.valueOf(said.webhookUntil()),
                        NoteTask.WORDS,
                        languages(said.text())
                                .map(language -> wording.plain(answer, language, ZoneOffset.UTC))
                                .collect(Collectors.joining("\n"))));
    }

    /** The language they write; both where that can't be told, as of a picture, a number or a button. */
    private static Stream<Locale> languages(String text) {
        boolean pressed = Marks.in(text).isPresent();
        if (!pressed && text.codePoints().anyMatch(Character::isIdeographic)) {
            return Stream.of(Locale.CHINESE);
        }
        return !pressed && WORD.matcher(text).find()
                ? Stream.of(Locale.ENGLISH)
                : Stream.of(Locale.CHINESE, Locale.ENGLISH);
    }
}
