package io.salesbell.chat.dingtalk.people;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.api.DingTalkFailure.Kind;
import io.salesbell.chat.dingtalk.api.Endpoint;
import io.salesbell.chat.dingtalk.api.OpenApi;
import io.salesbell.chat.dingtalk.sending.DingTalkTasks;
import io.salesbell.chat.dingtalk.sending.TaskKind;
import io.salesbell.chat.dingtalk.sending.Troubles;
import io.salesbell.chat.task.Tasks;
import io.salesbell.shared.OrgId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Asks DingTalk who somebody is, some time after they first spoke. Their mobile number is neither asked for nor kept, and of
 * their e-mails only the company's own mailbox: what people write into their profile themselves proves nothing.
 */
@Component
@WhenDingTalkIsOn
public class ProfileTask implements TaskKind {
    public static final String KIND = "profile";
    public static final String CORP = "corp";
    public static final String USER = "user";
    public static final String NICK = "nick";
    public static final String ADMIN = "admin";

    private static final Logger log = LoggerFactory.getLogger(ProfileTask.class);
    /** Where DingTalk's organizations are. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final OpenApi api;
    private final Arrivals arrivals;
    private final AddressBook contacts;
    private final DingTalkTasks tasks;
    private final Troubles troubles;
    private final Colleagues colleagues;

    ProfileTask(
            OpenApi api,
            Arrivals arrivals,
            AddressBook contacts,
            DingTalkTasks tasks,
            Troubles troubles,
            Colleagues colleagues) {
        this.colleagues = colleagues;
        this.troubles = troubles;
        this.contacts = contacts;
        this.tasks = tasks;
        this.api = api;
        this.arrivals = arrivals;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Tasks.Task task) {
        String corp = task.payload().getOrDefault(CORP, "");
        String user = task.payload().getOrDefault(USER, "");
        String nick = task.payload().getOrDefault(NICK, "");
        boolean admin = Boolean.parseBoolean(task.payload().get(ADMIN));
        arrivals.vouch(
                DingTalkAddress.DINGTALK,
                corp,
                DingTalkAddress.user(corp, user).key(),
                profile(task.org(), corp, user, nick, admin));
        colleagues.look(task.org(), corp, user);
    }

    /** Keeps the contact, and has its departments read which were not of late. */
    private void keep(OrgId org, String corp, JsonNode said) {
        contacts.keep(org, corp, said);
        contacts.asked(org, corp, said.path("userid").asString(""));
        for (long department : AddressBook.departments(said)) {
            if (!contacts.isFresh(org, corp, department)) {
                tasks.owe(
                        org,
                        DepartmentTask.KIND,
                        corp + "/" + department,
                        Map.of(DepartmentTask.CORP, corp, DepartmentTask.DEPARTMENT, String.valueOf(department)));
            }
        }
    }

    /**
     * Without the permission to read members, or outside the contacts the app may read, the message's own words about its
     * sender have to do: they stay provisional, and an admin is told what to change.
     */
    private Arrivals.Profile profile(OrgId org, String corp, String user, String nick, boolean admin) {
        try {
            JsonNode said = api.old(Endpoint.USER, Map.of("userid", user)).path("result");
            keep(org, corp, said);
            String mailbox = said.path("org_email").asString("").strip();
            String name = said.path("name").asString("");
            return new Arrivals.Profile(
                    name.isBlank() ? nick : name,
                    mailbox.isEmpty() ? null : mailbox,
                    CHINA,
                    Locale.CHINESE,
                    admin
                            || said.path("admin").asBoolean(false)
                            || said.path("boss").asBoolean(false),
                    false,
                    false);
        } catch (DingTalkFailure failure) {
            if (failure.is(Kind.NOBODY)) {
                return new Arrivals.Profile(nick, null, CHINA, Locale.CHINESE, false, false, true);
            }
            if (!failure.isPermanent()) {
                throw failure;
            }
            contacts.asked(org, corp, user);
            log.warn("DingTalk does not say who {} is: {}", user, failure.reason());
            if (failure.is(Kind.TARGET) || failure.is(Kind.PERMISSION)) {
                troubles.nameless(org, nick.isEmpty() ? user : nick, failure);
            }
            return new Arrivals.Profile("", null, CHINA, Locale.CHINESE, admin, false, false);
        }
    }
}
