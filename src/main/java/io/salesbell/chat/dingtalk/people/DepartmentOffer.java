package io.salesbell.chat.dingtalk.people;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Directory;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Text;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Offers the admins a team of a department that became known only after they had begun the set-up, while nobody is in a team.
 */
@Component
@WhenDingTalkIsOn
class DepartmentOffer implements MessageComposer {
    private static final String KIND = "dingtalk.department";
    private static final String KEY = "key";

    private final Arrivals arrivals;
    private final Directory directory;
    private final Departments departments;
    private final Outbox outbox;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DepartmentOffer(
            Arrivals arrivals,
            Directory directory,
            Departments departments,
            Outbox outbox,
            Clock clock,
            TransactionTemplate transaction) {
        this.arrivals = arrivals;
        this.directory = directory;
        this.departments = departments;
        this.outbox = outbox;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The department was read. */
    void known(OrgId org, long department) {
        if (isWithoutTeam(org)) {
            arrivals.admins(org)
                    .forEach(admin -> transaction.executeWithoutResult(status -> owe(org, admin, department)));
        }
    }

    private void owe(OrgId org, MemberId admin, long department) {
        outbox.toMember(
                org,
                admin,
                new Announcement(
                        KIND,
                        Map.of(KEY, Departments.key(department)),
                        Announcement.Priority.ASKED_FOR,
                        KIND + ":" + department + ":" + admin,
                        clock.instant(),
                        null));
    }

    private boolean isWithoutTeam(OrgId org) {
        return directory.everyone(org).stream()
                .allMatch(profile -> profile.team().isEmpty());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        return departments.of(org).stream()
                .filter(group -> group.key().equals(payload.get(KEY)) && group.people() > 1 && isWithoutTeam(org))
                .findFirst()
                .map(group -> Card.saying("dingtalk.department.known", group.name())
                        .menu(List.of(Button.of(
                                        Text.of("dingtalk.department.use", group.name(), group.people()),
                                        "team new " + group.name() + " group: " + group.key())
                                .primary()))
                        .build());
    }
}
