package io.salesbell.chat.slack.sending;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Text;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.shared.OrgId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the admins, once a day and channel, that a channel can't be written to and what mends it. */
@Component
@WhenSlackIsOn
class Troubles implements MessageComposer {
    /** People of another company are there. */
    static final String SHARED = "shared";

    private static final String KIND = "slack.unusable";

    private final Arrivals arrivals;
    private final Channels channels;
    private final Outbox outbox;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Troubles(Arrivals arrivals, Channels channels, Outbox outbox, Clock clock, TransactionTemplate transaction) {
        this.arrivals = arrivals;
        this.channels = channels;
        this.outbox = outbox;
        this.clock = clock;
        this.transaction = transaction;
    }

    void unusable(Workspace workspace, SlackAddress to, String error) {
        if (to.isUser() || to.onlyFor() != null) {
            return;
        }
        String name = channels.of(workspace.org()).stream()
                .filter(known ->
                        known.team().equals(to.team()) && known.channel().equals(to.place()))
                .map(known -> "#" + known.name())
                .findFirst()
                .orElse(to.place());
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        arrivals.admins(workspace.org())
                .forEach(admin -> transaction.executeWithoutResult(status -> outbox.toMember(
                        workspace.org(),
                        admin,
                        new Announcement(
                                KIND,
                                Map.of("channel", name, "error", error),
                                Announcement.Priority.ASKED_FOR,
                                KIND + ":" + to.key() + ":" + error + ":" + day + ":" + admin,
                                clock.instant(),
                                null))));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        String channel = String.valueOf(payload.get("channel"));
        String error = String.valueOf(payload.get("error"));
        return Optional.of(Card.of(
                error.equals(SHARED) ? Text.of("slack.shared", channel) : Text.of("slack.unusable", channel, error)));
    }
}
