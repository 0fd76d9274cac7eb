package io.salesbell.chat.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Pictures;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organization;
import io.salesbell.team.Organizations;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import io.salesbell.testing.TestPicture;
import io.salesbell.testing.TestTeam;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another organization in the database behind the console: no endpoint shows or takes anything of it. */
@ConsoleTest
class OtherOrganizationTests {
    @Autowired
    private Browser browser;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Members members;

    @Autowired
    private Teams teams;

    @Autowired
    private Pictures pictures;

    @Autowired
    private MessageLog log;

    @Autowired
    private CardDrawing drawing;

    @Autowired
    private JdbcClient jdbc;

    private final OrgId other = OrgId.next();
    private Member mallory;
    private UUID picture;
    private UUID message;

    @BeforeEach
    void foundAnother() {
        Currency yuan = Currency.getInstance("CNY");
        organizations.add(
                new Organization(other, "Other", Organization.Kind.GUEST, "CN", TestTeam.ZONE, Locale.ENGLISH, yuan));
        mallory = members.add(other, "mallory", "Mallory Mole", Locale.ENGLISH, TestTeam.ZONE, TestTeam.LONG_AGO);
        members.grant(other, mallory.id(), Role.REP, TestTeam.LONG_AGO);
        Team west = teams.add(other, "west", "West");
        teams.join(other, west.id(), mallory.id(), false, TestTeam.LONG_AGO);
        byte[] png = TestPicture.png(other.toString().getBytes(StandardCharsets.UTF_8));
        picture = pictures.store(other, mallory.id(), png);
        Speaker reader = new Speaker(
                other, mallory.id(), "Mallory", Locale.ENGLISH, TestTeam.ZONE, yuan, Set.of(Role.REP), null, 0);
        Card card = new Card.Builder()
                .block(new Card.Heading(Text.verbatim("Zanzibar")))
                .buttons(Button.of(Text.verbatim("Yes"), "mark stolen"))
                .build();
        message = UUID.randomUUID();
        log.append(
                other,
                ConsolePerson.direct(mallory.id()),
                List.of(new StoredMessage.Draft(message, "bot", drawing.draw(card, reader), null, null)));
    }

    @Test
    void itsPeopleAreNeitherListedNorSpokenAs() {
        assertThat(browser.get("/console/api/people").isOk().body()).doesNotContain("mallory", "Mallory");
        browser.get("/console/api/conversations?as=mallory").isRefused(404);
        browser.say("mallory", "bot", "visit Acme: x").isRefused(404);
        browser.press("mallory", message.toString(), "b1").isRefused(404);
        browser.get("/console/api/records?as=mallory&from=2026-11-01&to=2026-11-30")
                .isRefused(404);
        browser.postRaw("/console/api/photos?as=mallory", "image/png", new byte[] {1})
                .isRefused(404);
    }

    @Test
    void itsConversationsMessagesAndButtonsAreNotReached() {
        for (String key : List.of("west", "dm:" + mallory.id(), "channel:west")) {
            browser.get("/console/api/conversations/" + key + "/messages?as=ada")
                    .isRefused(404);
            browser.say("ada", key, "visit Acme: x").isRefused(404);
        }
        browser.press("ada", message.toString(), "b1").isRefused(404);
        assertThat(jdbc.sql("select count(*) from journal_entry where org_id = ?")
                        .param(other.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(browser.get("/console/api/conversations?as=ada").isOk().body())
                .doesNotContain("West");
    }

    @Test
    void itsPicturesAreNeitherShownNorSentAlong() {
        browser.get("/console/api/pictures/" + picture).isRefused(404);
        Map<String, Object> line = Map.of(
                "from", "lily", "conversation", "bot", "text", "visit A: x", "photos", new String[] {picture.toString()
                });
        browser.post("/console/api/messages", line).isRefused(400, "photo");
    }
}
