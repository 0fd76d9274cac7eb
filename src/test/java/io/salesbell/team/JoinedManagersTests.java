package io.salesbell.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Role;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.TeamId;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Managers of teams who turn out to be members of another platform. */
@SalesbellTest
class JoinedManagersTests {
    @Autowired
    private TestTeam team;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Members members;

    @Autowired
    private Teams teams;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoManagesATeamManagesItStillOnceTheyAreJoined() {
        TeamId south = teams.add(team.org(), "heirs", "Heirs").id();
        managing("u-heir", south);
        members.grant(team.org(), other("u-heir"), Role.ADMIN, TestTeam.LONG_AGO);
        speaks("mail", "u-heir");
        assertThat(teams.managedBy(team.org(), joined("u-heir"), TestTeam.LONG_AGO))
                .containsExactly(south);
        assertThat(members.roles(team.org(), member("u-heir"))).contains(Role.MANAGER, Role.ADMIN, Role.REP);
        assertThat(members.holding(team.org(), Role.ADMIN)).doesNotContain(was("u-heir"));
        assertThat(traces(member("u-heir"))).contains("role.granted", "team.managed", "member.joined");
    }

    @Test
    void whoBelongsToAnotherTeamComesToTheOneTheyManageUnlessTheyManageTheirOwn() {
        TeamId south = teams.add(team.org(), "placed", "Placed").id();
        managing("u-rep", south);
        speaks("mail", "u-rep");
        teams.join(team.org(), team.east(), member("u-rep"), false, TestTeam.LONG_AGO);
        assertThat(teams.managersOf(team.org(), south, organizations.today(team.org())))
                .extracting(Member::id)
                .doesNotContain(member("u-rep"));
        MemberId rep = joined("u-rep");
        assertThat(teams.managersOf(team.org(), south, organizations.today(team.org())))
                .extracting(Member::id)
                .containsExactly(rep);
        TeamId own = teams.add(team.org(), "owned", "Owned").id();
        managing("u-chief", south);
        speaks("mail", "u-chief");
        teams.join(team.org(), own, member("u-chief"), true, TestTeam.LONG_AGO);
        MemberId chief = joined("u-chief");
        assertThat(teams.managedBy(team.org(), chief, organizations.today(team.org())))
                .as("one team is managed")
                .containsExactly(own);
        assertThat(traces(chief)).contains("member.joined").doesNotContain("team.managed");
    }

    @Test
    void twoWhoSaidWhoTheyAreBeforeTheirMailboxWasKnownAreOneOnceItIs() {
        acquainted("u-two");
        teams.join(team.org(), team.east(), member("u-two"), false, TestTeam.LONG_AGO);
        vouch("mail", "mail", "u-two", "two@corp.example");
        vouch("letter", "letter", "u-two", "Two@corp.example");
        assertThat(there("u-two")).isEqualTo(member("u-two"));
        assertThat(traces(member("u-two"))).contains("member.joined");
        acquainted("u-three");
        members.grant(team.org(), there("u-three"), Role.MANAGER, TestTeam.LONG_AGO);
        vouch("mail", "mail", "u-three", "three@corp.example");
        MemberId manager = there("u-three");
        vouch("letter", "letter", "u-three", "three@corp.example");
        assertThat(member("u-three")).as("who has rights stays").isEqualTo(manager);
    }

    @Test
    void twoOfWhomBothHaveRightsOrWhoAreOnOnePlatformStayTwo() {
        acquainted("u-four");
        members.grant(team.org(), there("u-four"), Role.MANAGER, TestTeam.LONG_AGO);
        members.grant(team.org(), member("u-four"), Role.MANAGER, TestTeam.LONG_AGO);
        vouch("mail", "mail", "u-four", "four@corp.example");
        vouch("letter", "letter", "u-four", "four@corp.example");
        assertThat(there("u-four")).isNotEqualTo(member("u-four"));
        List<String> told = told("four@corp.example");
        assertThat(told).as("the admins are told").isNotEmpty();
        vouch("letter", "letter", "u-four", "four@corp.example");
        assertThat(told("four@corp.example")).as("once").isEqualTo(told);
        speaks("mail", "u-five");
        speaks("mail4", "u-five");
        vouch("mail", "mail", "u-five", null);
        vouch("mail", "mail4", "u-five", null);
        vouch("mail", "mail", "u-five", "five@corp.example");
        vouch("mail", "mail4", "u-five", "five@corp.example");
        assertThat(other("u-five")).isNotEqualTo(member("u-five"));
    }

    private List<String> told(String mailbox) {
        return jdbc.sql("select dedupe_key from outbox_message where kind = 'team.two-accounts'"
                        + " and payload ->> 'mailbox' = ? order by dedupe_key")
                .param(mailbox)
                .query(String.class)
                .list();
    }

    /** Known by name on two platforms, of which neither tells a mailbox. */
    private void acquainted(String user) {
        speaks("mail", user);
        arrivals.register(team.org(), new Arrivals.Newcomer("letter", "letter", user, user, "hello"));
        vouch("mail", "mail", user, null);
        vouch("letter", "letter", user, null);
    }

    private MemberId there(String user) {
        return arrivals.known("letter", "letter", user).orElseThrow().member();
    }

    private void vouch(String platform, String tenant, String user, @Nullable String email) {
        arrivals.vouch(platform, tenant, user, new Arrivals.Profile(user, email, null, null, false, false, false));
    }

    /** Somebody whom an admin made the manager of the team on another platform, where they have not said who they are. */
    private void managing(String user, TeamId of) {
        speaks("mail4", user);
        members.grant(team.org(), other(user), Role.MANAGER, TestTeam.LONG_AGO);
        teams.join(team.org(), of, other(user), true, TestTeam.LONG_AGO);
    }

    private MemberId other(String user) {
        return arrivals.known("mail", "mail4", user).orElseThrow().member();
    }

    private MemberId joined(String user) {
        Arrivals.Profile profile = new Arrivals.Profile(user, user + "@corp.example", null, null, false, false, false);
        arrivals.vouch("mail", "mail", user, profile);
        arrivals.vouch("mail", "mail4", user, profile);
        assertThat(other(user)).isEqualTo(member(user));
        return member(user);
    }

    /** Who was joined into whom the user is now. */
    private MemberId was(String user) {
        return new MemberId(UUID.fromString(jdbc.sql(
                        "select cast(payload as jsonb) ->> 'was' from journal_entry where kind = 'member.joined' and subject_id = ?")
                .param(member(user).value())
                .query(String.class)
                .single()));
    }

    private List<String> traces(MemberId member) {
        return jdbc.sql("select kind from journal_entry where org_id = ? and subject_id = ?")
                .params(team.org().value(), member.value())
                .query(String.class)
                .list();
    }

    private void speaks(String tenant, String user) {
        arrivals.register(team.org(), new Arrivals.Newcomer("mail", tenant, user, user, "hello"));
    }

    private MemberId member(String user) {
        return arrivals.known("mail", "mail", user).orElseThrow().member();
    }
}
