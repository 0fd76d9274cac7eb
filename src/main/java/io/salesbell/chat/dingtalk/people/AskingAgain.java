package io.salesbell.chat.dingtalk.people;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.install.Corp;
import io.salesbell.chat.dingtalk.install.Corps;
import io.salesbell.chat.dingtalk.sending.Chore;
import io.salesbell.chat.dingtalk.sending.DingTalkTasks;
import io.salesbell.schedule.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Asks the contacts again once a day: for the names of those who could not be looked up, since the permission may have been
 * given meanwhile, and weekly for everybody's departments. The contacts cost no quota.
 */
@Component
@WhenDingTalkIsOn
public class AskingAgain implements Chore {
    private static final Duration PAUSE = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int MOST = 200;

    private final Corps corps;
    private final Arrivals arrivals;
    private final AddressBook contacts;
    private final DingTalkTasks tasks;
    private final WallClock clock;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.EPOCH);

    AskingAgain(Corps corps, Arrivals arrivals, AddressBook contacts, DingTalkTasks tasks, WallClock clock) {
        this.corps = corps;
        this.arrivals = arrivals;
        this.contacts = contacts;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void look() {
        Instant now = clock.instant();
        Instant due = next.get();
        if (!now.isBefore(due) && next.compareAndSet(due, now.plus(PAUSE))) {
            corps.own().ifPresent(corp -> ask(corp, now));
        }
    }

    private void ask(Corp corp, Instant now) {
        List<String> nameless = arrivals.present(DingTalkAddress.DINGTALK, corp.id(), true);
        Set<String> fresh = contacts.readSince(corp.org(), corp.id(), now.minus(WEEK));
        List<String> stale = arrivals.present(DingTalkAddress.DINGTALK, corp.id(), false);
        Stream.concat(nameless.stream(), stale.stream())
                .distinct()
                .map(address -> DingTalkAddress.of(address).place())
                .filter(user -> !fresh.contains(user))
                .limit(MOST)
                .forEach(user -> tasks.owe(
                        corp.org(),
                        ProfileTask.KIND,
                        DingTalkAddress.user(corp.id(), user).key(),
                        Map.of(ProfileTask.CORP, corp.id(), ProfileTask.USER, user)));
    }
}
