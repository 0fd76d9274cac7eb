package io.salesbell.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.slack.SlackChannel.Posted;
import io.salesbell.testing.TestTeam;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Guests of a workspace, and whoever claims a mailbox that Slack has not had confirmed. */
@SlackTest
@Import({TestTeam.class, SlackChannel.class, SlackPeople.class})
class SlackGuestTests {
    @Autowired
    private SlackUser slack;

    @Autowired
    private SlackPeople people;

    @Autowired
    private SlackChannel channels;

    @Autowired
    private FakeSlack api;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"UGUS1,true,false", "UGUS2,true,true"})
    void aGuestIsNoMemberAndReadsWhy(String user, boolean restricted, boolean ultra) {
        slackSays(user, "Gus", restricted, ultra, true, "gus@client.example");
        slack.slash(user, "/visit", "Guestco: hello");
        people.settle();
        assertThat(memberOf(user)).isEqualTo("Gus left none");
        assertThat(slack.slash(user, "/customer", "Guestco").words())
                .contains("guest")
                .doesNotContain("Guestco");
        int before = said(user).size();
        slack.dm(user, "customer Guestco");
        slack.dm(user, "board");
        people.settle();
        assertThat(said(user).subList(before, said(user).size()))
                .singleElement()
                .asString()
                .contains("settings organization guests yes");
    }

    @Test
    void anAdminMayLetGuestsIn() {
        slackSays("UGUS3", "Gesa", true, false, true, "gesa@client.example");
        slack.slash("UGUS3", "/visit", "Guestco: hello");
        people.settle();
        assertThat(memberOf("UGUS3")).isEqualTo("Gesa left none");
        assertThat(people.slash("ada", "DUADA", "/sales", "settings organization guests yes", "guests-in")
                        .path("text")
                        .asString())
                .contains("Guests");
        slack.dm("UGUS3", "today");
        people.settle();
        assertThat(memberOf("UGUS3")).isEqualTo("Gesa active none");
        slack.dm("UGUS3", "visit Guestco: once more");
        people.settle();
        assertThat(said("UGUS3")).last().asString().contains("Logged");
        people.slash("ada", "DUADA", "/sales", "settings organization guests no", "guests-out");
    }

    @Test
    void anEmailThatSlackHasNotHadConfirmedSaysNothingAboutWhoSomebodyIs() {
        slackSays("UANN", "Ann", false, false, true, "ann@acme.example");
        slack.slash("UANN", "/visit", "Mailco: hello");
        people.settle();
        slackSays("UEVE", "Eve", false, false, false, "ann@acme.example");
        slack.slash("UEVE", "/visit", "Mailco: me, too");
        people.settle();
        assertThat(memberOf("UANN")).isEqualTo("Ann active ann@acme.example");
        assertThat(memberOf("UEVE")).isEqualTo("Eve active none");
    }

    @Test
    void anEmailIsConfirmedWhereSlackDoesNotSpeakOfThat() {
        api.says("users.info", """
                {"ok":true,"user":{"id":"USIL","team_id":"T1","name":"x",
                "profile":{"display_name":"Sil","email":"sil@acme.example"}}}""");
        slack.slash("USIL", "/visit", "Mailco: hello");
        people.settle();
        assertThat(memberOf("USIL")).isEqualTo("Sil active sil@acme.example");
    }

    private void slackSays(
            String user, String name, boolean restricted, boolean ultra, boolean confirmed, String email) {
        api.says("users.info", """
                {"ok":true,"user":{"id":"%s","team_id":"T1","name":"x","is_restricted":%s,"is_ultra_restricted":%s,
                "is_email_confirmed":%s,"profile":{"display_name":"%s","email":"%s"}}}""".formatted(user, restricted, ultra, confirmed, name, email));
    }

    private String memberOf(String user) {
        return jdbc.sql("""
                select m.name || ' ' || m.state || ' ' || coalesce(i.email, 'none') from member m
                join identity i on i.org_id = m.org_id and i.member_id = m.id where i.external_id = ?
                """).param("T1/" + user).query(String.class).single();
    }

    private List<String> said(String user) {
        return channels.seen("D" + user, user).stream().map(Posted::text).toList();
    }
}
