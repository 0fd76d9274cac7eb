package io.salesbell.intake.demo;

import io.salesbell.chat.Conversation;
import io.salesbell.chat.Role;
import io.salesbell.schedule.BusinessClock;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organization;
import io.salesbell.team.Organizations;
import io.salesbell.team.Settings;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Founds the demo organization, whole or not at all, in a database that has none, before the first request. */
@Component
@Conditional(DemoWanted.class)
class DemoCompany implements SmartInitializingSingleton {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final String PLATFORM = "console";
    static final String TENANT = "demo";

    private static final Logger log = LoggerFactory.getLogger(DemoCompany.class);
    private static final LocalTime OPENING = LocalTime.of(10, 0);
    private static final int WEEKS_BEFORE_HISTORY = 40;

    private final Organizations organizations;
    private final Members members;
    private final Teams teams;
    private final Settings settings;
    private final BusinessClock clock;
    private final WallClock wall;
    private final TransactionTemplate transaction;
    private final int weeks;

    DemoCompany(
            Organizations organizations,
            Members members,
            Teams teams,
            Settings settings,
            BusinessClock clock,
            WallClock wall,
            TransactionTemplate transaction,
            @Value("${salesbell.demo.weeks:8}") int weeks) {
        this.organizations = organizations;
        this.members = members;
        this.teams = teams;
        this.settings = settings;
        this.clock = clock;
        this.wall = wall;
        this.transaction = transaction;
        this.weeks = weeks;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (organizations.all().isEmpty()) {
            transaction.executeWithoutResult(status -> found());
            log.info(
                    "the demo organization is founded; it is {} there",
                    clock.instant().atZone(ZONE));
        }
    }

    /** The demo organization, where there is one. */
    Optional<Organization> organization() {
        return organizations.all().stream()
                .filter(organization -> organization.kind() == Organization.Kind.DEMO)
                .findFirst();
    }

    private void found() {
        Instant start = lastTuesday(wall.instant());
        clock.set(start);
        Organization demo = new Organization(
                OrgId.next(),
                "Harbour Light 港灯科技",
                Organization.Kind.DEMO,
                "CN",
                ZONE,
                Locale.CHINESE,
                Currency.getInstance("CNY"));
        organizations.add(demo);
        organizations.install(demo.id(), PLATFORM, TENANT);
        Team east = teams.add(demo.id(), "east", "East 华东");
        teams.bindChannel(demo.id(), east.id(), new Conversation(PLATFORM, "channel:east", Conversation.Kind.CHANNEL));
        LocalDate joined = LocalDate.ofInstant(start, ZONE).minusWeeks(weeks + WEEKS_BEFORE_HISTORY);
        DemoPerson.everybody().forEach(person -> join(east, person, joined));
        settings.set(
                demo.id(),
                Settings.Scope.ORGANIZATION,
                demo.id().value(),
                DemoState.SETTING,
                new DemoState(start, weeks, false));
    }

    private void join(Team east, DemoPerson person, LocalDate from) {
        OrgId org = east.org();
        Member member = members.add(org, person.key(), person.name(), person.language(), ZONE, from);
        members.grant(org, member.id(), person.role(), from);
        members.identify(org, member.id(), PLATFORM, TENANT, "dm:" + member.id());
        if (person.sells()) {
            teams.join(org, east.id(), member.id(), person.role() == Role.MANAGER, from);
        }
    }

    /** The last Tuesday at ten in the demo's zone that is not to come. */
    static Instant lastTuesday(Instant now) {
        ZonedDateTime local = now.atZone(ZONE);
        ZonedDateTime tuesday =
                local.with(TemporalAdjusters.previousOrSame(DayOfWeek.TUESDAY)).with(OPENING);
        return (tuesday.isAfter(local) ? tuesday.minusWeeks(1) : tuesday).toInstant();
    }
}
