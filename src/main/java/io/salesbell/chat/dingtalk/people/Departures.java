package io.salesbell.chat.dingtalk.people;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.install.Corp;
import io.salesbell.chat.dingtalk.install.Corps;
import io.salesbell.chat.dingtalk.sending.DingTalkTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * People who left the company, {@code user_leave_org}, and known ones of whom something changed, {@code user_modify_org}:
 * these are looked up anew. Users stand in {@code userId} or, in older forms, {@code UserId}.
 */
@Component
@WhenDingTalkIsOn
public class Departures {
    private final Arrivals arrivals;
    private final Corps corps;
    private final AddressBook contacts;
    private final DingTalkTasks tasks;

    Departures(Arrivals arrivals, Corps corps, AddressBook contacts, DingTalkTasks tasks) {
        this.tasks = tasks;
        this.contacts = contacts;
        this.arrivals = arrivals;
        this.corps = corps;
    }

    /** Takes note of the event when it is of somebody of the organization that is served. */
    public void heard(String type, String corpId, JsonNode event) {
        boolean gone = type.equals("user_leave_org");
        if (!gone && !type.equals("user_modify_org")) {
            return;
        }
        corps.own().filter(corp -> corpId.isEmpty() || corp.id().equals(corpId)).ifPresent(corp -> {
            for (String user : users(event.path("data").isObject() ? event.path("data") : event)) {
                if (gone) {
                    left(corp, user);
                } else {
                    changed(corp, user);
                }
            }
        });
    }

    /** Several, or one without a list around it. */
    private static List<String> users(JsonNode event) {
        JsonNode users = event.has("userId") ? event.path("userId") : event.path("UserId");
        List<String> named = new ArrayList<>();
        users.forEach(user -> named.add(user.asString("")));
        if (users.isString()) {
            named.add(users.asString());
        }
        return named;
    }

    private void changed(Corp corp, String user) {
        String address = DingTalkAddress.user(corp.id(), user).key();
        arrivals.known(DingTalkAddress.DINGTALK, corp.id(), address)
                .ifPresent(known -> tasks.owe(
                        corp.org(),
                        ProfileTask.KIND,
                        address,
                        Map.of(ProfileTask.CORP, corp.id(), ProfileTask.USER, user)));
    }

    private void left(Corp corp, String user) {
        contacts.forget(corp.org(), corp.id(), user);
        arrivals.left(
                DingTalkAddress.DINGTALK,
                corp.id(),
                DingTalkAddress.user(corp.id(), user).key());
    }
}
