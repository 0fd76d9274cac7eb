package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Card;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Retractions;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.UserMistake;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.sending.Directs;
import io.salesbell.chat.slack.sending.HomePages;
import io.salesbell.shared.Actor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What is said in direct messages and after the bot's mention. A direct message that is edited within the undo time is
 * read again: what it did is taken back first.
 */
@Component
@WhenSlackIsOn
class Messages implements EventHandler {
    private static final Duration UNDO = Duration.ofMinutes(10);
    private static final Set<String> SAID = Set.of("", "file_share", "thread_broadcast", "me_message");

    private final Callers callers;
    private final SlackWords words;
    private final Threads threads;
    private final SlackPhotos photos;
    private final Replies replies;
    private final HomePages homes;
    private final Directs directs;
    private final Digits digits;
    private final Retractions retractions;
    private final Clock clock;

    Messages(
            Callers callers,
            SlackWords words,
            Threads threads,
            SlackPhotos photos,
            Replies replies,
            HomePages homes,
            Directs directs,
            Digits digits,
            Retractions retractions,
            Clock clock) {
        this.callers = callers;
        this.words = words;
        this.threads = threads;
        this.photos = photos;
        this.replies = replies;
        this.homes = homes;
        this.directs = directs;
        this.digits = digits;
        this.retractions = retractions;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of("message", "app_mention");
    }

    @Override
    public void on(Inbound inbound, JsonNode event) {
        boolean mention = Payloads.text(event, "type").equals("app_mention");
        boolean direct = Payloads.text(event, "channel_type").equals("im");
        String subtype = Payloads.text(event, "subtype");
        String key = key(inbound, event, Payloads.text(event, "ts"));
        if (mention || (direct && SAID.contains(subtype))) {
            said(inbound, event, Payloads.text(event, "channel"), key, mention);
        } else if (direct && subtype.equals("message_changed")) {
            edited(inbound, event);
        }
    }

    private static String key(Inbound inbound, JsonNode event, String ts) {
        return "slack:" + inbound.workspace().team() + "/" + Payloads.text(event, "channel") + "/" + ts;
    }

    private void edited(Inbound inbound, JsonNode event) {
        JsonNode message = event.path("message");
        String original = key(inbound, event, Payloads.text(message, "ts"));
        String edit = Payloads.text(message, "edited", "ts");
        boolean same = Payloads.text(message, "text").equals(Payloads.text(event.path("previous_message"), "text"));
        if (edit.isEmpty() || same) {
            return;
        }
        Optional<Caller> found = callers.find(inbound.workspace(), Payloads.text(message, "user"), "", "");
        if (found.isEmpty()) {
            return;
        }
        Caller caller = found.get();
        String key = original + ":edit:" + edit;
        if (sentAt(message).plus(UNDO).isBefore(time(edit))) {
            replies.tell(
                    caller,
                    key,
                    Card.saying("slack.edit.too-late", String.valueOf(UNDO.toMinutes()))
                            .build());
            return;
        }
        try {
            retractions.takeBack(new Actor(caller.org(), caller.member(), SlackAddress.SLACK), original, key);
        } catch (UserMistake stands) {
            replies.tell(caller, key, stands.reply().card());
            return;
        }
        said(inbound, message, Payloads.text(event, "channel"), key, false);
    }

    private void said(Inbound inbound, JsonNode event, String channel, String key, boolean mention) {
        String user = Payloads.text(event, "user");
        if (user.isEmpty()) {
            return;
        }
        String text = Formatting.fromFirstWord(words.typed(inbound, Formatting.without(event)));
        callers.find(inbound.workspace(), user, "", text)
                .ifPresentOrElse(
                        caller -> said(inbound, event, caller, channel, key, mention, text),
                        () -> replies.unheard(inbound, channel, user));
    }

    private void said(
            Inbound inbound, JsonNode event, Caller caller, String channel, String key, boolean mention, String text) {
        Conversation in = caller.in(channel);
        directs.isIn(inbound.workspace(), caller.user(), channel);
        JsonNode files = event.path("files");
        List<UUID> pictures = photos.expect(inbound.workspace(), caller.member(), files);
        String line = threads.meant(caller, channel, event, !pictures.isEmpty(), text);
        Answer answer = digits.heard(
                caller,
                key,
                line,
                keeper -> callers.hear(
                        caller,
                        by -> IncomingMessage.text(by.org(), by.member(), in, key, sentAt(event), line)
                                .with(pictures)
                                .at(link(inbound, channel, event)),
                        keeper));
        SlackAddress to =
                mention && !in.isDirect() ? SlackAddress.of(in).in(thread(event)) : SlackAddress.of(caller.direct());
        Speaker reader = Optional.ofNullable(answer.speaker()).orElse(caller.speaker());
        replies.owe(caller, photos.leavingOut(files, answer, line), reader.language(), to, key);
        if (answer.changed() || answer.offers(pictures)) {
            photos.fetch(inbound.workspace(), pictures, files);
        }
        if (answer.changed()) {
            homes.changed(caller.workspace(), caller.user());
        }
    }

    private static @Nullable String thread(JsonNode event) {
        String thread = Payloads.text(event, "thread_ts");
        return thread.isEmpty() ? null : thread;
    }

    private static String link(Inbound inbound, String channel, JsonNode event) {
        return "https://slack.com/app_redirect?team=" + inbound.workspace().team() + "&channel=" + channel
                + "&message_ts=" + Payloads.text(event, "ts");
    }

    /** Slack's own time of the message, to the microsecond. */
    private Instant sentAt(JsonNode event) {
        return time(Payloads.text(event, "ts"));
    }

    private Instant time(String ts) {
        if (!ts.matches("\\d{1,11}\\.\\d{6}")) {
            return clock.instant();
        }
        BigDecimal seconds = new BigDecimal(ts);
        long whole = seconds.longValue();
        return Instant.ofEpochSecond(
                whole,
                seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue());
    }
}
