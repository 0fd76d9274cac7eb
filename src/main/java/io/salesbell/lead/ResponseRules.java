package io.salesbell.lead;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Member;
import io.salesbell.team.Settings;
import io.salesbell.team.WorkingTimes;
import io.salesbell.team.time.ClockMode;
import io.salesbell.team.time.QuietHours;
import io.salesbell.team.time.WorkingCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The first-response rule that holds for an owner and a lead's source, by settings of organization and team. */
@Service
public class ResponseRules {
    public static final Settings.Setting<Integer> HOURS =
            new Settings.Setting<>("reminder.first-response.hours", Integer.class, 24);
    public static final Settings.Setting<ClockMode> CLOCK =
            new Settings.Setting<>("reminder.first-response.clock", ClockMode.class, ClockMode.WORKING_DAYS);
    public static final Settings.Setting<BySource> SOURCES =
            new Settings.Setting<>("reminder.first-response.sources", BySource.class, BySource.standard());

    private final Settings settings;
    private final WorkingTimes times;

    ResponseRules(Settings settings, WorkingTimes times) {
        this.settings = settings;
        this.times = times;
    }

    /** Rules of their own for some sources, named as people type them. */
    public record BySource(Map<String, ResponseRule> rules) {
        public BySource {
            rules = Map.copyOf(rules);
        }

        /** Whoever fills in a form on the web is called within a working hour. */
        static BySource standard() {
            ResponseRule anHour = new ResponseRule(ClockMode.WORKING_HOURS, 1);
            return new BySource(Map.of("web form", anHour, "网站表单", anHour));
        }
    }

    /** What holds for one owner, whatever a lead's source. */
    record Owned(BySource sources, ResponseRule common, WorkingCalendar calendar, QuietHours quiet, ZoneId zone) {
        ResponseRule.Running of(String source) {
            ResponseRule special = sources.rules().get(source);
            return new ResponseRule.Running(special == null ? common : special, calendar, quiet, zone);
        }
    }

    public ResponseRule.Running of(Member owner, String source) {
        ResponseRule special =
                source.isEmpty() ? null : settings.of(owner, SOURCES).rules().get(source);
        ResponseRule rule =
                special == null ? new ResponseRule(settings.of(owner, CLOCK), settings.of(owner, HOURS)) : special;
        return new ResponseRule.Running(rule, times.calendar(owner), times.quietHours(owner), owner.zone());
    }

    /** What holds for each of these owners, in a handful of statements however many they are. */
    Map<MemberId, Owned> of(OrgId org, Collection<Member> owners) {
        Map<MemberId, BySource> sources = settings.of(org, owners, SOURCES);
        Map<MemberId, ClockMode> clocks = settings.of(org, owners, CLOCK);
        Map<MemberId, Integer> hours = settings.of(org, owners, HOURS);
        Map<MemberId, QuietHours> quiet = times.quietHoursOf(org, owners);
        Map<MemberId, WorkingCalendar> calendars =
                times.calendars(org, owners.stream().map(Member::id).toList());
        return owners.stream().collect(Collectors.toUnmodifiableMap(Member::id, owner -> {
            MemberId id = owner.id();
            ResponseRule common = new ResponseRule(kept(clocks, id), kept(hours, id));
            return new Owned(kept(sources, id), common, kept(calendars, id), kept(quiet, id), owner.zone());
        }));
    }

    private static <T> T kept(Map<MemberId, T> values, MemberId member) {
        return Objects.requireNonNull(values.get(member));
    }

    /** Nine o'clock on the owner's next working day, moved out of quiet hours. */
    public Instant nextWorkingMorning(Member owner, Instant now) {
        var calendar = times.calendar(owner);
        var day = calendar.nextWorkingDay(now.atZone(owner.zone()).toLocalDate());
        Instant morning = day.atTime(9, 0).atZone(owner.zone()).toInstant();
        return times.quietHours(owner).nextAllowed(morning, owner.zone(), calendar);
    }
}
