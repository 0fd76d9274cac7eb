package io.salesbell.chat.slack.sending;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Tells whoever runs the workspace, once Slack has said so, that they are the admin, and offers the start. */
@Component
@WhenSlackIsOn
class AdminGreeting {
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AdminGreeting(Outbox outbox, JsonMapper json, Clock clock, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
        this.transaction = transaction;
    }

    void greet(OrgId org, MemberId admin) {
        Card card = Card.saying("slack.admin.made")
                .buttons(Button.of("slack.button.start", "start").primary())
                .build();
        Announcement greeting = new Announcement(
                ReplyComposer.KIND,
                Map.of(ReplyComposer.CARD, json.writeValueAsString(card)),
                Announcement.Priority.ASKED_FOR,
                "slack.admin:" + admin,
                clock.instant(),
                null);
        transaction.executeWithoutResult(status -> outbox.toMember(org, admin, greeting));
    }
}
