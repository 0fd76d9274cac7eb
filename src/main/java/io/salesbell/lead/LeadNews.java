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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    public static final String UNDONE = "lead.undone";

    /** In the payload of a correction: the key of the news that it corrects. */
    public static final String NEWS = "news";

    /** In the journal: whose the lead was when somebody above changed it. */
    static final String OWNER = "owner";

    /** In the journal: the lead's version of which people were told, and whose change was overridden. */
    private static final String TOLD = "toldVersion";

    private static final String OVERRODE = "overrode";

    private final Outbox outbox;
    private final Introductions introductions;

    LeadNews(Outbox outbox, Introductions introductions) {
        this.outbox = outbox;
        this.introductions = introductions;
    }

    /** Notes in a change's payload what its news go by, so that they can be corrected. */
    static void noted(Map<String, Object> payload, Lead lead, Optional<RecentChanges.Made> overridden) {
        payload.put(TOLD, lead.version());
        overridden.ifPresent(made -> payload.put(OVERRODE, made.by().toString()));
    }

    /** Corrects the news of a change of the lead that is undone, with each of them that heard of it. */
    void undone(Actor actor, Lead lead, Map<String, Object> change, Instant at) {
        if (!change.containsKey(TOLD)) {
            return;
        }
        Map<String, Optional<MemberId>> heard = Map.of(
                ASSIGNED, member(change, "toOwner"),
                HANDED_OVER, member(change, "fromOwner"),
                OVERRIDDEN, member(change, OVERRODE),
                CHANGED, member(change, OWNER));
        heard.forEach((kind, reader) -> reader.filter(to -> !to.equals(actor.member()))
                .ifPresent(to ->
                        owe(UNDONE, actor, lead, to, at, Map.of(NEWS, key(kind, lead, to, change.get(TOLD))))));
    }

    private static Optional<MemberId> member(Map<String, Object> change, String name) {
        return Optional.ofNullable(change.get(name)).map(id -> MemberId.of(id.toString()));
    }

    private static String key(String kind, Lead lead, MemberId to, @Nullable Object version) {
        return kind + ":" + lead.id() + ":" + to + ":" + version;
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
        String dedupe = key(kind, lead, to, lead.version());
        outbox.toMember(
                actor.org(), to, new Announcement(kind, payload, Announcement.Priority.ANNOUNCEMENT, dedupe, at, null));
    }
}
