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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
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
    private static final long READ_AGAIN_SECONDS = 30;

    private final DingTalkSettings settings;
    private final Usage usage;
    private final Corps corps;
    private final Estimate estimate;
    private final boolean quotable;
    private final WallClock clock;
    private volatile Reading last = new Reading(Long.MIN_VALUE, false, true);

    Quota(
            DingTalkSettings settings,
            Usage usage,
            Corps corps,
            WallClock clock,
            @Value("${dingtalk.quotable-answers:true}") boolean quotable) {
        this.quotable = quotable;
        this.settings = settings;
        this.usage = usage;
        this.corps = corps;
        this.estimate = Estimate.of(settings);
        this.clock = clock;
    }

    private record Reading(long at, boolean scarce, boolean ample) {}

    /** Something to tell the admins, each once a month: {@code level} names it. */
    record Warning(Billed billed, String level, LocalDate month, LocalDate end) {}

    /**
     * Whether a message is worth its call; everything is while the calls last. What one person is told is worth it always: a
     * lead that came into their hands, a comment, a target.
     */
    public boolean affords(Announcement.Priority priority, boolean personal) {
        return personal || priority.rank() < Announcement.Priority.ANNOUNCEMENT.rank() || !isScarce();
    }

    /** What the edition is enough for. */
    Estimate estimate() {
        return estimate;
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
        Pace calls = pace(Billed.CALLS, used);
        Pace most = new Pace(used.calls(), settings.monthlyCalls() * NEARLY / 100);
        return new Reading(
                now,
                calls.percent() >= SCARCE,
                !most.isOver() && most.end(now(), used.since()).isEmpty());
    }

    /** What the admins should hear now; nothing while the month lasts. */
    List<Warning> warnings(Corp corp) {
        Usage.Used used = usage.used(corp);
        LocalDate month = now().toLocalDate().withDayOfMonth(1);
        return Stream.of(Billed.values())
                .flatMap(billed ->
                        end(billed, used).stream().map(end -> new Warning(billed, level(billed, used), month, end)))
                .toList();
    }

    private String level(Billed billed, Usage.Used used) {
        int percent = pace(billed, used).percent();
        String part = percent >= SCARCE ? "scarce" : percent >= NEARLY ? "nearly" : "pace";
        return isOver(billed, used) ? OVER : part;
    }

    /** The month in words, for the admin. */
    Card card(Corp corp, int people) {
        Usage.Used used = usage.used(corp);
        Card.Builder card = Card.titled("dingtalk.quota.title");
        for (Billed billed : Billed.values()) {
            Pace pace = pace(billed, used);
            card.say("dingtalk.quota." + billed.word(), pace.used(), pace.allowed(), pace.percent());
        }
        List<Text> ends = Stream.of(Billed.values())
                .flatMap(billed -> end(billed, used).stream().map(end -> endWords(billed, used, end)))
                .toList();
        (ends.isEmpty() ? List.of(Text.of("dingtalk.quota.lasts")) : ends)
                .forEach(words -> card.block(new Card.Paragraph(words)));
        card.block(new Card.Note(Text.of(
                "dingtalk.quota.estimate",
                people,
                people * estimate.pushes(),
                people * estimate.calls(),
                settings.monthlyPushes(),
                settings.monthlyCalls(),
                estimate.people())));
        return (quotable ? card.block(new Card.Note(Text.of("dingtalk.quota.quotable"))) : card).build();
    }

    private Text endWords(Billed billed, Usage.Used used, LocalDate end) {
        return isOver(billed, used)
                ? Text.of("dingtalk.quota.over." + billed.word())
                : Text.of("dingtalk.quota.ends." + billed.word(), end);
    }

    private Optional<LocalDate> end(Billed billed, Usage.Used used) {
        return isRefused(billed)
                ? Optional.of(now().toLocalDate())
                : pace(billed, used).end(now(), used.since());
    }

    /** Whether DingTalk itself says so: others in the organization use its quota, too. */
    private boolean isRefused() {
        return usage.refusedAt()
                .filter(at -> at.plus(REFUSED).isAfter(clock.instant()))
                .filter(at -> YearMonth.from(at.atZone(Usage.CHINA)).equals(YearMonth.from(now())))
                .isPresent();
    }

    private boolean isRefused(Billed billed) {
        return billed == Billed.CALLS && isRefused();
    }

    private boolean isOver(Billed billed, Usage.Used used) {
        return isRefused(billed) || pace(billed, used).isOver();
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(Usage.CHINA);
    }

    private Pace pace(Billed billed, Usage.Used used) {
        return billed == Billed.CALLS
                ? new Pace(used.calls(), settings.monthlyCalls())
                : new Pace(used.pushes(), settings.monthlyPushes());
    }
}
