package io.salesbell.chat.dingtalk.people;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.api.DingTalkFailure.Kind;
import io.salesbell.chat.dingtalk.api.Endpoint;
import io.salesbell.chat.dingtalk.api.OpenApi;
import io.salesbell.chat.dingtalk.sending.TaskKind;
import io.salesbell.chat.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks DingTalk what a department is called and who is in it, so that a team can be made of it. */
@Component
@WhenDingTalkIsOn
class DepartmentTask implements TaskKind {
    static final String KIND = "department";
    static final String CORP = "corp";
    static final String DEPARTMENT = "department";

    private static final Logger log = LoggerFactory.getLogger(DepartmentTask.class);
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 5;

    private final OpenApi api;
    private final AddressBook contacts;
    private final Colleagues colleagues;
    private final DepartmentOffer offer;

    DepartmentTask(OpenApi api, AddressBook contacts, Colleagues colleagues, DepartmentOffer offer) {
        this.offer = offer;
        this.colleagues = colleagues;
        this.api = api;
        this.contacts = contacts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Tasks.Task task) {
        String corp = task.payload().getOrDefault(CORP, "");
        long department = Long.parseLong(task.payload().getOrDefault(DEPARTMENT, "0"));
        try {
            JsonNode said = api.old(Endpoint.DEPARTMENT, Map.of("dept_id", department));
            List<String> users = readUsers(task, corp, department);
            contacts.name(
                    task.org(),
                    corp,
                    department,
                    said.path("result").path("name").asString(""));
            users.forEach(user -> colleagues.look(task.org(), corp, user));
            offer.known(task.org(), department);
        } catch (DingTalkFailure failure) {
            if (!failure.is(Kind.PERMISSION) && !failure.is(Kind.TARGET)) {
                throw failure;
            }
            log.info("DingTalk does not say who is in department {}: {}", department, failure.reason());
        }
    }

    /** The list names no managers, but who leads the department. */
    private List<String> readUsers(Tasks.Task task, String corp, long department) {
        List<String> users = new ArrayList<>();
        List<String> leaders = new ArrayList<>();
        long cursor = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode result = api.old(
                            Endpoint.DEPARTMENT_USERS, Map.of("dept_id", department, "cursor", cursor, "size", PAGE))
                    .path("result");
            for (JsonNode user : result.path("list")) {
                contacts.keep(task.org(), corp, user);
                users.add(user.path("userid").asString(""));
                if (user.path("leader").asBoolean(false)) {
                    leaders.add(user.path("userid").asString(""));
                }
            }
            if (!result.path("has_more").asBoolean(false)) {
                break;
            }
            cursor = result.path("next_cursor").asLong(0);
        }
        if (leaders.size() == 1) {
            contacts.lead(task.org(), corp, department, leaders.get(0));
        }
        return users;
    }
}
