package io.salesbell.reminder.rule;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.WorkingTimes;
import io.salesbell.team.time.WorkingCalendar;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The weekly reminder as things stand at delivery; nothing for who caught up, or whose plans make the week. */
@Component
class WeeklyTargetMessage implements MessageComposer {
    static final String KIND = "reminder.weekly-target";

    private static final String MEMBER = "member";
    private static final String WEEK = "week";
    private static final String CHECKPOINT = "checkpoint";

    private final WeekProgress progress;
    private final Members members;
    private final WorkingTimes workingTimes;
    private final Clock clock;

    WeeklyTargetMessage(WeekProgress progress, Members members, WorkingTimes workingTimes, Clock clock) {
        this.progress = progress;
        this.members = members;
        this.workingTimes = workingTimes;
        this.clock = clock;
    }

    static Map<String, String> payload(MemberId member, Period week, WeekCheckpoint checkpoint) {
        return Map.of(MEMBER, member.toString(), WEEK, week.from().toString(), CHECKPOINT, checkpoint.name());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        MemberId id = MemberId.of(Objects.requireNonNull(payload.get(MEMBER)));
        LocalDate monday = LocalDate.parse(Objects.requireNonNull(payload.get(WEEK)));
        WeekCheckpoint checkpoint = WeekCheckpoint.valueOf(Objects.requireNonNull(payload.get(CHECKPOINT)));
        Period week = Period.of(Period.Kind.WEEK, monday);
        Member member = members.get(org, id);
        Instant now = clock.instant();
        Instant weekEnds = week.to().plusDays(1).atStartOfDay(member.zone()).toInstant();
        return Optional.ofNullable(
                        progress.of(org, Set.of(id), week, now, weekEnds).get(id))
                .filter(at -> checkpoint.isBehind(at.done(), at.target()))
                .map(at -> outlook(member, week, at, now))
                .filter(outlook -> !outlook.isPlannedFor())
                .map(outlook -> WeeklyTargetCard.of(outlook, today(now, member.zone())));
    }

    private WeekOutlook outlook(Member member, Period week, WeekProgress.Progress at, Instant now) {
        int target = at.target().setScale(0, RoundingMode.CEILING).intValueExact();
        int most = WeekOutlook.mostPerDay(progress.bestWeek(member.org(), member.id(), week));
        return new WeekOutlook(at.done().intValue(), at.planned(), target, daysLeft(member, week, now), most);
    }

    /** Today counts while most of it is ahead. */
    private List<LocalDate> daysLeft(Member member, Period week, Instant now) {
        WorkingCalendar calendar = workingTimes.calendar(member);
        boolean morning = LocalTime.ofInstant(now, member.zone()).isBefore(LocalTime.NOON);
        LocalDate today = today(now, member.zone());
        LocalDate first = morning ? today : today.plusDays(1);
        return week.from()
                .datesUntil(week.to().plusDays(1))
                .filter(day -> !day.isBefore(first))
                .filter(calendar::isWorkingDay)
                .toList();
    }

    private static LocalDate today(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone);
    }
}
