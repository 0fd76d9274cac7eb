package io.salesbell.chat.dingtalk.people;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Groups;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.install.Corps;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The departments of those who wrote, as groups of which teams can be made, and who manages whom there. */
@Component
@WhenDingTalkIsOn
class Departments implements Groups {
    private static final String KEY = "dept";
    /** Whole companies are no sales team. */
    private static final int MOST_PEOPLE = 200;

    private final AddressBook contacts;
    private final Corps corps;
    private final Arrivals arrivals;

    Departments(AddressBook contacts, Corps corps, Arrivals arrivals) {
        this.contacts = contacts;
        this.corps = corps;
        this.arrivals = arrivals;
    }

    /** What names the department in a command line. */
    static String key(long department) {
        return KEY + department;
    }

    @Override
    public List<Group> of(OrgId org) {
        return contacts.departments(org).stream()
                .filter(department -> department.users().size() <= MOST_PEOPLE)
                .map(department -> new Group(
                        key(department.id()),
                        department.name(),
                        department.users().size()))
                .toList();
    }

    @Override
    public List<MemberId> members(OrgId org, String key) {
        return contacts.departments(org).stream()
                .filter(department -> key.equals(key(department.id())))
                .flatMap(department -> department.users().stream().map(user -> member(org, department.corp(), user)))
                .toList();
    }

    /** A provisional member by the contacts' name; what else there is to know is asked when they first write. */
    private MemberId member(OrgId org, String corp, String user) {
        String name = contacts.nameOf(org, corp, user).orElse(user);
        return arrivals.register(
                org,
                new Arrivals.Newcomer(
                        DingTalkAddress.DINGTALK,
                        corp,
                        DingTalkAddress.user(corp, user).key(),
                        name,
                        name));
    }

    @Override
    public Optional<MemberId> managerOf(OrgId org, Collection<MemberId> people) {
        List<String> users = arrivals.addresses(org, DingTalkAddress.DINGTALK, people).values().stream()
                .map(address -> DingTalkAddress.of(address).place())
                .toList();
        return corps.own()
                .filter(corp -> corp.org().equals(org))
                .flatMap(corp -> contacts.managerOf(org, corp.id(), users)
                        .flatMap(user -> arrivals.known(
                                DingTalkAddress.DINGTALK,
                                corp.id(),
                                DingTalkAddress.user(corp.id(), user).key())))
                .map(Arrivals.Known::member);
    }
}
