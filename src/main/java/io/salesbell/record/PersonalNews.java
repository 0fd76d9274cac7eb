package io.salesbell.record;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Outbox;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Introductions;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.WorkingTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Owes a member the news of a record, outside their quiet hours; nothing before their team was told of the bot. */
@Service
public class PersonalNews {
    private final Outbox outbox;
    private final Members members;
    private final Introductions introductions;
    private final WorkingTimes workingTimes;
    private final Clock clock;

    PersonalNews(Outbox outbox, Members members, Introductions introductions, WorkingTimes workingTimes, Clock clock) {
        this.outbox = outbox;
        this.members = members;
        this.introductions = introductions;
        this.workingTimes = workingTimes;
        this.clock = clock;
    }

    /** {@code kind} names the composer, {@code dedupeKey} makes it once. */
    public void owe(OrgId org, MemberId to, String kind, Map<String, String> payload, String dedupeKey) {
        oweLater(org, to, kind, payload, dedupeKey, Duration.ZERO);
    }

    /** The same, not before that time has passed. */
    public void oweLater(
            OrgId org, MemberId to, String kind, Map<String, String> payload, String dedupeKey, Duration delay) {
        Member member = members.get(org, to);
        if (!introductions.reaches(member)) {
            return;
        }
        Instant at = workingTimes.nextAllowed(member, clock.instant().plus(delay));
        outbox.toMember(
                org, to, new Announcement(kind, payload, Announcement.Priority.ANNOUNCEMENT, dedupeKey, at, null));
    }

    /** Until when news that is owed them now waits; empty where they hear it at once. */
    public Optional<Instant> waitUntil(OrgId org, MemberId to) {
        Instant now = clock.instant();
        return Optional.of(workingTimes.nextAllowed(members.get(org, to), now)).filter(now::isBefore);
    }
}
