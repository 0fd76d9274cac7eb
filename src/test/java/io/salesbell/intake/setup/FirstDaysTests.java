package io.salesbell.intake.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Role;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The days after a team was founded, and who hears of what by the organization's day. */
@SalesbellTest
class FirstDaysTests {
    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private RecordingPlatform platform;

    @Test
    void nobodyOfAnUntoldTeamReadsNewsOfRecordsAndWhoeverFoundedItIsToldSo() {
        found("Quiet", "quinn", "Quinn Ode", "qing", "陈清", "quill", "Quill Roe");
        chat.as("ada").says("lead new 静默公司, owner: 陈清").isAccepted();
        String visit = chat.as("lily").says("visit 静默公司: demo").isAccepted().text();
        chat.as("chen")
                .says("点评 " + visit.replaceAll("(?s).*?(V\\d+).*", "$1") + "：好")
                .isAccepted();
        chat.as("lily").says("ask help 静默公司").isRefused("陈清", "has not been told of me");
        chat.as("wangwei").says("申请转给我 静默公司").isRefused("还没开通我");
        chat.as("quill").says("visit Still Ltd: hi, blocker: price").isAccepted();
        chat.as("ada").says("team Quiet").isAnswered("Quiet has not been told of me yet", "Tell everyone");
        assertThat(chat.as("quill").says("team Quiet").text()).doesNotContain("Tell everyone");
        chat.pass(Duration.ofHours(26));
        assertThat(platform.textsTo("qing")).isEmpty();
        assertThat(platform.textsTo("quill")).isEmpty();
        assertThat(platform.textsTo("quinn")).isEmpty();
        assertThat(platform.textsTo("ada"))
                .anyMatch(text -> text.contains("Quill Roe asks for your support"))
                .filteredOn(text -> text.contains("Quiet is set up, but its people"))
                .singleElement()
                .asString()
                .contains("Tell everyone");
        chat.as("ada").says("start tell team: Quiet").isAccepted();
        chat.pass(Duration.ofDays(8));
        assertThat(platform.textsTo("ada"))
                .filteredOn(text -> text.contains("Quiet is set up, but its people"))
                .hasSize(1);
    }

    @Test
    void whatStartCountsOfATeamsLeadsIsWhatItsButtonLists() {
        found("South", "sona", "Sona Day", "sven", "Sven Roe", "sun", "陈日");
        chat.as("sven").says("lead new Southern Cross: fair").isAccepted();
        chat.as("sun").says("线索 新建 南风公司").isAccepted();
        chat.as("lily").says("lead new Eastern Star: fair").isAccepted();
        Chat.Answered start = chat.as("ada").says("start team: South").isAnswered("2 open leads");
        assertThat(chat.as("ada").presses(start.button("Show leads")).text())
                .contains("Southern Cross", "南风公司")
                .doesNotContain("Eastern Star");
        assertThat(chat.as("sona").says("leads team: South").text()).contains("Southern Cross", "南风公司");
        assertThat(chat.as("ada").says("leads team").text()).contains("Southern Cross", "Eastern Star");
        chat.as("lily").says("leads team: South").isRefused("no team “South”");
    }

    @Test
    void whoeverBecomesAnAdminAfterNovembersWordHearsItToo() {
        chat.pass(Duration.ofMinutes(1));
        assertThat(platform.textsTo("ada")).anyMatch(text -> text.contains("not known for 2027"));
        team.person("adrian", "Adrian Late", Locale.ENGLISH, Role.ADMIN);
        team.person("adele", "陈阿德", Locale.CHINESE, Role.ADMIN);
        chat.pass(Duration.ofDays(3));
        assertThat(platform.textsTo("adrian"))
                .filteredOn(text -> text.contains("not known for 2027"))
                .hasSize(1);
        assertThat(platform.textsTo("adele"))
                .filteredOn(text -> text.contains("还没有 2027 年"))
                .hasSize(1);
        assertThat(platform.textsTo("ada"))
                .filteredOn(text -> text.contains("not known for 2027"))
                .hasSize(1);
    }

    @Test
    void aManagerIsAskedFromTheMomentTheyAreOneThoughItIsYesterdayWhereTheTypistIs() {
        found("Night", "mona", "Mona Day", "nora", "Nora West", "ned", "陈内德");
        chat.as("nora").says("settings zone America/New_York").isAccepted();
        chat.as("lily").says("lead new Zoned Ltd: fair").isAccepted();
        chat.as("ada").says("start tell team: Night").isAccepted();
        team.person("mila", "Mila New", Locale.ENGLISH, Role.REP);
        Instant now = chat.now();
        ZonedDateTime one = now.atZone(TestTeam.ZONE).plusDays(1).with(LocalTime.of(1, 0));
        chat.pass(Duration.between(now, one));
        chat.as("ada").says("team manager @mila team: Night sure: yes").isAccepted();
        chat.as("mona").says("leads team").isAccepted();
        chat.as("nora").says("deal Zoned Ltd 30k").isAccepted();
        chat.pass(Duration.ofHours(9));
        assertThat(platform.textsTo("mila")).anyMatch(text -> text.contains("Zoned Ltd"));
    }

    /** A team of its own: a manager and two reps. */
    private void found(String name, String... people) {
        for (int index = 0; index < people.length; index += 2) {
            Locale language = people[index + 1].contains("陈") ? Locale.CHINESE : Locale.ENGLISH;
            team.person(people[index], people[index + 1], language, Role.REP);
        }
        chat.as("ada").says("team new " + name).isAccepted();
        String option = " team: " + name;
        chat.as("ada")
                .says("team add @" + people[2] + ", @" + people[4] + option)
                .isAccepted();
        chat.as("ada")
                .says("team manager @" + people[0] + option + " sure: yes")
                .isAccepted();
        chat.settle();
        platform.forget();
    }
}
