package io.salesbell.lead;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Outbox;
import io.salesbell.journal.RecentChanges;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Introductions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Owes people the news of their leads: one came into their hands, one left them, one was changed by somebody else,
 * be it right after they changed it themselves.
 * Nobody is written to before their team was told of the bot.
 */
@Component
public class LeadNews {
    public static final String ASSIGNED = "lead.assigned";
    public static final String HANDED_OVER = "lead.handed-over";
    public static final String OVERRIDDEN = "lead.overridden";
    public static final String CHANGED = "lead.changed";

    private final Outbox outbox;
    private final Introductions introductions;

    LeadNews(Outbox outbox, Introductions introductions) {
        this.outbox = outbox;
        this.introductions = introductions;
    }

    /** A value of such a message's payload: {@code lead}, {@code by}, {@code to}. */
    public static String value(Map<String, String> payload, String name) {
        return Objects.requireNonNull(payload.get(name));
    }

    void assigned(Actor actor, Lead lead, MemberId owner, Instant at) {
        owe(ASSIGNED, actor, lead, owner, at);
    }

    void handedOver(Actor actor, Lead lead, MemberId formerOwner, Instant at) {
        owe(HANDED_OVER, actor, lead, formerOwner, at);
    }

    void changed(Actor actor, Lead lead, MemberId owner, Instant at) {
        owe(CHANGED, actor, lead, owner, at);
    }

    /** Tells whoever made that change that the actor has just made another of the lead. */
    void overridden(Actor actor, Lead lead, RecentChanges.Made made, Instant at) {
        owe(OVERRIDDEN, actor, lead, made.by(), at, Overriding.kept(made));
    }

    private void owe(String kind, Actor actor, Lead lead, MemberId to, Instant at) {
        owe(kind, actor, lead, to, at, Map.of());
    }

    private void owe(String kind, Actor actor, Lead lead, MemberId to, Instant at, Map<String, String> more) {
        if (actor.source().equals("import") || !introductions.reaches(actor.org(), to)) {
            return;
        }
        Map<String, String> payload = new HashMap<>(more);
        payload.put("lead", lead.id().toString());
        payload.put("by", actor.member().toString());
        payload.put("to", to.toString());
        payload.put("version", String.valueOf(lead.version()));
        String dedupe = kind + ":" + lead.id() + ":" + to + ":" + lead.version();
        outbox.toMember(
                actor.org(), to, new Announcement(kind, payload, Announcement.Priority.ANNOUNCEMENT, dedupe, at, null));
    }
}
