package io.salesbell.chat.dingtalk.quota;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Card;
import io.salesbell.chat.Text;
import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.install.Corp;
import io.salesbell.chat.dingtalk.install.Corps;
import io.salesbell.schedule.WallClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Whether this month's quota lasts, and what is given up when it does not: posts in groups, which nobody waits for. */
@Service
@WhenDingTalkIsOn
public class Quota {
    static final String OVER = "over";

    /** A refused call is tried again every hour. */
    private static final Duration REFUSED = Duration.ofHours(2);

    private static final int SCARCE = 90;
    private static final int NEARLY = 80;
    private static final int LINES_A_DAY = 5;
    private static final int WORKING_DAYS = 22;
    private static final long READ_AGAIN_SECONDS = 30;

    private final DingTalkSettings settings;
    private final Usage usage;
    private final Corps corps;
    private final WallClock clock;
    private volatile Reading last = new Reading(Long.MIN_VALUE, false, true);

    Quota(DingTalkSettings settings, Usage usage, Corps corps, WallClock clock) {
        this.settings = settings;
        this.usage = usage;
        this.corps = corps;
        this.clock = clock;
    }

    private record Reading(long at, boolean scarce, boolean ample) {}

    /** Something to tell the admins, each once a month: {@code level} names it. */
    public record Warning(String level, LocalDate month, LocalDate end) {}

    /**
     * Whether a message is worth its call; everything is while the calls last. What one person is told is worth it always: a
     * lead that came into their hands, a comment, a target.
     */
    public boolean affords(Announcement.Priority priority, boolean personal) {
        return personal || priority.rank() < Announcement.Priority.ANNOUNCEMENT.rank() || !isScarce();
    }

    /** Whether the month's calls run out. */
    public boolean isScarce() {
        return isRefused() || reading().scarce();
    }

    /** Whether the calls last the month at this pace, with some to spare: what could do without one may take it. */
    public boolean isAmple() {
        return !isRefused() && reading().ample();
    }

    private Reading reading() {
        long now = clock.instant().getEpochSecond();
        Reading known = last;
        if (now - READ_AGAIN_SECONDS < known.at()) {
            return known;
        }
        Reading read =
                corps.own().map(corp -> read(now, usage.used(corp))).orElseGet(() -> new Reading(now, false, true));
        last = read;
        return read;
    }

    private Reading read(long now, Usage.Used used) {
        Pace calls = calls(used);
        boolean lasts = calls.end(now(), used.since()).isEmpty();
        return new Reading(now, calls.percent() >= SCARCE, lasts && calls.percent() < NEARLY);
    }

    /** What the admins should hear now; empty while the month lasts. */
    Optional<Warning> warning(Corp corp) {
        Usage.Used used = usage.used(corp);
        ZonedDateTime now = now();
        LocalDate month = now.toLocalDate().withDayOfMonth(1);
        int most = Math.max(calls(used).percent(), pushes(used).percent());
        Optional<LocalDate> end = end(used);
        if (end.isEmpty()) {
            return Optional.empty();
        }
        String part = most >= SCARCE ? "scarce" : most >= NEARLY ? "nearly" : "pace";
        String level = isOver(used) ? OVER : part;
        return Optional.of(new Warning(level, month, end.get()));
    }

    /** The month in words, for the admin. */
    Card card(Corp corp, int people) {
        Usage.Used used = usage.used(corp);
        Card.Builder card = Card.titled("dingtalk.quota.title")
                .say(
                        "dingtalk.quota.calls",
                        used.calls(),
                        settings.monthlyCalls(),
                        calls(used).percent())
                .say(
                        "dingtalk.quota.pushes",
                        used.pushes(),
                        settings.monthlyPushes(),
                        pushes(used).percent());
        Text pace = end(used)
                .map(day -> Text.of("dingtalk.quota.ends", day))
                .orElseGet(() -> Text.of("dingtalk.quota.lasts"));
        card.block(new Card.Paragraph(isOver(used) ? Text.of("dingtalk.quota.over") : pace));
        return card.block(estimate(people)).build();
    }

    /** What so many people need a month, as a rule: five lines on each of 22 working days. */
    Card.Note estimate(int people) {
        int lines = people * LINES_A_DAY * WORKING_DAYS;
        return new Card.Note(Text.of("dingtalk.quota.estimate", people, lines, settings.monthlyPushes(), enoughFor()));
    }

    /** How many people the month's messages are enough for, as a rule. */
    long enoughFor() {
        return settings.monthlyPushes() / (LINES_A_DAY * WORKING_DAYS);
    }

    long monthlyPushes() {
        return settings.monthlyPushes();
    }

    private Optional<LocalDate> end(Usage.Used used) {
        if (isRefused()) {
            return Optional.of(now().toLocalDate());
        }
        return Stream.of(calls(used), pushes(used))
                .map(pace -> pace.end(now(), used.since()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** Whether DingTalk itself says so: others in the organization use its quota, too. */
    private boolean isRefused() {
        return usage.refusedAt()
                .filter(at -> at.plus(REFUSED).isAfter(clock.instant()))
                .filter(at -> YearMonth.from(at.atZone(Usage.CHINA)).equals(YearMonth.from(now())))
                .isPresent();
    }

    private boolean isOver(Usage.Used used) {
        return isRefused() || calls(used).isOver() || pushes(used).isOver();
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(Usage.CHINA);
    }

    private Pace calls(Usage.Used used) {
        return new Pace(used.calls(), settings.monthlyCalls());
    }

    private Pace pushes(Usage.Used used) {
        return new Pace(used.pushes(), settings.monthlyPushes());
    }
}
