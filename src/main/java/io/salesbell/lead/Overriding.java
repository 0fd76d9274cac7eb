package io.salesbell.lead;

import io.salesbell.chat.Text;
import io.salesbell.journal.RecentChanges;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Members;
import io.salesbell.team.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Two people who change one lead at once: what somebody else made of it in the ten minutes before, which the second is
 * told in the answer and the first in a message.
 */
@Component
public class Overriding {
    private static final Duration MOMENT = Duration.ofMinutes(10);
    private static final Set<String> COURSE =
            Set.of("lead.moved", "lead.lost", "lead.invalid", "lead.won", "lead.parked");
    private static final Set<String> HANDS = Set.of(HandOvers.ASSIGNED);
    private static final Set<String> PLANS = Set.of(LeadCourse.PLANNED);

    private final RecentChanges changes;
    private final Members members;
    private final Settings settings;

    Overriding(RecentChanges changes, Members members, Settings settings) {
        this.changes = changes;
        this.members = members;
        this.settings = settings;
    }

    /** What somebody else made of the lead's course just before, to be said beside what the actor now makes of it. */
    public Optional<Text> ofCourse(Actor actor, Lead lead, Instant at) {
        return course(actor, lead, at).map(made -> said(lead.org(), made));
    }

    /** Into whose hands somebody else put the lead just before. */
    public Optional<Text> ofHands(Actor actor, Lead lead, Instant at) {
        return hands(actor, lead, at).map(made -> said(lead.org(), made));
    }

    /** The next step that somebody else had set just before. */
    public Optional<Text> ofPlan(Actor actor, Lead lead, Instant at) {
        return plan(actor, lead, at).map(made -> said(lead.org(), made));
    }

    /** What the change that was overridden had made of the lead; {@code payload} is that of its news. */
    public Text was(OrgId org, Map<String, String> payload) {
        String owner = payload.get("toOwner");
        String next = payload.get("next");
        if (next != null) {
            return Text.of("lead.new.next", next);
        }
        return owner == null
                ? standing(org, payload.getOrDefault("toState", ""), payload.getOrDefault("toStage", ""))
                : owner(org, MemberId.of(owner));
    }

    Optional<RecentChanges.Made> course(Actor actor, Lead lead, Instant at) {
        return justBefore(actor, lead, at, COURSE);
    }

    Optional<RecentChanges.Made> hands(Actor actor, Lead lead, Instant at) {
        return justBefore(actor, lead, at, HANDS);
    }

    Optional<RecentChanges.Made> plan(Actor actor, Lead lead, Instant at) {
        return justBefore(actor, lead, at, PLANS);
    }

    /** Of the change's payload what {@link #was} tells. */
    static Map<String, String> kept(RecentChanges.Made made) {
        Map<String, String> kept = new HashMap<>();
        for (String name : List.of("toOwner", "toState", "toStage", "next")) {
            Object value = made.change().payload().get(name);
            if (value != null) {
                kept.put(name, value.toString());
            }
        }
        return kept;
    }

    private Optional<RecentChanges.Made> justBefore(Actor actor, Lead lead, Instant at, Set<String> kinds) {
        return changes.latestOf(lead.org(), lead.id(), kinds)
                .filter(made -> !made.by().equals(actor.member()))
                .filter(made -> !made.change().at().plus(MOMENT).isBefore(at));
    }

    private Text said(OrgId org, RecentChanges.Made made) {
        String name = members.find(org, made.by()).map(member -> member.name()).orElse("");
        return Text.of(
                "lead.meanwhile.before",
                Text.person(made.by(), name),
                was(org, kept(made)),
                made.change().at());
    }

    private Text standing(OrgId org, String state, String stage) {
        Stages stages = settings.of(org, Stages.SETTING);
        LeadState stood = LeadState.of(state);
        Text name = stages.of(stood.isClosed() ? state : stage).name();
        return Text.joined("", List.of(name, Text.of("lead.card.state." + stood.name())));
    }

    private Text owner(OrgId org, MemberId owner) {
        return Text.of(
                "lead.new.owner", Text.person(owner, members.get(org, owner).name()));
    }
}
