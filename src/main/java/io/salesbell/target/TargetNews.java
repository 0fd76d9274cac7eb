package io.salesbell.target;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Role;
import io.salesbell.journal.Entry;
import io.salesbell.journal.Follower;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Introductions;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organizations;
import io.salesbell.team.Teams;
import io.salesbell.team.WorkingTimes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells each member whose target was changed who changed what from when; not in their quiet hours, in which several
 * changes become one message, and not before their team was told of the bot.
 */
@Component
class TargetNews implements Follower {
    static final String MESSAGE = "target.changed";

    private final TargetNewsRows rows;
    private final Members members;
    private final Teams teams;
    private final Organizations organizations;
    private final Introductions introductions;
    private final WorkingTimes workingTimes;
    private final Outbox outbox;
    private final Clock clock;

    TargetNews(
            TargetNewsRows rows,
            Members members,
            Teams teams,
            Organizations organizations,
            Introductions introductions,
            WorkingTimes workingTimes,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.members = members;
        this.teams = teams;
        this.organizations = organizations;
        this.introductions = introductions;
        this.workingTimes = workingTimes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "target.news";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("target.set", OwnTargets.TAKEN_BACK);
    }

    @Override
    public void on(Entry entry) {
        if (entry.source().equals("import") || entry.payload().isEmpty()) {
            return;
        }
        concerned(entry).stream()
                .filter(member -> !member.id().equals(entry.member()))
                .filter(introductions::reaches)
                .forEach(member -> tell(member, entry));
    }

    private List<Member> concerned(Entry entry) {
        if (entry.subjectKind().equals("member")) {
            return members.find(entry.org(), new MemberId(entry.subject())).stream()
                    .toList();
        }
        LocalDate today = organizations.today(entry.org());
        Set<MemberId> reps = Set.copyOf(members.holding(entry.org(), Role.REP));
        List<Member> all = entry.subjectKind().equals("team")
                ? teams.membersOf(entry.org(), new TeamId(entry.subject()), today)
                : members.active(entry.org());
        return all.stream().filter(member -> reps.contains(member.id())).toList();
    }

    private void tell(Member member, Entry entry) {
        Instant now = clock.instant();
        Instant when = workingTimes.nextAllowed(member, now);
        String batch = when.isAfter(now) ? when.toString() : entry.id().toString();
        MemberId by = entry.member();
        for (String metric : entry.text("metrics").split(",", -1)) {
            Object before = entry.payload().get("from " + metric);
            rows.add(
                    member.org(),
                    member.id(),
                    batch,
                    new TargetNewsRows.News(
                            metric,
                            before == null ? null : TargetNewsRows.Amount.read(String.valueOf(before)),
                            LocalDate.parse(entry.text("since " + metric)),
                            by == null ? null : by.value(),
                            entry.kind().equals(OwnTargets.TAKEN_BACK)));
        }
        outbox.toMember(
                member.org(),
                member.id(),
                new Announcement(
                        MESSAGE,
                        Map.of("member", member.id().toString(), "batch", batch),
                        Announcement.Priority.ANNOUNCEMENT,
                        MESSAGE + ":" + batch + ":" + member.id(),
                        when,
                        null));
    }
}
