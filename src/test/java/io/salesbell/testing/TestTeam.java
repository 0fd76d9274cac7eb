package io.salesbell.testing;

import io.salesbell.chat.Conversation;
import io.salesbell.chat.Role;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organization;
import io.salesbell.team.Organizations;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import jakarta.annotation.PostConstruct;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A small company in Shanghai: team East with reps lily (English), wangwei, zhaomin and lihua (Chinese), manager chen;
 * fiona of finance and ada the admin. Reached on the platform {@code test}.
 */
@TestComponent
public class TestTeam {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 6);

    private final Organizations organizations;
    private final Members members;
    private final Teams teams;
    private final JdbcClient jdbc;
    private final OrgId org = OrgId.next();
    private final Map<String, Member> people = new LinkedHashMap<>();
    private TeamId east = TeamId.next();

    TestTeam(Organizations organizations, Members members, Teams teams, JdbcClient jdbc) {
        this.organizations = organizations;
        this.members = members;
        this.teams = teams;
        this.jdbc = jdbc;
    }

    @PostConstruct
    void build() {
        organizations.add(new Organization(
                org, "Test", Organization.Kind.HOME, "CN", ZONE, Locale.CHINESE, Currency.getInstance("CNY")));
        Team team = teams.add(org, "east", "East");
        east = team.id();
        teams.bindChannel(org, east, channel());
        person("lily", "Lily Zhang", Locale.ENGLISH, Role.REP);
        person("wangwei", "王伟", Locale.CHINESE, Role.REP);
        person("zhaomin", "赵敏", Locale.CHINESE, Role.REP);
        person("lihua", "李华", Locale.CHINESE, Role.REP);
        person("chen", "陈静", Locale.CHINESE, Role.MANAGER);
        person("fiona", "Fiona Wu", Locale.ENGLISH, Role.FINANCE);
        person("ada", "Ada Lin", Locale.ENGLISH, Role.ADMIN);
    }

    /** Adds somebody to the team. */
    public Member person(String key, String name, Locale language, Role role) {
        Member member = members.add(org, key, name, language, ZONE, LONG_AGO);
        members.grant(org, member.id(), role, LONG_AGO);
        teams.join(org, east, member.id(), role == Role.MANAGER, LONG_AGO);
        jdbc.sql("""
                insert into identity (org_id, id, member_id, platform, tenant_key, external_id)
                values (?, gen_random_uuid(), ?, 'test', 'test', ?)
                """).params(org.value(), member.id().value(), key).update();
        Member inTeam = members.get(org, member.id());
        people.put(key, inTeam);
        return inTeam;
    }

    public OrgId org() {
        return org;
    }

    public TeamId east() {
        return east;
    }

    public MemberId id(String key) {
        return member(key).id();
    }

    public Member member(String key) {
        Member member = people.get(key);
        if (member == null) {
            throw new IllegalArgumentException("nobody called " + key);
        }
        return member;
    }

    public List<Member> everybody() {
        return List.copyOf(people.values());
    }

    public Conversation channel() {
        return new Conversation("test", "east", Conversation.Kind.CHANNEL);
    }

    public Conversation dm(String key) {
        return new Conversation("test", key, Conversation.Kind.DIRECT);
    }
}
