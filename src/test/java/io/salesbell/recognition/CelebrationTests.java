package io.salesbell.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Card;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Text;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Settings;
import io.salesbell.team.Teams;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The channel's language is Chinese; the days go on from test to test, Tuesday 2026-11-17 10:00 onwards. */
@SalesbellTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CelebrationTests {
    private static final Pattern DEAL = Pattern.compile("D\\d+");

    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private RecordingPlatform platform;

    @Autowired
    private Teams teams;

    @Autowired
    private Settings settings;

    @Autowired
    private SummaryMessage summary;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void forget() {
        chat.settle();
        platform.forget();
    }

    @Test
    @Order(1)
    void aWonDealIsCelebratedOnceAMinuteLater() {
        chat.as("lily").says("deal Acme 20k").isAccepted();
        chat.pass(Duration.ofSeconds(59));
        assertThat(channel()).isEmpty();
        chat.pass(Duration.ofSeconds(1));
        assertThat(channel()).singleElement().asString().contains("Lily", "签下 Acme，¥2万", "第一单");
        chat.pass(Duration.ofHours(1));
        assertThat(channel()).hasSize(1);
    }

    @Test
    @Order(2)
    void aBiggerDealIsARecordAndAnEqualOneIsNone() {
        chat.as("lily").says("deal Acme 20k\ndeal Beta 120k").isAccepted();
        chat.pass(Duration.ofMinutes(1));
        assertThat(channel()).hasSize(2);
        assertThat(channel().get(0)).doesNotContain("第一单", "纪录", "大单");
        assertThat(channel().get(1)).contains("大单来了", "拿下 Beta，¥12万", "个人单笔纪录");
    }

    @Test
    @Order(3)
    void anUndoneTypoIsNotCelebrated() {
        chat.as("wangwei").says("成交 甲公司 3万").isAccepted();
        chat.as("wangwei").says("撤销").isAccepted().isAnswered("甲公司", "¥3万");
        chat.pass(Duration.ofMinutes(5));
        assertThat(channel()).isEmpty();
    }

    @Test
    @Order(4)
    void aDealTakenBackAfterItsCelebrationIsCorrectedWithoutBlame() {
        chat.as("wangwei").says("成交 乙公司 3万").isAccepted();
        chat.pass(Duration.ofMinutes(2));
        chat.as("wangwei").says("撤销").isAccepted();
        chat.settle();
        assertThat(channel()).hasSize(2);
        assertThat(channel().get(1)).contains("更正", "乙公司").doesNotContain("王伟");
    }

    @Test
    @Order(5)
    void namesAndAmountsAreTextAndAmountsCanBeHidden() {
        settings.set(team.org(), Settings.Scope.TEAM, team.east().value(), RecognitionSettings.SHOW_AMOUNTS, false);
        chat.as("lily")
                .says("deal <!channel> @everyone *x* {0}: 5k")
                .isAccepted()
                .isAnswered("<!channel> @everyone *x* {0}");
        chat.pass(Duration.ofMinutes(1));
        assertThat(channel()).singleElement().asString().contains("签下 <!channel> @everyone *x* {0}！");
        settings.set(team.org(), Settings.Scope.TEAM, team.east().value(), RecognitionSettings.SHOW_AMOUNTS, true);
    }

    @Test
    @Order(6)
    void aDealWonAtNightIsCelebratedNextMorning() {
        chat.until("2026-11-17T22:00");
        chat.as("lily").says("deal Night GmbH: 5k").isAccepted();
        chat.until("2026-11-18T08:59");
        assertThat(channel()).isEmpty();
        chat.until("2026-11-18T09:00");
        assertThat(channel()).singleElement().asString().contains("Night GmbH");
    }

    @Test
    @Order(7)
    void whatADayHasNoRoomForIsSummedUpInTheEveningDealsFirst() {
        chat.until("2026-11-19T09:30");
        chat.as("wangwei").says("感谢 @Lily 帮我试讲").isAccepted();
        chat.as("lily").says("thanks @王伟 for listening").isAccepted();
        chat.as("zhaomin").says("感谢 @Lily 借车").isAccepted();
        chat.as("lihua").says("感谢 @Lily 带我").isAccepted();
        chat.settle();
        assertThat(channel()).hasSize(3);
        for (String customer : List.of("一", "二", "三", "四", "五")) {
            chat.as("zhaomin").says("成交 客户" + customer + "：1万").isAccepted();
        }
        chat.pass(Duration.ofMinutes(2));
        assertThat(channel()).hasSize(6);
        chat.until("2026-11-19T17:25");
        chat.as("zhaomin").says("成交 客户六：1万\n成交 客户七：1万").isAccepted();
        chat.pass(Duration.ofMinutes(3));
        chat.as("zhaomin").says("撤销").isAccepted();
        chat.until("2026-11-19T20:00");
        assertThat(channel()).hasSize(7);
        assertThat(channel().get(6))
                .containsSubsequence("今天还有", "客户四", "客户五", "客户六", "带我")
                .doesNotContain("客户七");
    }

    @Test
    @Order(8)
    void aDealOnADayOffWaitsForWork() {
        chat.until("2026-11-21T11:00");
        platform.forget();
        chat.as("lily").says("deal Weekend 5k").isAccepted();
        chat.until("2026-11-22T23:00");
        assertThat(channel()).isEmpty();
        chat.until("2026-11-23T09:00");
        assertThat(channel()).anySatisfy(text -> assertThat(text).contains("Weekend"));
    }

    @Test
    @Order(9)
    void aSummaryThatComesOnAnotherDaySaysWhichDayItIsOf() {
        LocalDate thursday = LocalDate.of(2026, 11, 19);
        Map<String, String> late = Map.of("team", team.east().toString(), "day", thursday.toString());
        Card card =
                transaction.execute(status -> summary.compose(team.org(), late).orElseThrow());
        assertThat(card.blocks()).startsWith(new Card.Heading(Text.of("recognition.summary.title-of", thursday)));
    }

    @Test
    @Order(10)
    void aDealThatStaysWhoseItIsAfterAMergeIsNotCorrected() {
        chat.until("2026-11-24T10:00");
        platform.forget();
        celebrated("Olivine");
        chat.as("wangwei").says("确认合并 Olivine 到 Olivine Tower").isAccepted();
        chat.as("wangwei").says("撤销合并 Olivine").isAccepted();
        chat.pass(Duration.ofMinutes(5));
        assertThat(channel()).hasSize(1);
        platform.forget();
        String deal = celebrated("Augite");
        chat.as("wangwei").says("确认合并 Augite 到 Augite Tower").isAccepted();
        chat.as("chen").says("归属 " + deal + " 录入人").isAccepted();
        chat.pass(Duration.ofMinutes(5));
        assertThat(channel()).hasSize(1);
        chat.as("chen").says("撤销").isAccepted();
        chat.as("chen").says("归属 " + deal + " 平分").isAccepted();
        chat.pass(Duration.ofMinutes(5));
        assertThat(channel()).hasSize(2);
        assertThat(channel().get(1)).contains("更正：Augite Tower", "王伟", "Lily");
        chat.as("chen").says("撤销").isAccepted();
        chat.as("chen").says("归属 " + deal + " 录入人").isAccepted();
        chat.pass(Duration.ofMinutes(5));
        assertThat(channel()).hasSize(3);
        assertThat(channel().get(2)).contains("更正：Augite Tower", "王伟").doesNotContain("Lily");
    }

    @Test
    @Order(11)
    void theChannelThatCelebratedIsTheOneCorrected() {
        chat.until("2026-11-24T14:00");
        TeamId west = teams.add(team.org(), "west", "West").id();
        teams.bindChannel(team.org(), west, new Conversation("test", "west", Conversation.Kind.CHANNEL));
        teams.join(team.org(), west, team.id("lily"), false, LocalDate.of(2026, 11, 24));
        chat.settle();
        platform.forget();
        String deal = celebrated("Peridot");
        chat.as("wangwei").says("确认合并 Peridot 到 Peridot Tower").isAccepted();
        chat.as("chen").says("归属 " + deal + " 负责人").isAccepted();
        chat.pass(Duration.ofMinutes(5));
        assertThat(platform.textsTo("west")).isEmpty();
        assertThat(channel()).hasSize(2);
        assertThat(channel().get(1)).contains("更正：Peridot Tower", "Lily");
    }

    @Test
    @Order(12)
    void aCorrectionThatWaitedInVainIsSaidWithTheNextWord() {
        chat.until("2026-11-25T10:00");
        platform.forget();
        String deal = celebrated("Zircon");
        chat.as("wangwei").says("确认合并 Zircon 到 Zircon Tower").isAccepted();
        chat.until("2026-11-25T22:00");
        chat.as("chen").says("归属 " + deal + " 平分").isAccepted();
        chat.as("chen").says("撤销").isAccepted();
        chat.until("2026-11-26T10:00");
        assertThat(channel()).hasSize(1);
        chat.as("chen").says("归属 " + deal + " 平分").isAccepted();
        chat.pass(Duration.ofMinutes(5));
        assertThat(channel()).hasSize(2);
        assertThat(channel().get(1)).contains("更正：Zircon Tower", "王伟", "Lily");
    }

    private String celebrated(String customer) {
        chat.as("lily").says("lead new " + customer + " Tower").isAccepted();
        chat.as("wangwei").says("线索 新建 " + customer).isAccepted();
        Matcher deal = DEAL.matcher(
                chat.as("wangwei").says("成交 " + customer + " 7万").isAccepted().text());
        chat.pass(Duration.ofMinutes(2));
        assertThat(channel()).singleElement().asString().contains("王伟");
        assertThat(deal.find()).isTrue();
        return deal.group();
    }

    private List<String> channel() {
        return platform.textsTo("east");
    }
}
