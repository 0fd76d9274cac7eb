package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.ChatPlatform;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.api.DingTalkFailure.Kind;
import io.salesbell.chat.dingtalk.rendering.Drawing;
import io.salesbell.chat.dingtalk.rendering.Envelope;
import io.salesbell.shared.OrgId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which way a drawing takes: buttons for one place as an interactive card where there are such, a reply that nobody would quote by its
 * conversation's short-lived address while that lives, everything else through the server API. Contents that DingTalk refuses are said in plain words. The API has no key by which a repeat could be
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
    private final CardWay cards;
    private final GroupChats groups;
    private final Quotable quotable;

    Sending(
            Sessions sessions,
            Posting posting,
            Sent sent,
            Troubles troubles,
            CardWay cards,
            GroupChats groups,
            Quotable quotable) {
        this.quotable = quotable;
        this.groups = groups;
        this.cards = cards;
        this.sessions = sessions;
        this.posting = posting;
        this.sent = sent;
        this.troubles = troubles;
    }

    /** Sends the drawing to each; gives what did not arrive. Several are users, who are reached in one call. */
    Map<UUID, DingTalkFailure> send(OrgId org, List<ChatPlatform.Letter> letters, Drawing drawing, String subject) {
        DingTalkAddress to = DingTalkAddress.of(letters.get(0).to());
        Map<UUID, DingTalkFailure> failed = new HashMap<>();
        Optional<String> gone = to.isGroup() ? groups.gone(org, to) : Optional.empty();
        if (gone.isPresent()) {
            letters.forEach(letter -> failed.put(letter.message(), gone(gone.get())));
            return failed;
        }
        boolean one = letters.size() == 1;
        try {
            if (one && cards.took(org, letters.get(0), drawing, subject)) {
                return failed;
            }
            boolean again = one && sent.wasUnclear(org, letters.get(0).message());
            if (one && quotable.is(to, subject) && !again) {
                return answered(org, to, letters, drawing, subject);
            }
            return one && replied(org, to, drawing, again)
                    ? failed
                    : judged(org, to, posted(org, to, letters, drawing, subject));
        } catch (DingTalkFailure failure) {
            letters.forEach(letter -> failed.put(letter.message(), failure));
            return judged(org, to, failed);
        }
    }

    /** By the API, and what that did not surely take by the reply address: an answer is rather read twice than never. */
    private Map<UUID, DingTalkFailure> answered(
            OrgId org, DingTalkAddress to, List<ChatPlatform.Letter> letters, Drawing drawing, String subject) {
        Map<UUID, DingTalkFailure> failed = new HashMap<>();
        try {
            failed.putAll(posted(org, to, letters, drawing, subject));
        } catch (DingTalkFailure failure) {
            letters.forEach(letter -> failed.put(letter.message(), failure));
        }
        failed.values().forEach(failure -> quotable.refused(to, failure));
        return failed.isEmpty() || replied(org, to, drawing, false) ? Map.of() : judged(org, to, failed);
    }

    /** What DingTalk took has its key kept; gives what it did not take. */
    private Map<UUID, DingTalkFailure> posted(
            OrgId org, DingTalkAddress to, List<ChatPlatform.Letter> letters, Drawing drawing, String subject) {
        Map<UUID, DingTalkFailure> failed = new HashMap<>();
        Posting.Batch batch = post(org, to, places(letters), drawing);
        for (ChatPlatform.Letter letter : letters) {
            DingTalkAddress place = DingTalkAddress.of(letter.to());
            DingTalkFailure failure = batch.failed().get(place.place());
            if (failure != null) {
                failed.put(letter.message(), failure);
            }
            sent.arrived(org, batch.key(), place.lasting().key(), failure == null ? subject : "");
        }
        return failed;
    }

    private Map<UUID, DingTalkFailure> judged(OrgId org, DingTalkAddress to, Map<UUID, DingTalkFailure> failed) {
        Map<UUID, DingTalkFailure> judged = new HashMap<>();
        failed.forEach((message, failure) -> judged.put(message, judged(org, to, message, failure)));
        return judged;
    }

    private static List<String> places(List<ChatPlatform.Letter> letters) {
        return letters.stream()
                .map(letter -> DingTalkAddress.of(letter.to()).place())
                .toList();
    }

    private DingTalkFailure judged(OrgId org, DingTalkAddress to, UUID message, DingTalkFailure failure) {
        if (failure.is(Kind.UNCLEAR)) {
            return unclear(org, message, failure);
        }
        if (!failure.isPermanent() || !to.isGroup()) {
            return failure;
        }
        String title = groups.title(org, to).orElse("");
        if (!failure.is(Kind.GONE)) {
            troubles.unusable(org, to, title, failure.reason());
            return failure;
        }
        if (groups.lost(org, to, failure.reason())) {
            troubles.gone(org, to, title, failure.reason());
        }
        return gone(failure.reason());
    }

    /** What the message is blocked with, in words of our own. */
    private static DingTalkFailure gone(String reason) {
        return new DingTalkFailure(Kind.GONE, Missed.GONE, reason, null);
    }

    private DingTalkFailure unclear(OrgId org, UUID message, DingTalkFailure failure) {
        return sent.unclear(org, message) < MOST_UNCLEAR
                ? new DingTalkFailure(Kind.UNCLEAR, failure.code(), failure.reason(), AFTER_UNCLEAR)
                : new DingTalkFailure(Kind.REFUSED, DingTalkFailure.MAY_HAVE_ARRIVED, failure.reason(), null);
    }

    /**
     * Whether the reply address took it; one that does not is not asked again.
     *
     * @param again whether it has said nothing clear of this before: then the API is asked at once
     */
    private boolean replied(OrgId org, DingTalkAddress to, Drawing drawing, boolean again) {
        Optional<String> webhook = to.reply() ? sessions.live(org, to) : Optional.empty();
        if (webhook.isEmpty()) {
            return false;
        }
        try {
            posting.reply(webhook.get(), Envelope.reply(drawing));
            return true;
        } catch (DingTalkFailure failure) {
            if (failure.is(Kind.UNCLEAR) && !again) {
                throw failure;
            }
            if (!failure.is(Kind.CONTENT)) {
                sessions.drop(org, to);
            }
            return false;
        }
    }

    private Posting.Batch post(OrgId org, DingTalkAddress to, List<String> places, Drawing drawing) {
        try {
            return post(to, places, Envelope.template(drawing));
        } catch (DingTalkFailure refused) {
            if (!refused.is(Kind.CONTENT)) {
                throw refused;
            }
            log.warn("DingTalk refused the contents of a message: {}", refused.reason());
            troubles.refused(org, refused);
            return post(to, places, Envelope.plainTemplate(drawing));
        }
    }

    private Posting.Batch post(DingTalkAddress to, List<String> places, Envelope.Template template) {
        return to.isGroup()
                ? new Posting.Batch(posting.toGroup(to, template), Map.of())
                : posting.toUsers(places, template);
    }
}
