package io.salesbell.intake.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Role;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

@SalesbellTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstNewsTests {
    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private RecordingPlatform platform;

    /** The first: it speaks of the days before the clock's start. */
    @Test
    @Order(1)
    void nobodyElseIsWrittenToBeforeWhoeverSetsTheTeamUpSaysSo() {
        found("North", "olga", "Olga Petrov", "nina", "Nina Koch", "nils", "陈尼尔");
        Chat.Person olga = chat.as("olga");
        olga.says("target team visits 20, confirm: yes").isAccepted();
        Chat.Answered pasted = olga.says("""
                lead new
                Nordwind Air, Ms Berg, 138 0013 8000, Nina Koch, 2026-11-03
                Fjord Foods, Nina Koch
                Skagen Shipping, 陈尼尔, 2026-11-16
                %s, Nina Koch
                """.formatted("Very Long ".repeat(10)));
        pasted.isAnswered(
                "3 leads were created",
                "Line 5",
                "One line was not kept: named above.",
                "One customer has not been spoken to");
        chat.pass(Duration.ofHours(30));
        assertThat(platform.textsTo("nina")).isEmpty();
        assertThat(platform.textsTo("nils")).isEmpty();
        olga.says("start").isAnswered("○ Your people have not been told of me yet");

        Button remind = pasted.button("Remind the owners");
        olga.presses(remind).isAccepted().isAnswered("2 messages are on the way", "Nina Koch");
        olga.presses(remind).isAccepted().isAnswered("Nobody in North has open leads");
        chat.settle();
        assertThat(platform.textsTo("nina"))
                .filteredOn(text -> text.contains("waited longest"))
                .singleElement()
                .asString()
                .contains("Nordwind Air", "138 0013 8000", "last contact", "Fjord Foods", "Called");
        assertThat(platform.textsTo("nils")).singleElement().asString().contains("等您最久的线索：Skagen Shipping");

        Button tell = pasted.button("Tell everyone");
        olga.presses(tell).isAnswered("2 people hear of me");
        olga.presses(tell).isAnswered("Everybody in North has been told before");
        chat.settle();
        assertThat(platform.textsTo("nina"))
                .filteredOn(text -> text.contains("I am Salesbell"))
                .singleElement()
                .asString()
                .contains("Olga Petrov", "Visits 20 a week");
        assertThat(platform.textsTo("nils")).hasSize(2).last().asString().contains("我是销售铃", "拜访");
        assertThat(platform.textsTo("olga")).noneMatch(text -> text.contains("I am Salesbell"));
        olga.says("start").isAnswered("✓ Your people have been told of me");

        olga.says("lead new Lofoten Fish, owner: Nina Koch").isAccepted();
        olga.presses(remind).isAnswered("One message is on the way", "Nina Koch");
    }

    @Test
    void aStepThatFellDueBeforeTheTeamWasToldIsRemindedOfThen() {
        found("West", "wilma", "Wilma Vos", "wendy", "Wendy Hill", "weiwei", "陈薇薇");
        String leads = """
                lead new Tulip Trade, owner: Wendy Hill, next: tomorrow 10:00 send samples
                lead new Clog Works, owner: Wendy Hill, next: tomorrow 10:00 call
                lead new 风车商贸, owner: @weiwei, next: 明天10点回访
                lead new 木鞋工坊, owner: @weiwei, next: 明天10点回访""";
        leads.lines().forEach(line -> chat.as("wilma").says(line).isAccepted());
        chat.pass(Duration.ofHours(47));
        assertThat(platform.textsTo("wendy")).isEmpty();
        chat.as("wilma").says("lead 木鞋工坊 lost too dear").isAccepted();
        chat.as("wilma").says("start tell team: West").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("wendy"))
                .filteredOn(text -> text.startsWith("It is time"))
                .hasSize(2)
                .anyMatch(text -> text.contains("Tulip Trade") && text.contains("send samples"))
                .anyMatch(text -> text.contains("Clog Works"));
        assertThat(platform.textsTo("weiwei"))
                .anyMatch(text -> text.contains("风车商贸") && text.contains("回访"))
                .noneMatch(text -> text.contains("木鞋工坊"));
        chat.pass(Duration.ofHours(1));
        assertThat(platform.textsTo("wendy"))
                .filteredOn(text -> text.startsWith("It is time"))
                .hasSize(2);
    }

    @Test
    void whoeverIsToldOfTheBotReadsOneMessageWithTheOldestLeadAndOfTheOthersTheNextDay() {
        found("Centre", "cora", "Cora Lund", "carl", "Carl Berg", "ceci", "陈西西");
        chat.as("cora").says("""
                lead new
                Harbour Cranes, Carl Berg, 2026-11-03
                Quay Lights, Carl Berg
                """).isAccepted();
        chat.pass(Duration.ofDays(7));
        chat.as("cora").says("start tell team: Centre").isAnswered("2 people hear of me");
        chat.pass(Duration.ofMinutes(5));
        assertThat(platform.textsTo("carl"))
                .singleElement()
                .asString()
                .contains("I am Salesbell", "Harbour Cranes", "Quay Lights");
        assertThat(platform.textsTo("ceci")).hasSize(1);
        chat.as("cora").says("start remind team: Centre").isAnswered("Nobody in Centre has open leads");
        chat.pass(Duration.ofDays(7));
        assertThat(platform.textsTo("carl"))
                .filteredOn(text -> text.contains("Quay Lights"))
                .hasSize(2);
    }

    @Test
    void aReminderThatIsNoLongerTrueIsNotSent() {
        found("South", "sara", "Sara Lind", "sam", "Sam Ho", "sven", "Sven Dahl");
        chat.as("sara").says("lead new Sundown Inc, owner: Sam Ho").isAccepted();
        chat.as("sara").says("lead new Seaside Ltd, owner: Sven Dahl").isAccepted();
        chat.as("sara").says("提醒负责人").isAccepted().isAnswered("2 messages");
        chat.as("sam").says("lead Sundown lost too dear").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("sam")).isEmpty();
        assertThat(platform.textsTo("sven")).singleElement().asString().contains("Seaside Ltd", "not contacted yet");
    }

    @Test
    void whoeverUsesTheBotBeforeTheirTeamIsToldOfItHearsWhatConcernsThemAndNobodyElseIsSaidToHear() {
        found("Early", "elsa", "Elsa Ro", "emil", "Emil Early", "edda", "Edda Still");
        chat.as("elsa").says("lead new Dawn Mills").isAccepted();
        chat.as("elsa").says("lead new Dusk Mills").isAccepted();
        assertThat(chat.as("elsa")
                        .says("lead Dawn Mills assign @emil")
                        .isAccepted()
                        .text())
                .contains("Dawn Mills", "Emil Early", "not been told of me")
                .doesNotContain("who was told");
        chat.as("elsa").says("lead Dusk Mills assign @edda").isAnswered("not been told of me");
        chat.as("elsa").says("target @emil visits 20, confirm: yes").isAccepted();
        chat.as("emil")
                .says("visit Morning Bread: tea, next: tomorrow 10:00 call")
                .isAccepted();
        chat.as("elsa").says("lead new Noon Mills, owner: Emil Early").isAccepted();
        chat.as("elsa").says("lead Dusk Mills assign @emil").isAnswered("Emil Early, who was told");
        chat.as("emil").says("lead Dusk Mills assign @emil").isRefused("already");
        chat.pass(Duration.ofDays(7));
        assertThat(platform.textsTo("emil"))
                .anyMatch(text -> text.contains("Dusk Mills"))
                .anyMatch(text -> text.startsWith("It is time") && text.contains("Morning Bread"))
                .anyMatch(text -> text.contains("Noon Mills") && text.contains("waiting for you"))
                .anyMatch(text -> text.contains("1/12"));
        assertThat(platform.textsTo("edda")).isEmpty();
        chat.as("elsa").says("lead Noon Mills assign @elsa").isAnswered("is with you now");
    }

    @Test
    void onlyWhoeverMaySetTheTeamUpHasItTold() {
        chat.as("lily").says("start tell").isRefused("manager");
        chat.as("wangwei").says("开始 通知").isRefused("主管");
        chat.as("chen").says("start remind team: 没有").isRefused("没有");
        chat.as("lily").says("lead new\nPasted One\nPasted Two").isAccepted().isAnswered("2 leads were created");
        assertThat(chat.as("lily").says("lead new\nPasted Three\nPasted Four").text())
                .doesNotContain("Tell everyone");
        assertThat(chat.as("chen").says("拜访 甲公司：一\n拜访 乙公司：二").text()).doesNotContain("新建");
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
