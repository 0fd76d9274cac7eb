package io.salesbell.chat.dingtalk.people;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has somebody pointed to the team of those in their departments. */
@Component
@WhenDingTalkIsOn
class Colleagues {
    private final AddressBook contacts;
    private final Arrivals arrivals;

    Colleagues(AddressBook contacts, Arrivals arrivals) {
        this.contacts = contacts;
        this.arrivals = arrivals;
    }

    void look(OrgId org, String corp, String user) {
        Optional<MemberId> member = member(corp, user);
        if (member.isPresent()) {
            List<MemberId> others = contacts.colleagues(org, corp, user).stream()
                    .flatMap(other -> member(corp, other).stream())
                    .toList();
            arrivals.worksWith(org, member.get(), others);
        }
    }

    private Optional<MemberId> member(String corp, String user) {
        return arrivals.known(
                        DingTalkAddress.DINGTALK,
                        corp,
                        DingTalkAddress.user(corp, user).key())
                .map(Arrivals.Known::member);
    }
}
