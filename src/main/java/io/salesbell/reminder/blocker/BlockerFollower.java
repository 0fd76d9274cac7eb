package io.salesbell.reminder.blocker;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Role;
import io.salesbell.journal.Entry;
import io.salesbell.journal.Follower;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Introductions;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organizations;
import io.salesbell.team.Teams;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Brings blockers to the managers of the team, where it has none to the admins; takes a manager's comment as the answer,
 * after which their messages no longer look open; tells whoever asked that a colleague solved it.
 */
@Component
class BlockerFollower implements Follower {
    private static final String RAISED = "blocker.raised";
    private static final String COMMENTED = "comment.added";
    private static final String WITHDRAWN = "blocker.withdrawn";

    private final BlockerRows rows;
    private final BlockerAnswers answers;
    private final BlockerNotices notices;
    private final Teams teams;
    private final Members members;
    private final Organizations organizations;
    private final Introductions introductions;
    private final Outbox outbox;
    private final Clock clock;

    BlockerFollower(
            BlockerRows rows,
            BlockerAnswers answers,
            BlockerNotices notices,
            Teams teams,
            Members members,
            Organizations organizations,
            Introductions introductions,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.notices = notices;
        this.teams = teams;
        this.members = members;
        this.organizations = organizations;
        this.introductions = introductions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reminder.blockers";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(RAISED, COMMENTED, BlockerAnswers.ANSWERED, BlockerAnswers.SOLVED, WITHDRAWN);
    }

    @Override
    public void on(Entry entry) {
        MemberId member = entry.member();
        if (entry.source().equals("import") || member == null) {
            return;
        }
        if (entry.kind().equals(COMMENTED)) {
            Actor by = new Actor(entry.org(), member, entry.source());
            answers.answered(by, UUID.fromString(entry.text("record")), entry.at());
            return;
        }
        rows.find(entry.org(), entry.subject()).ifPresent(blocker -> {
            if (entry.kind().equals(RAISED)) {
                tellManagers(blocker);
                return;
            }
            rewriteCards(blocker, entry.kind());
            if (entry.kind().equals(BlockerAnswers.SOLVED) && !blocker.member().equals(member)) {
                tellMember(blocker);
            }
        });
    }

    /** The managers' messages do not look open any more. */
    private void rewriteCards(Blocker blocker, String how) {
        OrgId org = blocker.org();
        notices.of(org, blocker.id())
                .ifPresent(notice -> managers(blocker).forEach(manager -> {
                    Map<String, String> payload = new HashMap<>(notice.payload());
                    payload.put(BlockerMessage.SETTLED, "true");
                    String key = notice.key(manager);
                    outbox.rewrite(
                            org,
                            key,
                            new Announcement(
                                    BlockerMessage.KIND,
                                    payload,
                                    Announcement.Priority.APPROVAL,
                                    key + ":" + blocker.id() + ":" + how,
                                    clock.instant(),
                                    null));
                }));
    }

    private void tellManagers(Blocker blocker) {
        OrgId org = blocker.org();
        UUID team = blocker.team() == null ? org.value() : blocker.team();
        BlockerNotices.Notice notice = notices.place(org, blocker.id(), team, clock.instant());
        for (MemberId manager : managers(blocker)) {
            outbox.toMember(
                    org,
                    manager,
                    new Announcement(
                            BlockerMessage.KIND,
                            notice.payload(),
                            Announcement.Priority.APPROVAL,
                            notice.key(manager),
                            notice.due(),
                            null));
        }
    }

    private List<MemberId> managers(Blocker blocker) {
        OrgId org = blocker.org();
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), organizations.get(org).zone());
        List<MemberId> managers = blocker.team() == null
                ? List.of()
                : teams.managersOf(org, new TeamId(blocker.team()), today).stream()
                        .filter(introductions::reaches)
                        .map(Member::id)
                        .filter(manager -> !manager.equals(blocker.member()))
                        .toList();
        return managers.isEmpty() ? admins(org) : managers;
    }

    private List<MemberId> admins(OrgId org) {
        return members.holding(org, Role.ADMIN).stream()
                .filter(admin -> introductions.reaches(org, admin))
                .toList();
    }

    private void tellMember(Blocker blocker) {
        if (!introductions.reaches(blocker.org(), blocker.member())) {
            return;
        }
        outbox.toMember(
                blocker.org(),
                blocker.member(),
                new Announcement(
                        SolvedMessage.KIND,
                        Map.of("blocker", blocker.id().toString()),
                        Announcement.Priority.APPROVAL,
                        SolvedMessage.KIND + ":" + blocker.id(),
                        clock.instant(),
                        null));
    }
}
