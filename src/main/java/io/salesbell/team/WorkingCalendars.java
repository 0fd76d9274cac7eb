package io.salesbell.team;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import io.salesbell.team.time.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The working calendars that settings make, each day by what held on it, for a team or by the teams somebody was in. */
@Component
class WorkingCalendars {
    private final Organizations organizations;
    private final Settings settings;
    private final SettingHistory history;
    private final Holidays holidays;
    private final JdbcClient jdbc;
    private final Map<SortedMap<LocalDate, WorkingWeek>, WorkingCalendar> made = new ConcurrentHashMap<>();

    WorkingCalendars(
            Organizations organizations,
            Settings settings,
            SettingHistory history,
            Holidays holidays,
            JdbcClient jdbc) {
        this.organizations = organizations;
        this.settings = settings;
        this.history = history;
        this.holidays = holidays;
        this.jdbc = jdbc;
    }

    private record Stay(
            @Nullable TeamId team, LocalDate from, @Nullable LocalDate until) {}

    WorkingCalendar of(OrgId org, @Nullable TeamId team) {
        return of(kept(org), team);
    }

    Map<MemberId, WorkingCalendar> of(OrgId org, Collection<MemberId> members) {
        DatedSettings kept = kept(org);
        Map<MemberId, List<Stay>> stays = kept.ofTeams() ? stays(org, members) : Map.of();
        Map<List<Stay>, WorkingCalendar> known = new HashMap<>();
        Map<MemberId, WorkingCalendar> found = new HashMap<>();
        members.forEach(member ->
                found.put(member, known.computeIfAbsent(stays.getOrDefault(member, List.of()), any -> of(kept, any))));
        return found;
    }

    private DatedSettings kept(OrgId org) {
        return history.of(org, WorkingTimes.TIMES);
    }

    private WorkingCalendar of(DatedSettings kept, @Nullable TeamId team) {
        String home = organizations.get(kept.org()).country();
        SortedMap<LocalDate, WorkingWeek> weeks = new TreeMap<>();
        UUID at = team == null ? null : team.value();
        for (LocalDate day : kept.days(at)) {
            WorkingWeek week = week(kept, at, day, home);
            if (weeks.isEmpty() || !week.equals(weeks.get(weeks.lastKey()))) {
                weeks.put(day, week);
            }
        }
        return made.computeIfAbsent(weeks, this::make);
    }

    private WorkingCalendar make(SortedMap<LocalDate, WorkingWeek> weeks) {
        SortedMap<LocalDate, WorkingCalendar> all = new TreeMap<>();
        weeks.forEach((day, week) -> all.put(day, week.calendar(holidays)));
        return WorkingCalendar.dated(all);
    }

    private WorkingWeek week(DatedSettings kept, @Nullable UUID team, LocalDate day, String home) {
        String country = value(kept, team, day, WorkingTimes.COUNTRY);
        return new WorkingWeek(
                value(kept, team, day, WorkingTimes.HOURS),
                value(kept, team, day, WorkingTimes.DAYS),
                country.isEmpty() ? home : country);
    }

    private String value(DatedSettings kept, @Nullable UUID team, LocalDate day, Settings.Setting<String> setting) {
        return kept.nearest(setting.key(), team, day)
                .map(text -> settings.read(text, setting))
                .orElse(setting.preset());
    }

    /** Days before the first team are that team's; where several are at once the one entered last counts. */
    private WorkingCalendar of(DatedSettings kept, List<Stay> stays) {
        if (stays.isEmpty()) {
            return of(kept, (TeamId) null);
        }
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(LocalDate.MIN);
        stays.stream().skip(1).map(Stay::from).forEach(days::add);
        stays.stream().map(Stay::until).filter(day -> day != null).forEach(days::add);
        SortedMap<LocalDate, WorkingCalendar> all = new TreeMap<>();
        days.forEach(day -> all.put(day, of(kept, teamOn(stays, day))));
        return WorkingCalendar.dated(all);
    }

    private static @Nullable TeamId teamOn(List<Stay> stays, LocalDate day) {
        if (day.isBefore(stays.get(0).from())) {
            return stays.get(0).team();
        }
        return stays.stream()
                .filter(stay -> !stay.from().isAfter(day))
                .filter(stay -> stay.until() == null || stay.until().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Stay::team)
                .orElse(null);
    }

    private Map<MemberId, List<Stay>> stays(OrgId org, Collection<MemberId> members) {
        Map<MemberId, List<Stay>> stays = new HashMap<>();
        jdbc.sql("""
                select member_id, team_id, valid_from, valid_to from team_membership
                where org_id = ? and member_id = any(?) and (valid_to is null or valid_to > valid_from)
                order by valid_from, id desc
                """)
                .params(org.value(), members.stream().map(MemberId::value).toArray(UUID[]::new))
                .query(row -> {
                    stays.computeIfAbsent(new MemberId(row.getObject(1, UUID.class)), any -> new ArrayList<>())
                            .add(new Stay(
                                    new TeamId(row.getObject(2, UUID.class)),
                                    row.getObject(3, LocalDate.class),
                                    row.getObject(4, LocalDate.class)));
                });
        return stays;
    }
}
