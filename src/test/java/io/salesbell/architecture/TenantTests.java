package io.salesbell.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Button;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Conversations;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.PlainCards;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Role;
import io.salesbell.chat.command.CommandIndex;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organization;
import io.salesbell.team.Organizations;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two organizations in one database: nothing that is said in one reads or changes the other. */
@SalesbellTest
class TenantTests {
    private static final String SECRET = "Zanzibar";

    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private Conversations conversations;

    @Autowired
    private CommandIndex index;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Members members;

    @Autowired
    private Teams teams;

    @Autowired
    private PlainCards plain;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final OrgId other = OrgId.next();
    private Member mallory;

    @BeforeEach
    void foundAnother() {
        organizations.add(new Organization(
                other,
                "Other",
                Organization.Kind.GUEST,
                "CN",
                TestTeam.ZONE,
                Locale.ENGLISH,
                Currency.getInstance("CNY")));
        Team west = teams.add(other, "west", "West");
        mallory = members.add(other, "mallory", "Mallory Mole", Locale.ENGLISH, TestTeam.ZONE, TestTeam.LONG_AGO);
        for (Role role : Role.values()) {
            members.grant(other, mallory.id(), role, TestTeam.LONG_AGO);
        }
        teams.join(other, west.id(), mallory.id(), true, TestTeam.LONG_AGO);
    }

    @Test
    void noCommandReachesAnotherOrganization() {
        String lead = live();
        Map<String, String> before = everythingOf(team.org());
        for (String line : lines(lead)) {
            String answer = text(hear(other, mallory.id(), line));
            assertThat(answer).as(line).doesNotContain(SECRET, "Lily Zhang", "138 7777");
        }
        chat.settle();
        chat.pass(Duration.ofDays(8));
        Map<String, String> after = everythingOf(team.org());
        for (String table : List.of(
                "visit",
                "lead",
                "follow_up",
                "deal",
                "customer",
                "contact",
                "comment",
                "kudos",
                "target",
                "setting",
                "member",
                "team",
                "team_membership",
                "attachment",
                "customer_change")) {
            assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
        }
    }

    @Test
    void aMemberOfAnotherOrganizationIsNobodyHere() {
        Map<String, String> before = everythingOf(other);
        Answer answer = hear(other, team.id("lily"), "visit Acme: hello");
        assertThat(answer.replies()).allMatch(Reply::mistake);
        assertThat(everythingOf(other)).isEqualTo(before);
    }

    @Test
    void theSameRefsAndNamesAreTwoRecords() {
        chat.as("lily").says("visit Twin: ours").isAccepted();
        String answer = text(hear(other, mallory.id(), "visit Twin: theirs"));
        assertThat(answer).contains("Logged", "Twin");
        assertThat(text(hear(other, mallory.id(), "customer Twin")))
                .contains("theirs")
                .doesNotContain("ours");
        assertThat(chat.as("lily").says("customer Twin").isAccepted().text())
                .contains("ours")
                .doesNotContain("theirs");
        assertThat(jdbc.sql("select count(distinct org_id) from customer where name = 'Twin'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    /** A little of everything, with the secret in what people typed; the lead's ref. */
    private String live() {
        chat.as("lily")
                .says("visit Acme: " + SECRET + " demo, next: Fri 9:00 " + SECRET)
                .isAccepted();
        String lead = chat.as("lily")
                .says("lead new Globex: " + SECRET + ", phone: 138 7777 8888")
                .isAccepted()
                .text()
                .replaceAll("(?s).*?\\b(L\\d+).*", "$1");
        chat.as("lily").says("followup " + lead + ": " + SECRET).isAccepted();
        chat.as("wangwei").says("签单 华为 12万 " + SECRET).isAccepted();
        chat.as("chen").says("comment V1: " + SECRET).isAccepted();
        chat.as("wangwei").says("kudos @Lily " + SECRET).isAccepted();
        chat.settle();
        return lead;
    }

    /** Every example there is and what could be aimed at the others' records. */
    private Set<String> lines(String lead) {
        Set<String> lines = new LinkedHashSet<>();
        index.handlers().forEach(handler -> lines.addAll(handler.spec().examples()));
        List<String> aimed = new ArrayList<>(List.of(
                "lead {L}",
                "lead {L} won 120k",
                "lead {L} lost too dear",
                "lead {L} park 2026-12-01",
                "followup {L}: hi",
                "noanswer {L}",
                "snooze {L} tomorrow 9:00",
                "assign {L} @Lily",
                "assign {L} @Mallory",
                "customer Acme",
                "customer Globex",
                "merge Acme into Globex",
                "rename Acme to Bcme",
                "undo V1",
                "undo D1",
                "undo {L}",
                "comment V1: hi",
                "comment {L}: hi",
                "comment D1: hi",
                "recustomer V1 Evil",
                "kudos @Lily well done",
                "kudos @王伟 well done",
                "target @Lily visits 20",
                "score @Lily",
                "why @Lily visits",
                "board",
                "board east",
                "team",
                "team east",
                "team add @Lily east",
                "settings",
                "leads",
                "leads @Lily",
                "leads east",
                "today",
                "score",
                "why visits",
                "target"));
        aimed.forEach(line -> lines.add(line.replace("{L}", lead)));
        return lines;
    }

    private Answer hear(OrgId org, MemberId member, String line) {
        Conversation direct = new Conversation("test", "mallory", Conversation.Kind.DIRECT);
        Answer answer = conversations.hear(
                IncomingMessage.text(org, member, direct, "test:" + UUID.randomUUID(), clock.instant(), line));
        answer.replies().stream()
                .flatMap(reply -> reply.card().allButtons().stream())
                .map(Button::command)
                .forEach(command -> assertThat(command).as(line).doesNotContain(SECRET));
        return answer;
    }

    private String text(Answer answer) {
        return answer.replies().stream()
                .map(reply -> plain.text(reply.card(), Locale.ENGLISH, TestTeam.ZONE))
                .collect(Collectors.joining("\n"));
    }

    /** Each table's rows of the organization in one figure. */
    /** The rows of each table, but for what the organization's own reminders note in them as time passes. */
    private Map<String, String> everythingOf(OrgId org) {
        Map<String, String> all = new TreeMap<>();
        jdbc.sql("""
                select c.table_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.column_name = 'org_id' and t.table_type = 'BASE TABLE' and c.table_schema = 'public'
                """)
                .query(String.class)
                .list()
                .forEach(table -> all.put(
                        table,
                        jdbc.sql(
                                        "select coalesce(md5(string_agg(x, '|' order by x)), '') from " + table
                                                + " t, lateral (select (to_jsonb(t) - 'step_reminded_for')::text) as row(x) where org_id = ?")
                                .param(org.value())
                                .query(String.class)
                                .single()));
        return all;
    }
}
