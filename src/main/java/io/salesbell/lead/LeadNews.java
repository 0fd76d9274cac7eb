package io.salesbell.lead;

import io.salesbell.journal.RecentChanges;
import io.salesbell.record.PersonalNews;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Owes people the news of their leads: one came into their hands, one left them, one was changed by somebody else,
 * be it right after they changed it themselves.
 * Nobody is written to before their team was told of the bot, nor in their quiet hours.
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

    private final PersonalNews news;

    LeadNews(PersonalNews news) {
        this.news = news;
    }

    /** Notes in a change's payload what its news go by, so that they can be corrected. */
    static void noted(Map<String, Object> payload, Lead lead, Optional<RecentChanges.Made> overridden) {
        payload.put(TOLD, lead.version());
        overridden.ifPresent(made -> payload.put(OVERRODE, made.by().toString()));
    }

    /** Corrects the news of a change of the lead that is undone, with each of them that heard of it. */
    void undone(Actor actor, Lead lead, Map<String, Object> change) {
        if (!change.containsKey(TOLD)) {
            return;
        }
        Map<String, Optional<MemberId>> heard = Map.of(
                ASSIGNED, member(change, "toOwner"),
                HANDED_OVER, member(change, "fromOwner"),
                OVERRIDDEN, member(change, OVERRODE),
                CHANGED, member(change, OWNER));
        heard.forEach((kind, reader) -> reader.filter(to -> !to.equals(actor.member()))
                .ifPresent(to -> owe(UNDONE, actor, lead, to, Map.of(NEWS, key(kind, lead, to, change.get(TOLD))))));
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

    void assigned(Actor actor, Lead lead, MemberId owner) {
        owe(ASSIGNED, actor, lead, owner);
    }

    void handedOver(Actor actor, Lead lead, MemberId formerOwner) {
        owe(HANDED_OVER, actor, lead, formerOwner);
    }

    void changed(Actor actor, Lead lead, MemberId owner) {
        owe(CHANGED, actor, lead, owner);
    }

    /** Tells whoever made that change that the actor has just made another of the lead. */
    void overridden(Actor actor, Lead lead, RecentChanges.Made made) {
        owe(OVERRIDDEN, actor, lead, made.by(), Overriding.kept(made));
    }

    private void owe(String kind, Actor actor, Lead lead, MemberId to) {
        owe(kind, actor, lead, to, Map.of());
    }

    private void owe(String kind, Actor actor, Lead lead, MemberId to, Map<String, String> more) {
        if (actor.source().equals("import")) {
            return;
        }
        Map<String, String> payload = new HashMap<>(more);
        payload.put("lead", lead.id().toString());
        payload.put("by", actor.member().toString());
        payload.put("to", to.toString());
        payload.put("version", String.valueOf(lead.version()));
        news.owe(actor.org(), to, kind, payload, key(kind, lead, to, lead.version()));
    }
}
