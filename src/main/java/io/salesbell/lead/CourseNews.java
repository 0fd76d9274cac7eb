package io.salesbell.lead;

import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.journal.RecentChanges;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Journals what became of a lead's course, with how it stood before, and tells those it concerns. */
@Component
class CourseNews {
    private final Overriding overriding;
    private final LeadNews news;
    private final Journal journal;

    CourseNews(Overriding overriding, LeadNews news, Journal journal) {
        this.overriding = overriding;
        this.news = news;
        this.journal = journal;
    }

    /**
     * A change of the lead's course: its journal's kind, how things were, and whether it gave the first response;
     * {@code clock} is how the first response's clock was where the change stopped it or let it run on.
     */
    record Course(
            Instant at,
            String kind,
            LeadSnapshot before,
            Optional<Assignment> assignment,
            boolean firstResponse,
            Map<String, Object> clock) {}

    /** Journals the change; its owner and whoever had just made another of it are told. */
    void told(Actor actor, Lead lead, Course course) {
        Optional<RecentChanges.Made> earlier = overriding.course(actor, lead, course.at());
        earlier.ifPresent(made -> news.overridden(actor, lead, made));
        Optional<MemberId> told = course.assignment()
                .map(Assignment::member)
                .filter(owner -> !owner.equals(actor.member()))
                .filter(owner -> earlier.filter(made -> made.by().equals(owner)).isEmpty());
        Map<String, Object> payload = payload(lead, course);
        LeadNews.noted(payload, lead, earlier);
        told.ifPresent(owner -> payload.put(LeadNews.OWNER, owner.toString()));
        journal.append(new Change(actor, course.at(), course.kind(), "lead", lead.id(), payload));
        told.ifPresent(owner -> news.changed(actor, lead, owner));
    }

    /** Tells whoever made that change that the actor has just made another of the lead. */
    void overridden(Actor actor, Lead lead, RecentChanges.Made made) {
        news.overridden(actor, lead, made);
    }

    /** Journals the change, of which its owner hears otherwise. */
    void noted(Actor actor, Lead lead, Course course) {
        journal.append(new Change(actor, course.at(), course.kind(), "lead", lead.id(), payload(lead, course)));
    }

    /** Corrects what people were told of a change that is undone. */
    void undone(Actor actor, Lead lead, Map<String, Object> change) {
        news.undone(actor, lead, change);
    }

    private static Map<String, Object> payload(Lead lead, Course course) {
        LeadSnapshot before = course.before();
        Map<String, Object> payload = before.payload();
        payload.putAll(BeforeTouch.of(Objects.requireNonNull(before.touchedAt()), course.assignment())
                .payload());
        payload.putAll(course.clock());
        payload.put("ref", lead.ref().toString());
        payload.put("toState", lead.state().stored());
        payload.put("toStage", lead.stage());
        if (lead.reason() != null) {
            payload.put("reason", lead.reason());
        }
        if (course.firstResponse()) {
            payload.put(LeadTouches.FIRST, course.at().toString());
        }
        return payload;
    }
}
