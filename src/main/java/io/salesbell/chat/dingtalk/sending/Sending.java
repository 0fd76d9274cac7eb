package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.api.DingTalkFailure.Kind;
import io.salesbell.chat.dingtalk.rendering.Drawing;
import io.salesbell.chat.dingtalk.rendering.Envelope;
import io.salesbell.shared.OrgId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which way a drawing takes: a reply by its conversation's short-lived address while that lives, everything else through
 * the server API. Contents that DingTalk refuses are said in plain words. The API has no key by which a repeat could be
 * known: after an unclear outcome a message is tried again twice at most, and then left to an admin.
 */
@Component
@WhenDingTalkIsOn
class Sending {
    private static final Logger log = LoggerFactory.getLogger(Sending.class);
    private static final int MOST_UNCLEAR = 3;
    private static final Duration AFTER_UNCLEAR = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final Posting posting;
    private final Sent sent;
    private final Troubles troubles;

    Sending(Sessions sessions, Posting posting, Sent sent, Troubles troubles) {
        this.sessions = sessions;
        this.posting = posting;
        this.sent = sent;
        this.troubles = troubles;
    }

    void send(OrgId org, DingTalkAddress to, UUID message, Drawing drawing, String subject) {
        try {
            if (!replied(org, to, drawing)) {
                String key = post(org, to, drawing);
                sent.arrived(org, key, to.lasting().key(), subject);
            }
        } catch (DingTalkFailure failure) {
            if (failure.is(Kind.UNCLEAR)) {
                throw unclear(org, message, failure);
            }
            if (failure.isPermanent() && to.isGroup()) {
                troubles.unusable(org, to, failure.reason());
            }
            throw failure;
        }
    }

    private DingTalkFailure unclear(OrgId org, UUID message, DingTalkFailure failure) {
        return sent.unclear(org, message) < MOST_UNCLEAR
                ? new DingTalkFailure(Kind.UNCLEAR, failure.code(), failure.reason(), AFTER_UNCLEAR)
                : new DingTalkFailure(Kind.REFUSED, failure.code(), "may have arrived: " + failure.reason(), null);
    }

    /** Whether the reply address took it; one that does not is not asked again. */
    private boolean replied(OrgId org, DingTalkAddress to, Drawing drawing) {
        Optional<String> webhook = to.reply() ? sessions.live(org, to) : Optional.empty();
        if (webhook.isEmpty()) {
            return false;
        }
        try {
            posting.reply(webhook.get(), Envelope.reply(drawing));
            return true;
        } catch (DingTalkFailure failure) {
            if (failure.is(Kind.UNCLEAR)) {
                throw failure;
            }
            if (!failure.is(Kind.CONTENT)) {
                sessions.drop(org, to);
            }
            return false;
        }
    }

    private String post(OrgId org, DingTalkAddress to, Drawing drawing) {
        try {
            return post(to, Envelope.template(drawing));
        } catch (DingTalkFailure refused) {
            if (!refused.is(Kind.CONTENT)) {
                throw refused;
            }
            log.warn("DingTalk refused the contents of a message: {}", refused.reason());
            troubles.refused(org, to, refused.reason());
            return post(to, Envelope.plainTemplate(drawing));
        }
    }

    private String post(DingTalkAddress to, Envelope.Template template) {
        if (to.isGroup()) {
            return posting.toGroup(to, template);
        }
        Posting.Batch batch = posting.toUsers(List.of(to.place()), template);
        DingTalkFailure failure = batch.failed().get(to.place());
        if (failure != null) {
            throw failure;
        }
        return batch.key();
    }
}
