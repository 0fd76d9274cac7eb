package io.salesbell.reminder.blocker;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Directory;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An absolute clock: it starts on Tuesday 2026-11-17 10:00 and goes on from test to test. */
@SalesbellTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BlockerTests {
    private static final Pattern REF = Pattern.compile("V\\d+");

    @Autowired
    private Chat chat;

    @Autowired
    private RecordingPlatform platform;

    @Autowired
    private BlockerNotices notices;

    @Autowired
    private TestTeam team;

    @Autowired
    private BlockerHome home;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void forget() {
        chat.settle();
        platform.forget();
    }

    @Test
    @Order(1)
    void theFirstComesAtOnceTheNextOnesTogether() {
        visit("lily", "visit Acme: demo, blocker: price is <!here> too high");
        chat.settle();
        assertThat(blockers())
                .singleElement()
                .asString()
                .contains("Lily", "Acme", "price is <!here> too high", "[回复 V");
        chat.until("2026-11-17T10:05");
        visit("wangwei", "拜访 华为：聊了，难点：缺样机");
        chat.until("2026-11-17T10:10");
        visit("zhaomin", "拜访 中兴：聊了，难点：缺资质");
        chat.until("2026-11-17T10:14");
        assertThat(blockers()).hasSize(1);
        chat.until("2026-11-17T10:15");
        assertThat(blockers()).hasSize(2);
        assertThat(blockers().get(1)).contains("缺样机", "缺资质");
        chat.until("2026-11-17T10:20");
        visit("lily", "visit Beta: demo, blocker: legal");
        chat.settle();
        assertThat(blockers()).hasSize(3);
    }

    @Test
    @Order(2)
    void whatIsSolvedOrTakenBackMeanwhileIsNotTold() {
        chat.until("2026-11-17T11:00");
        visit("lily", "visit Gamma: demo, blocker: first one");
        chat.settle();
        String solved = visit("wangwei", "拜访 大唐：聊了，难点：要折扣");
        visit("zhaomin", "拜访 烽火：聊了，难点：要账期");
        chat.as("zhaomin").says("撤销").isAccepted();
        chat.as("wangwei").says("已解决 " + solved).isAccepted().isAnswered("大唐");
        chat.until("2026-11-17T12:00");
        assertThat(blockers()).hasSize(1);
        assertThat(platform.textsTo("wangwei")).isEmpty();
    }

    @Test
    @Order(3)
    void atNightTheyWaitForTheStartOfWork() {
        chat.until("2026-11-17T19:00");
        visit("lily", "visit Delta: dinner, blocker: contract");
        assertThat(chat.as("lily").says("visit Omega: dinner, blocker: terms").text())
                .contains("Your manager hears of the blocker Wed", "9:00");
        chat.as("lily").says("undo").isAccepted();
        chat.until("2026-11-17T20:00");
        visit("wangwei", "拜访 星光：晚餐，难点：合同");
        chat.until("2026-11-18T08:59");
        assertThat(blockers()).isEmpty();
        chat.until("2026-11-18T09:00");
        assertThat(blockers()).singleElement().asString().contains("Delta", "星光");
    }

    @Test
    @Order(4)
    void aManagersCommentAnswersAndSolvingIsTold() {
        chat.until("2026-11-18T14:00");
        String ref = visit("lily", "visit Epsilon: demo, blocker: discount");
        chat.settle();
        assertThat(platform.messagesTo("chen").get(0).commands()).containsExactly("comment " + ref, "solved " + ref);
        chat.as("wangwei").says("已解决 " + ref).isRefused("提出人或其主管");
        String waiting = visit("lily", "visit Zeta: demo, blocker: samples");
        chat.as("chen").says("点评 " + waiting + "：明天给你").isAccepted();
        chat.until("2026-11-18T14:30");
        assertThat(blockers()).hasSize(1);
        chat.as("chen").says("solved " + ref).isAccepted();
        chat.settle();
        assertThat(platform.textsTo("lily")).anySatisfy(text -> assertThat(text).contains("has solved", "Epsilon"));
        chat.as("lily").says("solved " + ref).isRefused("Already solved", "陈静");
        chat.as("lily").says("solved " + visit("lily", "visit Eta: hi")).isRefused("Nobody asked");
    }

    @Test
    @Order(5)
    void whatWasAnsweredSolvedOrTakenBackDoesNotLookOpenAnyMore() {
        chat.until("2026-11-19T10:00");
        String answered = visit("lily", "visit Theta: demo, blocker: spare parts");
        chat.settle();
        chat.until("2026-11-19T10:05");
        String solved = visit("wangwei", "拜访 鼎信：聊了，难点：要样机");
        String open = visit("zhaomin", "拜访 远景：聊了，难点：要合同");
        String undone = visit("lihua", "拜访 长城：聊了，难点：要发票");
        chat.until("2026-11-19T10:15");
        assertThat(blockers()).hasSize(2);
        chat.as("chen").says("comment " + answered + ": on Friday").isAccepted();
        chat.as("wangwei").says("已解决 " + solved).isAccepted();
        chat.as("lihua").says("undo").isAccepted();
        chat.settle();
        assertThat(blockers()).hasSize(2);
        assertThat(blockers().get(0))
                .contains("spare parts", "✓ 陈静 已回复", "10:15")
                .doesNotContain("[回复");
        assertThat(blockers().get(1)).contains("✓ 王伟 已解决", "✓ 李华 已撤回", "[回复 " + open + "]");
        assertThat(blockers().get(1)).doesNotContain("[回复 " + solved + "]", "[回复 " + undone + "]");
        chat.as("chen").says("点评 " + open + "：下午给").isAccepted();
        chat.settle();
        assertThat(blockers().get(1)).contains("✓ 陈静 已回复").doesNotContain("[回复");
    }

    @Test
    @Order(10)
    void whatWasCalledSolvedByMistakeIsOpenAgain() {
        chat.until("2026-11-20T10:00");
        String ref = visit("lily", "visit Iota: demo, blocker: a sample");
        chat.settle();
        chat.as("chen").says("solved " + ref).isAccepted();
        chat.settle();
        assertThat(blockers().get(0)).contains("已解决").doesNotContain("[回复");
        chat.as("chen").says("撤销").isAnswered("已撤销：Iota（" + ref + "）的“已解决”");
        chat.settle();
        assertThat(blockers()).singleElement().asString().contains("[回复 " + ref + "]");
        assertThat(platform.textsTo("lily")).anySatisfy(text -> assertThat(text).contains("open again", "Iota"));
        chat.as("chen").says("solved " + ref).isAccepted();
        chat.settle();
        assertThat(blockers()).singleElement().asString().contains("已解决").doesNotContain("[回复");
        assertThat(platform.textsTo("lily"))
                .filteredOn(text -> text.contains("has solved"))
                .hasSize(2);
    }

    @Test
    @Order(11)
    void whatWasDroppedAsSolvedIsToldWhenItIsOpenAgain() {
        chat.until("2026-11-20T11:00");
        visit("lily", "visit Kappa: demo, blocker: first of all");
        chat.settle();
        String ref = visit("wangwei", "拜访 天元：聊了，难点：要公函");
        chat.until("2026-11-20T11:10");
        chat.as("wangwei").says("已解决 " + ref).isAccepted();
        chat.until("2026-11-20T11:16");
        assertThat(blockers()).hasSize(1);
        chat.as("wangwei").says("撤销").isAccepted();
        chat.settle();
        assertThat(blockers()).hasSize(2);
        assertThat(blockers().get(1)).contains("要公函", "[回复 " + ref + "]");
    }

    @Test
    @Order(12)
    void aMessageIsFoundAgainByTheTimeItWasGiven() {
        UUID blocker = forgotten();
        Instant finest = Instant.parse("2026-11-20T05:00:00.330977613Z");
        BlockerNotices.Notice placed = notices.place(team.org(), blocker, UUID.randomUUID(), finest);
        assertThat(notices.of(team.org(), blocker)).contains(placed);
    }

    private UUID forgotten() {
        return jdbc.sql(
                        "delete from blocker_notice where blocker_id = (select min(blocker_id::text)::uuid from blocker_notice)"
                                + " returning blocker_id")
                .query(UUID.class)
                .single();
    }

    @Test
    @Order(19)
    void aFollowUpAsksForSupportToo() {
        chat.until("2026-11-25T14:00");
        chat.settle();
        platform.forget();
        chat.as("wangwei").says("新线索 求助科技：官网").isAccepted();
        chat.as("wangwei").says("跟进 求助科技：发了合同，难点：法务卡住").isAccepted().isAnswered("难点已转给主管");
        chat.settle();
        assertThat(blockers()).singleElement().asString().contains("求助科技", "法务卡住", "[回复 F");
        chat.as("wangwei").says("跟进 求助科技：又催了，难点：无").isAccepted();
        chat.as("chen").says("1 我来打电话").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("wangwei"))
                .anySatisfy(text -> assertThat(text).contains("我来打电话"));
    }

    @Test
    @Order(20)
    void aNewLeadAsksForSupportToo() {
        chat.until("2026-11-25T15:00");
        chat.settle();
        platform.forget();
        chat.as("lily")
                .says("lead new Obstacle Ltd: met at the fair, blocker: price")
                .isAccepted()
                .isAnswered("New lead: Obstacle Ltd", "Your manager");
        chat.settle();
        assertThat(blockers()).singleElement().asString().contains("Obstacle Ltd", "price", "[回复 L");
        String solved = platform.messagesTo("chen").get(0).commands().get(1);
        assertThat(solved).startsWith("solved L");
        chat.as("chen").says(solved).isAccepted();
        chat.settle();
        assertThat(platform.textsTo("lily")).anySatisfy(text -> assertThat(text).contains("has solved", "Obstacle"));
        chat.until("2026-11-25T15:20");
        chat.as("zhaomin").says("新线索 难点公司，王总，难点：无").isAccepted();
        chat.as("wangwei")
                .fillsIn("lead new", Map.of("customer", "求助表单公司", "blocker", "要样品"))
                .isAccepted();
        chat.settle();
        assertThat(blockers())
                .hasSize(2)
                .last()
                .asString()
                .contains("求助表单公司", "要样品")
                .doesNotContain("难点公司");
        chat.as("wangwei").says("撤销").isAccepted().isAnswered("新线索 求助表单公司");
        chat.settle();
        assertThat(blockers().get(1)).contains("已撤回").doesNotContain("[回复");
    }

    @Test
    @Order(21)
    void hoursThatWereChangedCountFromTheNextBlockerOn() {
        chat.until("2026-11-25T19:00");
        visit("lily", "visit Kappa: dinner, blocker: spare keys");
        chat.settle();
        platform.forget();
        chat.as("chen").says("settings team hours 8:00-20:30").isAccepted();
        visit("wangwei", "拜访 金星：晚餐，难点：合同章");
        chat.settle();
        assertThat(blockers()).singleElement().asString().contains("合同章", "spare keys");
        chat.until("2026-11-25T19:05");
        visit("zhaomin", "拜访 木星：晚餐，难点：加急");
        chat.until("2026-11-25T19:14");
        assertThat(blockers()).hasSize(1);
        chat.until("2026-11-25T19:15");
        assertThat(blockers()).hasSize(2);
        chat.as("chen").says("settings team hours 9:00-18:00").isAccepted();
        visit("lihua", "拜访 土星：晚餐，难点：明早");
        chat.until("2026-11-26T08:59");
        assertThat(blockers()).hasSize(2);
        chat.until("2026-11-26T09:00");
        assertThat(blockers()).hasSize(3);
        assertThat(blockers().get(2)).contains("明早").doesNotContain("spare keys");
    }

    @Test
    @Order(22)
    void aManagersHomePageShowsWhatIsOpenUntilItIsSolved() {
        chat.until("2026-11-26T11:00");
        jdbc.sql("update blocker set state = 'solved' where state = 'open'").update();
        assertThat(home("chen")).isEmpty();
        String ref = visit("lily", "visit Lambda: demo, blocker: a spare part");
        assertThat(home("chen")).contains("a spare part", "solved " + ref);
        assertThat(home("lily")).isEmpty();
        chat.as("chen").says("solved " + ref).isAccepted();
        assertThat(home("chen")).doesNotContain("a spare part");
        String taken = visit("lily", "visit Lambda: demo, blocker: another part");
        chat.as("lily").says("undo").isAccepted();
        assertThat(home("chen")).doesNotContain("another part", taken);
    }

    @Test
    @Order(23)
    void anAnswerThatIsTakenBackLeavesItOpen() {
        chat.until("2026-11-26T14:00");
        String ref = visit("lily", "visit Mu Works: demo, blocker: a crane");
        chat.settle();
        chat.as("lily").says("comment " + ref + ": any news?").isAccepted();
        chat.as("chen").says("comment " + ref + ": on Friday").isAccepted();
        chat.settle();
        assertThat(home("chen")).doesNotContain("a crane");
        chat.as("lily").says("undo").isAccepted();
        chat.settle();
        assertThat(home("chen")).doesNotContain("a crane");
        chat.as("chen").says("撤销").isAccepted();
        chat.settle();
        assertThat(home("chen")).contains("a crane");
        assertThat(blockers()).singleElement().asString().contains("[回复 " + ref + "]");
        assertThat(platform.textsTo("lily"))
                .noneSatisfy(text -> assertThat(text).contains("open again"));
        chat.as("chen").says("comment " + ref + ": on Monday").isAccepted();
        chat.settle();
        chat.as("lily").says("solved " + ref).isAccepted();
        chat.as("chen").says("撤销").isAccepted();
        chat.settle();
        assertThat(home("chen")).doesNotContain("a crane");
        chat.as("lily").says("undo").isAccepted();
        chat.settle();
        assertThat(home("chen")).contains("a crane");
    }

    private String home(String who) {
        return home.show(directory.speaker(team.org(), team.id(who)).orElseThrow())
                .map(String::valueOf)
                .orElse("");
    }

    private String visit(String who, String line) {
        Matcher ref = REF.matcher(chat.as(who).says(line).isAccepted().text());
        assertThat(ref.find()).isTrue();
        return ref.group();
    }

    private List<String> blockers() {
        return platform.textsTo("chen").stream()
                .filter(text -> text.contains("请求支持"))
                .toList();
    }
}
