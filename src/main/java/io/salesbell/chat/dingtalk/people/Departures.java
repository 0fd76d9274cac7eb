package io.salesbell.chat.dingtalk.people;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.install.Corp;
import io.salesbell.chat.dingtalk.install.Corps;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** People who left the company: {@code user_leave_org} with {@code userId} or, in older forms, {@code UserId}. */
@Component
@WhenDingTalkIsOn
public class Departures {
    private final Arrivals arrivals;
    private final Corps corps;
    private final AddressBook contacts;

    Departures(Arrivals arrivals, Corps corps, AddressBook contacts) {
        this.contacts = contacts;
        this.arrivals = arrivals;
        this.corps = corps;
    }

    /** Takes note of the event when it is of somebody leaving the organization that is served. */
    public void heard(String type, String corpId, JsonNode event) {
        if (!type.equals("user_leave_org")) {
            return;
        }
        corps.own().filter(corp -> corpId.isEmpty() || corp.id().equals(corpId)).ifPresent(corp -> {
            JsonNode users = event.has("userId") ? event.path("userId") : event.path("UserId");
            users.forEach(user -> left(corp, user.asString("")));
        });
    }

    private void left(Corp corp, String user) {
        contacts.forget(corp.org(), corp.id(), user);
        arrivals.left(
                DingTalkAddress.DINGTALK,
                corp.id(),
                DingTalkAddress.user(corp.id(), user).key());
    }
}
