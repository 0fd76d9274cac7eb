package io.salesbell.reminder.blocker;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Role;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Introductions;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organizations;
import io.salesbell.team.TeamTree;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Owes the news of a blocker to the nearest managers above, where there are none to the admins, and to whoever raised it.
 * {@code entry} is the journal entry that the news is of, which makes it once.
 */
@Component
class BlockerNews {
    private final BlockerNotices notices;
    private final TeamTree tree;
    private final Members members;
    private final Organizations organizations;
    private final Introductions introductions;
    private final Outbox outbox;
    private final Clock clock;

    BlockerNews(
            BlockerNotices notices,
            TeamTree tree,
            Members members,
            Organizations organizations,
            Introductions introductions,
            Outbox outbox,
            Clock clock) {
        this.notices = notices;
        this.tree = tree;
        this.members = members;
        this.organizations = organizations;
        this.introductions = introductions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Asks the managers. */
    void raised(Blocker blocker) {
        OrgId org = blocker.org();
        UUID team = blocker.team() == null ? org.value() : blocker.team();
        BlockerNotices.Notice notice = notices.place(org, blocker.id(), team, clock.instant());
        managers(blocker).forEach(manager -> owe(org, manager, notice, notice.key(manager)));
    }

    /** Has the managers' messages show what became of it. */
    void changed(Blocker blocker, UUID entry) {
        OrgId org = blocker.org();
        notices.of(org, blocker.id())
                .ifPresent(notice -> managers(blocker).forEach(manager -> {
                    Map<String, String> payload = new HashMap<>(notice.payload());
                    payload.put(BlockerMessage.SETTLED, "true");
                    String key = notice.key(manager);
                    outbox.rewrite(org, key, owed(BlockerMessage.KIND, payload, key + ":" + entry, clock.instant()));
                }));
    }

    /** Tells whoever raised it that a colleague solved it. */
    void solved(Blocker blocker, UUID entry) {
        tellMember(blocker, SolvedMessage.KIND, Map.of(), SolvedMessage.key(entry));
    }

    /** Asks those managers again whose message had been dropped because it was solved or answered. */
    void reopened(Blocker blocker, UUID entry) {
        OrgId org = blocker.org();
        notices.of(org, blocker.id())
                .filter(notice -> blocker.isOpen() && !notice.due().isAfter(clock.instant()))
                .ifPresent(notice -> managers(blocker).stream()
                        .filter(manager -> !outbox.wasSent(org, notice.key(manager)))
                        .forEach(manager -> owe(org, manager, notice, notice.key(manager) + ":" + entry)));
    }

    /** Corrects what whoever raised it was told by the entry that was taken back. */
    void notSolved(Blocker blocker, MemberId by, UUID solved, UUID entry) {
        tellMember(
                blocker,
                ReopenedMessage.KIND,
                Map.of("by", by.toString(), "news", SolvedMessage.key(solved)),
                ReopenedMessage.KIND + ":" + entry);
    }

    private void owe(OrgId org, MemberId manager, BlockerNotices.Notice notice, String key) {
        outbox.toMember(org, manager, owed(BlockerMessage.KIND, notice.payload(), key, notice.due()));
    }

    private void tellMember(Blocker blocker, String kind, Map<String, String> more, String key) {
        if (!introductions.reaches(blocker.org(), blocker.member())) {
            return;
        }
        Map<String, String> payload = new HashMap<>(more);
        payload.put("blocker", blocker.id().toString());
        outbox.toMember(blocker.org(), blocker.member(), owed(kind, payload, key, clock.instant()));
    }

    private static Announcement owed(String kind, Map<String, String> payload, String key, Instant at) {
        return new Announcement(kind, payload, Announcement.Priority.APPROVAL, key, at, null);
    }

    private List<MemberId> managers(Blocker blocker) {
        OrgId org = blocker.org();
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), organizations.get(org).zone());
        List<MemberId> managers = blocker.team() == null
                ? List.of()
                : tree.managersAbove(org, blocker.member(), new TeamId(blocker.team()), today).stream()
                        .map(this::reached)
                        .filter(level -> !level.isEmpty())
                        .findFirst()
                        .orElse(List.of());
        return managers.isEmpty() ? admins(org) : managers;
    }

    private List<MemberId> reached(List<Member> people) {
        return people.stream().filter(introductions::reaches).map(Member::id).toList();
    }

    private List<MemberId> admins(OrgId org) {
        return members.holding(org, Role.ADMIN).stream()
                .filter(admin -> introductions.reaches(org, admin))
                .toList();
    }
}
