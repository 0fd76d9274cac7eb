package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Conversations;
import io.salesbell.chat.Directory;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.install.Corp;
import io.salesbell.chat.dingtalk.people.AddressBook;
import io.salesbell.chat.dingtalk.people.ProfileTask;
import io.salesbell.chat.dingtalk.sending.DingTalkTasks;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Who calls: a member, or somebody who becomes one with their first words. */
@Component
@WhenDingTalkIsOn
class Callers {
    private static final String WORDLESS = "钉钉";

    private final Arrivals arrivals;
    private final Directory directory;
    private final Conversations conversations;
    private final DingTalkTasks tasks;
    private final AddressBook contacts;
    private final Set<String> heard = ConcurrentHashMap.newKeySet();

    Callers(
            Arrivals arrivals,
            Directory directory,
            Conversations conversations,
            DingTalkTasks tasks,
            AddressBook contacts) {
        this.contacts = contacts;
        this.arrivals = arrivals;
        this.directory = directory;
        this.conversations = conversations;
        this.tasks = tasks;
    }

    /** Who this user is; {@code nick} and {@code words} matter for somebody new, who reads Chinese where there are none. */
    Caller find(Corp corp, String user, String nick, String words) {
        String address = DingTalkAddress.user(corp.id(), user).key();
        Optional<Arrivals.Known> known = arrivals.known(DingTalkAddress.DINGTALK, corp.id(), address);
        if (known.isPresent()) {
            return new Caller(corp, user, known.get().member(), null);
        }
        Arrivals.Newcomer newcomer = new Arrivals.Newcomer(
                DingTalkAddress.DINGTALK,
                corp.id(),
                address,
                nick.isEmpty() ? user : nick,
                words.isBlank() ? WORDLESS : words);
        return new Caller(corp, user, arrivals.arriving(corp.org(), newcomer).member(), newcomer);
    }

    /** The caller as a speaker; empty for somebody who has left. */
    Optional<Speaker> speaker(Caller caller) {
        Optional<Speaker> known = directory.speaker(caller.org(), caller.member());
        Arrivals.Newcomer newcomer = caller.newcomer();
        return known.isPresent() || newcomer == null ? known : Optional.of(arrivals.arriving(caller.org(), newcomer));
    }

    /** Who writes is there: somebody who had left is back, until DingTalk is asked and knows no such user. */
    Speaker writing(Caller caller, RobotMessage said) {
        return speaker(caller).orElseGet(() -> {
            arrivals.returned(
                    DingTalkAddress.DINGTALK,
                    caller.corp().id(),
                    caller.direct().key());
            introduce(caller, said.nick(), said.admin());
            return speaker(caller).orElseThrow();
        });
    }

    /** Has the message answered; who spoke for the first time is looked up in DingTalk afterwards. */
    Answer hear(Caller caller, RobotMessage said, Function<Caller, IncomingMessage> message) {
        Arrivals.Newcomer newcomer = caller.newcomer();
        boolean mayBeAdmin = said.admin() && !directory.hasAdmin(caller.org());
        if (mayBeAdmin) {
            administer(caller);
        }
        boolean listed = newcomer == null && isOnlyListed(caller);
        if (listed) {
            arrivals.speaksFirst(caller.org(), caller.member(), said.text());
        }
        Answer answer = conversations.hear(
                newcomer == null ? message.apply(caller) : message.apply(caller).from(newcomer));
        if (newcomer != null || mayBeAdmin || listed) {
            introduce(caller, said.nick(), said.admin());
        }
        heard.add(caller.direct().key());
        return answer;
    }

    /** Whoever a team was made of as a department is a member before their first word; each is looked for once. */
    private boolean isOnlyListed(Caller caller) {
        return !heard.contains(caller.direct().key())
                && contacts.isOnlyListed(caller.org(), caller.corp().id(), caller.user());
    }

    /** DingTalk says so with the message: the first admin to write need not wait until they are looked up. */
    private void administer(Caller caller) {
        Arrivals.Newcomer newcomer = caller.newcomer();
        if (newcomer != null) {
            arrivals.register(caller.org(), newcomer);
        }
        arrivals.vouch(
                DingTalkAddress.DINGTALK,
                caller.corp().id(),
                caller.direct().key(),
                new Arrivals.Profile("", null, ProfileTask.CHINA, null, true, false, false));
    }

    /** A user whom others name: a member, a provisional one where nobody has heard of them. */
    Arrivals.Known named(Corp corp, String user, String name) {
        String address = DingTalkAddress.user(corp.id(), user).key();
        return arrivals.known(DingTalkAddress.DINGTALK, corp.id(), address).orElseGet(() -> {
            Caller caller = find(corp, user, name, name);
            arrivals.register(corp.org(), Objects.requireNonNull(caller.newcomer()));
            introduce(caller, name, false);
            return arrivals.known(DingTalkAddress.DINGTALK, corp.id(), address).orElseThrow();
        });
    }

    Optional<Arrivals.Known> known(Corp corp, String user) {
        return arrivals.known(
                DingTalkAddress.DINGTALK,
                corp.id(),
                DingTalkAddress.user(corp.id(), user).key());
    }

    private void introduce(Caller caller, String nick, boolean admin) {
        tasks.owe(
                caller.org(),
                ProfileTask.KIND,
                caller.direct().key(),
                Map.of(
                        ProfileTask.CORP, caller.corp().id(),
                        ProfileTask.USER, caller.user(),
                        ProfileTask.NICK, nick,
                        ProfileTask.ADMIN, String.valueOf(admin)));
    }
}
