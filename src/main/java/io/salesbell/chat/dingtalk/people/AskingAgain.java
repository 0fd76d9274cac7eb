package io.salesbell.chat.dingtalk.people;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.install.Corp;
import io.salesbell.chat.dingtalk.install.Corps;
import io.salesbell.chat.dingtalk.sending.Chore;
import io.salesbell.chat.dingtalk.sending.DingTalkTasks;
import io.salesbell.schedule.NowAndThen;
import io.salesbell.schedule.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Asks the contacts again, some people an hour: daily for the names of those who could not be looked up, since the permission
 * may have been given meanwhile, and weekly for everybody's departments. The contacts cost no quota.
 */
@Component
@WhenDingTalkIsOn
public class AskingAgain implements Chore {
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    /** So many an hour at least, and else so many that everybody's turn comes within the week's 168 hours. */
    private static final int LEAST = 10;

    private static final int ROUNDS = 150;

    private final Corps corps;
    private final Arrivals arrivals;
    private final AddressBook contacts;
    private final DingTalkTasks tasks;
    private final WallClock clock;
    private final NowAndThen turns = new NowAndThen(PAUSE);

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
        if (turns.isDue(now)) {
            corps.own().ifPresent(corp -> ask(corp, now));
        }
    }

    private void ask(Corp corp, Instant now) {
        List<String> nameless = due(corp, true, now.minus(DAY));
        List<String> stale = due(corp, false, now.minus(WEEK));
        int people =
                arrivals.present(DingTalkAddress.DINGTALK, corp.id(), false).size();
        int most = Math.max(LEAST, 1 + people / ROUNDS);
        Stream.concat(nameless.stream().limit(most), stale.stream().limit(most))
                .distinct()
                .forEach(user -> tasks.owe(
                        corp.org(),
                        ProfileTask.KIND,
                        DingTalkAddress.user(corp.id(), user).key(),
                        Map.of(ProfileTask.CORP, corp.id(), ProfileTask.USER, user)));
    }

    /** Those who were not asked for since then. */
    private List<String> due(Corp corp, boolean provisional, Instant since) {
        Set<String> asked = contacts.readSince(corp.org(), corp.id(), since);
        return arrivals.present(DingTalkAddress.DINGTALK, corp.id(), provisional).stream()
                .map(address -> DingTalkAddress.of(address).place())
                .filter(user -> !asked.contains(user))
                .toList();
    }
}
