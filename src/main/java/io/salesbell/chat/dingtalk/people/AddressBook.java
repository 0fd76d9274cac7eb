package io.salesbell.chat.dingtalk.people;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** What the contacts say of people besides their names: departments and who manages whom. Mobile numbers are not kept. */
@Repository
@WhenDingTalkIsOn
public class AddressBook {
    private static final Duration FRESH = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final WallClock clock;

    AddressBook(JdbcClient jdbc, WallClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A department with everybody in it. */
    record Department(String corp, long id, String name, List<String> users) {
        Department {
            users = List.copyOf(users);
        }
    }

    /** Takes note that the user was asked for, of whom nothing else may be known. */
    void asked(OrgId org, String corp, String user) {
        jdbc.sql("""
                insert into dingtalk_person (org_id, corp_id, user_id, name, departments, read_at)
                values (?, ?, ?, '', '{}', ?) on conflict (org_id, corp_id, user_id) do update set read_at = excluded.read_at
                """)
                .params(org.value(), corp, user, Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether all that is known of the user is that they are in a department. */
    public boolean isOnlyListed(OrgId org, String corp, String user) {
        return jdbc.sql("""
                select exists (select 1 from dingtalk_person
                    where org_id = ? and corp_id = ? and user_id = ? and read_at is null)
                """)
                .params(org.value(), corp, user)
                .query(Boolean.class)
                .single();
    }

    /** Who was asked for since then. */
    Set<String> readSince(OrgId org, String corp, Instant since) {
        return Set.copyOf(
                jdbc.sql("select user_id from dingtalk_person where org_id = ? and corp_id = ? and read_at > ?")
                        .params(org.value(), corp, Timestamp.from(since))
                        .query(String.class)
                        .list());
    }

    /** Those who share a department with the user. */
    List<String> colleagues(OrgId org, String corp, String user) {
        return jdbc.sql("""
                select p.user_id from dingtalk_person p join dingtalk_person me
                    on me.org_id = p.org_id and me.corp_id = p.corp_id and me.departments && p.departments
                where me.org_id = ? and me.corp_id = ? and me.user_id = ? and p.user_id <> me.user_id
                """).params(org.value(), corp, user).query(String.class).list();
    }

    /** Keeps what is said of one user, as {@code user/get} and {@code user/list} say it. */
    void keep(OrgId org, String corp, JsonNode user) {
        jdbc.sql("""
                insert into dingtalk_person (org_id, corp_id, user_id, name, manager_id, departments)
                values (:org, :corp, :user, :name, nullif(:manager, ''), :departments)
                on conflict (org_id, corp_id, user_id) do update set name = excluded.name,
                    manager_id = coalesce(excluded.manager_id, dingtalk_person.manager_id),
                    departments = excluded.departments
                """)
                .param("org", org.value())
                .param("corp", corp)
                .param("user", user.path("userid").asString(""))
                .param("name", user.path("name").asString(""))
                .param("manager", user.path("manager_userid").asString(""))
                .param("departments", departments(user).toArray(Long[]::new))
                .update();
    }

    /** Who leads the department manages those in it of whom nothing else is said. */
    void lead(OrgId org, String corp, long department, String leader) {
        jdbc.sql("""
                update dingtalk_person set manager_id = :leader
                where org_id = :org and corp_id = :corp and :department = any(departments) and user_id <> :leader
                    and manager_id is null
                """)
                .param("org", org.value())
                .param("corp", corp)
                .param("department", department)
                .param("leader", leader)
                .update();
    }

    static List<Long> departments(JsonNode user) {
        return user.path("dept_id_list")
                .valueStream()
                .map(department -> department.asLong(0))
                .toList();
    }

    void name(OrgId org, String corp, long department, String name) {
        jdbc.sql("""
                insert into dingtalk_department (org_id, corp_id, department_id, name, read_at) values (?, ?, ?, ?, ?)
                on conflict (org_id, corp_id, department_id) do update set name = excluded.name, read_at = excluded.read_at
                """)
                .params(org.value(), corp, department, name, Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether the department was read within a day. */
    boolean isFresh(OrgId org, String corp, long department) {
        Timestamp since = Timestamp.from(clock.instant().minus(FRESH));
        return jdbc.sql("""
                select exists (select 1 from dingtalk_department
                    where org_id = ? and corp_id = ? and department_id = ? and read_at > ?)
                """)
                .params(org.value(), corp, department, since)
                .query(Boolean.class)
                .single();
    }

    /** The departments that were read, the smallest first. */
    List<Department> departments(OrgId org) {
        return jdbc
                .sql("""
                select d.corp_id, d.department_id, d.name, array(select p.user_id from dingtalk_person p
                    where p.org_id = d.org_id and p.corp_id = d.corp_id and d.department_id = any(p.departments)
                    order by p.user_id) as users
                from dingtalk_department d where d.org_id = ? and d.name <> '' order by cardinality(array(
                    select 1 from dingtalk_person p where p.org_id = d.org_id and p.corp_id = d.corp_id
                        and d.department_id = any(p.departments))), d.department_id
                """)
                .param(org.value())
                .query((row, index) ->
                        new Department(row.getString(1), row.getLong(2), row.getString(3), List.of((String[])
                                row.getArray(4).getArray())))
                .list()
                .stream()
                .filter(department -> !department.users().isEmpty())
                .toList();
    }

    /** What the contacts call the user. */
    public Optional<String> nameOf(OrgId org, String corp, String user) {
        return jdbc.sql(
                        "select name from dingtalk_person where org_id = ? and corp_id = ? and user_id = ? and name <> ''")
                .params(org.value(), corp, user)
                .query(String.class)
                .optional();
    }

    /** The one user of each name; none where nobody or several are called so. */
    public Map<String, String> called(OrgId org, String corp, List<String> names) {
        return jdbc
                .sql("""
                select name, min(user_id) from dingtalk_person
                where org_id = ? and corp_id = ? and name = any(?) group by name having count(*) = 1
                """)
                .params(org.value(), corp, names.toArray(String[]::new))
                .query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Who manages most of these users. */
    Optional<String> managerOf(OrgId org, String corp, List<String> users) {
        return jdbc.sql("""
                select manager_id from dingtalk_person
                where org_id = ? and corp_id = ? and user_id = any(?) and manager_id is not null
                group by manager_id order by count(*) desc, manager_id limit 1
                """)
                .params(org.value(), corp, users.toArray(String[]::new))
                .query(String.class)
                .optional();
    }

    /** Forgets whoever left. */
    void forget(OrgId org, String corp, String user) {
        jdbc.sql("delete from dingtalk_person where org_id = ? and corp_id = ? and user_id = ?")
                .params(org.value(), corp, user)
                .update();
    }
}
