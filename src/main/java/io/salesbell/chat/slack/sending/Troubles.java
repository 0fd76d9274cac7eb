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

/** Tells the admins what Slack refuses and what mends it: a channel once a day, pictures once. */
@Component
@WhenSlackIsOn
class Troubles implements MessageComposer {
    /** People of another company are there. */
    static final String SHARED = "shared";

    private static final String KIND = "slack.unusable";
    private static final String CHANNEL = "channel";
    private static final String ERROR = "error";

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
        tell(workspace, Map.of(CHANNEL, name, ERROR, error), to.key() + ":" + error + ":" + day);
    }

    /** Messages go without their pictures. */
    void withoutPictures(Workspace workspace, SlackFailure failure) {
        if (failure.isSetting()) {
            tell(workspace, Map.of(ERROR, failure.reason()), workspace.team() + ":pictures:" + failure.error());
        }
    }

    private void tell(Workspace workspace, Map<String, String> payload, String once) {
        arrivals.admins(workspace.org())
                .forEach(admin -> transaction.executeWithoutResult(status -> outbox.toMember(
                        workspace.org(),
                        admin,
                        new Announcement(
                                KIND,
                                payload,
                                Announcement.Priority.ASKED_FOR,
                                KIND + ":" + once + ":" + admin,
                                clock.instant(),
                                null))));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        String error = String.valueOf(payload.get(ERROR));
        String channel = payload.get(CHANNEL);
        if (channel == null) {
            return Optional.of(Card.of(Text.of("slack.no-pictures", error)));
        }
        return Optional.of(Card.of(mending(channel, error)));
    }

    private static Text mending(String channel, String error) {
        return switch (error) {
            case SHARED -> Text.of("slack.shared", channel);
            case "is_archived" -> Text.of("slack.unusable.archived", channel);
            case "restricted_action",
                    "restricted_action_read_only_channel",
                    "restricted_action_thread_only_channel",
                    "restricted_action_non_threadable_channel" -> Text.of("slack.unusable.restricted", channel);
            default -> Text.of("slack.unusable", channel, error);
        };
    }
}
