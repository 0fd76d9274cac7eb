package io.salesbell.team;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Role;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the admins, once, of two accounts of one mailbox that can't become one, and what to do about it. */
@Component
class TwoAccountsMessage implements MessageComposer {
    private static final String KIND = "team.two-accounts";
    private static final String NAME = "name";
    private static final String PLATFORM = "platform";
    private static final String OTHER_NAME = "otherName";
    private static final String OTHER_PLATFORM = "otherPlatform";
    private static final String MAILBOX = "mailbox";

    private final Members members;
    private final WorkingTimes times;
    private final Outbox outbox;
    private final Clock clock;

    TwoAccountsMessage(Members members, WorkingTimes times, Outbox outbox, Clock clock) {
        this.members = members;
        this.times = times;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A member as a platform knows them. */
    record Account(Member member, String platform) {}

    void tell(OrgId org, Account one, Account other, String mailbox) {
        Map<String, String> payload = Map.of(
                NAME, one.member().name(),
                PLATFORM, one.platform(),
                OTHER_NAME, other.member().name(),
                OTHER_PLATFORM, other.platform(),
                MAILBOX, mailbox);
        String both = Stream.of(one, other)
                .map(account -> account.member().id().toString())
                .sorted()
                .collect(Collectors.joining(":"));
        List<MemberId> admins = members.holding(org, Role.ADMIN);
        admins.forEach(admin -> outbox.toMember(
                org,
                admin,
                new Announcement(
                        KIND,
                        payload,
                        Announcement.Priority.ANNOUNCEMENT,
                        KIND + ":" + both + ":" + admin,
                        times.nextAllowed(members.get(org, admin), clock.instant()),
                        null)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        return Optional.of(Card.saying(
                        "connect.two-accounts",
                        payload.getOrDefault(NAME, ""),
                        PlatformNames.of(payload.getOrDefault(PLATFORM, "")),
                        payload.getOrDefault(OTHER_NAME, ""),
                        PlatformNames.of(payload.getOrDefault(OTHER_PLATFORM, "")),
                        payload.getOrDefault(MAILBOX, ""))
                .note("connect.two-accounts.todo")
                .build());
    }
}
