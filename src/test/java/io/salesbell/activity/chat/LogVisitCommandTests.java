package io.salesbell.activity.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Directory;
import io.salesbell.chat.Pictures;
import io.salesbell.chat.Role;
import io.salesbell.chat.Which;
import io.salesbell.lead.Lead;
import io.salesbell.lead.LeadDetails;
import io.salesbell.lead.Leads;
import io.salesbell.lead.NewLeads;
import io.salesbell.record.Provenance;
import io.salesbell.shared.Actor;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestPicture;
import io.salesbell.testing.TestTeam;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalesbellTest
class LogVisitCommandTests {
    private static final byte[] PNG = TestPicture.png();

    @Autowired
    private Chat chat;

    @Autowired
    private Pictures pictures;

    @Autowired
    private TestTeam team;

    @Autowired
    private RecordingPlatform platform;

    @Autowired
    private Directory directory;

    @Autowired
    private Leads leads;

    @Autowired
    private NewLeads newLeads;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aSentenceThatNamesAKnownCustomerIsOfferedAsAVisit() {
        chat.as("zhaomin").says("拜访 天元科技：初次见面").isAccepted();
        Chat.Answered offered = chat.as("zhaomin").says("下午天元科技说预算批了");
        offered.isAccepted().isAnswered("这条要记到 天元科技 吗？", "[记为拜访]");
        chat.as("zhaomin").presses(offered.button("记为拜访")).isAccepted().isAnswered("已记：天元科技");
        chat.as("zhaomin").inChannel().says("下午天元科技说预算批了").isRefused("没看懂");
        chat.as("zhaomin").says("下午没什么事").isRefused("没看懂");
    }

    @Test
    void aShortWeekdayIsADayWhereADayBelongs() {
        Chat.Person lily = chat.as("lily");
        lily.says("visit Wed Shop: chat, next: Wed call").isAccepted().isAnswered("next: Wed 11/18 9:00 call");
        lily.says("visit Sat Shop: chat, next: mail sat").isAccepted().isAnswered("next: Sat 11/21 9:00 mail");
        lily.says("visit Sun Shop: chat on: sun").isAccepted().isAnswered("back-dated to Sun 11/15");
        lily.says("lead new Weekday Lead").isAccepted();
        lily.says("snooze Weekday Lead wed").isAccepted().isAnswered("Wed 11/18 9:00");
        lily.says("lead Weekday Lead park 2 weeks budget freeze")
                .isAccepted()
                .isAnswered("until Tue 12/1", "budget freeze");
        lily.says("undo").isAccepted();
        lily.says("lead Weekday Lead park sat busy").isAccepted().isAnswered("until Sat 11/21, busy");
    }

    @ParameterizedTest
    @CsvSource({
        "visit : talked",
        "visit ：talked",
        "visit: talked",
        "拜访：talked",
        "拜访 ：聊得不错",
        "visit !!!: talked",
        "visit -",
        "lead new : talked",
        "新线索 ：talked",
        "deal : 5k"
    })
    void aColonWhereTheNameBelongsIsAskedAbout(String line) {
        chat.as("fiona").says(line).isRefused("This is missing: customer");
    }

    @Test
    void aColonBehindTheCommandIsPassedBeforeWhatCanOnlyBeAName() {
        chat.as("lily").says("lead new: Colon Lead").isAccepted().isAnswered("New lead: Colon Lead (L");
        chat.as("lily").says("visit : Colon Lead").isAccepted().isAnswered("Logged V", "Colon Lead");
        chat.as("lily").says("拜访：Colon Two：聊了").isAccepted().isAnswered("Logged V", "Colon Two");
        Chat.Answered asked = chat.as("zhaomin").says("拜访：晨光文具");
        asked.isRefused("还差客户");
        chat.as("zhaomin").presses(asked.button("拜访 晨光文具")).isAccepted().isAnswered("已记：晨光文具");
    }

    @Test
    void aNameThatEndsTheLineIsTheWholeOfIt() {
        Chat.Person lily = chat.as("lily");
        lily.says("visit UndoRe: x").isAccepted();
        lily.says("recustomer last: UndoRe Two").isAccepted().isAnswered("UndoRe Two");
        lily.says("recustomer last: UndoRe two towers").isAccepted().isAnswered("UndoRe two towers");
        lily.says("recustomer last UndoRe").isAccepted();
        chat.as("zhaomin").says("拜访 远大：聊了").isAccepted();
        chat.as("zhaomin").says("改客户 刚才：远大二期").isAccepted().isAnswered("远大二期");
        lily.says("ask help UndoRe Ten").isRefused("UndoRe Ten");
        assertThat(lily.says("visit Comma, Inc. met CEO").text())
                .contains("[Comma, Inc.]")
                .doesNotContain("[Comma,]");
    }

    @Test
    void aVisitToComeIsOfferedAsAReminderAndNotAsAVisit() {
        Chat.Person zhaomin = chat.as("zhaomin");
        zhaomin.says("拜访 绿洲食品：初次见面").isAccepted();
        Chat.Answered offered = zhaomin.says("明天去绿洲食品");
        offered.isAccepted().isAnswered("要在 11/18 周三 9:00 提醒您去绿洲食品吗？");
        assertThat(offered.text()).doesNotContain("记为拜访");
        zhaomin.presses(offered.button("提醒我")).isAccepted().isAnswered("11/18 周三 9:00 去绿洲食品");
        zhaomin.says("新线索 绿洲乳业").isAccepted();
        Chat.Answered ofLead = zhaomin.says("下周三下午3点拜访绿洲乳业王总");
        zhaomin.presses(ofLead.isAnswered("11/25 周三 15:00").button("提醒我"))
                .isAccepted()
                .isAnswered("绿洲乳业（L", "11/25 周三 15:00");
        zhaomin.says("绿洲食品说了明天来电").isAnswered("[记为拜访]");
        zhaomin.says("刚见完绿洲食品的王总，要报价，周五给").isAnswered("[记为拜访]");
        Chat.Answered other = chat.as("lily").says("going to see 绿洲食品 on Friday");
        other.isAccepted().isAnswered("Remind you Fri 11/20 9:00: going to see 绿洲食品?");
        chat.as("lily").presses(other.button("Remind me")).isAnswered("绿洲食品");
    }

    @Test
    void aRecordIsNamedByItsCustomerToo() {
        Chat.Person lily = chat.as("lily");
        lily.says("visit Named Mill: hello").isAccepted();
        lily.says("next step Named Mill: Wed mail").isAccepted().isAnswered("Wed 11/18 9:00 mail");
        lily.says("next-step named: Thu 3pm call").isAccepted().isAnswered("Thu 11/19 15:00 call");
        chat.as("zhaomin").says("改下一步 Named Mill：周五回访").isRefused("V");
        chat.as("chen").says("点评 Named Mill：不错").isAccepted().isAnswered("Named Mill");
        lily.says("next step Nobody Mill: Wed mail").isRefused("no record I know");
    }

    @Test
    void aVisitWithNothingButADayIsNotLoggedToday() {
        chat.as("lily").says("visit Tomorrow Mill: hello").isAccepted();
        chat.as("lily").says("visit Tomorrow Mill tomorrow").isAnswered("Remind you Wed");
        chat.as("lily").says("visit Later Mill: hello").isAccepted();
        chat.as("lily").says("visit Later Mill next week").isAnswered("Remind you Mon 11/23 9:00: visit Later Mill?");
        chat.as("zhaomin").says("拜访 Tomorrow Mill 明天下午").isAnswered("提醒您");
        chat.as("zhaomin").says("拜访 Tomorrow Mill 昨天下午").isRefused("日期：昨天下午");
        chat.as("lily").says("visit Tomorrow Mill today").isAccepted();
        chat.as("lily").says("visit Tomorrow Mill at 3pm").isAccepted();
    }

    @Test
    void theNextStepMayBeCalledSo() {
        chat.as("lily")
                .says("visit Step Mill: ok. next step: fri call")
                .isAccepted()
                .isAnswered("next: Fri 11/20 9:00 call");
    }

    @Test
    void aVisitIsLoggedInEnglishAndInChinese() {
        chat.as("lily").says("visit Acme: demo went well").isAccepted().isAnswered("Logged V", "Acme");
        chat.as("wangwei").says("拜访 华为：聊了报价，下一步：周三回访").isAccepted().isAnswered("已记：华为（V", "下一步 11/18 周三 9:00 回访");
        chat.as("wangwei").says("拜访华为，聊了报价").isAccepted().isAnswered("已记：华为（V");
    }

    @Test
    void todayShowsStepsOfVisitsThatAreDueAndThenWhatWasLogged() {
        team.person("tina", "Tina Berg", Locale.ENGLISH, Role.REP);
        Chat.Person tina = chat.as("tina");
        tina.says("visit Todayco: first talk, next: today 18:00 send the offer").isAccepted();
        tina.says("visit Laterco: first talk, next: next Friday call").isAccepted();
        tina.says("lead new Leadco Ltd").isAccepted();
        tina.says("followup Leadco: called").isAccepted();
        tina.says("deal Dealco: 3k sure: yes").isAccepted();
        String today = tina.says("today").text();
        assertThat(today)
                .contains(
                        "18:00 Todayco (V",
                        "send the offer",
                        "2 visits: Todayco (V",
                        "One follow-up: Leadco Ltd (F",
                        "Deals: Dealco")
                .doesNotContain("Laterco (V1): ");
        assertThat(today.indexOf("send the offer")).isLessThan(today.indexOf("2 visits"));
        tina.says("visit Todayco: handed the offer over").isAccepted();
        assertThat(tina.says("today").text()).doesNotContain("send the offer").contains("3 visits");
        assertThat(chat.as("lihua").says("今天").text()).doesNotContain("Todayco");
    }

    @Test
    void undoForgetsACustomerThatOnlyTheSlipMade() {
        chat.as("lily").says("visit Mistypde Corp: hello").isAccepted();
        chat.as("lily").says("undo").isAccepted().isAnswered("Mistypde Corp");
        chat.as("lily").says("customer Mistypde").isRefused("Mistypde");
        assertThat(chat.as("lily").says("visit Mistyped Corp: hello").text()).doesNotContain("Is that");
        chat.as("lily")
                .says("visit Mistypde Corp: there is one after all")
                .isAccepted()
                .isAnswered("new customer");
        chat.as("lily").says("visit Keptco: hello").isAccepted();
        chat.as("wangwei").says("拜访 Keptco：你好").isAccepted();
        chat.pass(Duration.ofMinutes(1));
        chat.as("lily").says("undo").isAccepted();
        chat.as("wangwei").says("客户 Keptco").isAccepted();
    }

    @Test
    void undoPutsTheNextStepOfTheLeadBack() {
        chat.as("zhaomin").says("线索 新建 回退科技，下一步：周四 10:00 电话").isAccepted();
        chat.as("zhaomin").says("拜访 回退科技：演示，下一步：周五 15:00 报价").isAccepted();
        chat.as("zhaomin").says("线索 回退科技").isAnswered("15:00 报价");
        chat.as("zhaomin").says("撤销").isAccepted();
        assertThat(chat.as("zhaomin").says("线索 回退科技").text())
                .contains("10:00 电话")
                .doesNotContain("报价");
        chat.as("zhaomin").says("拜访 回退科技：又演示，下一步：周五 16:00 报价").isAccepted();
        chat.as("zhaomin").says("下一步 拜访").isRefused("");
        chat.as("zhaomin").says("线索 回退科技 下一步：下周一 9:00 签约").isAccepted();
    }

    @Test
    void aButtonDrawnBeforeSomebodyElseActedSaysWhatHappened() {
        team.person("late", "林迟", Locale.CHINESE, Role.REP);
        chat.as("late").says("新线索 迟到科技").isAccepted();
        Lead lead = leads.find(
                directory.speaker(team.org(), team.id("late")).orElseThrow(), new Which.Named("迟到科技"), "线索 迟到科技");
        Button called =
                Button.of("lead.button.called", "跟进 " + lead.ref() + "：已电话").at(lead.version());
        Button missed = Button.of("lead.button.no-answer", "没联系上 " + lead.ref()).at(lead.version());
        chat.pass(Duration.ofMinutes(1));
        chat.as("late").presses(called).isAccepted();
        chat.as("late").presses(missed).isRefused("刚才有变化", "林迟");
        chat.as("late").presses(called).isRefused("刚才有变化", "林迟");
    }

    @Test
    void aRepeatIsTheSameRecord() {
        String first = chat.as("lily").says("visit Globex: hello", "m1").text();
        chat.as("lily").says("visit Globex: hello", "m1").isAnswered(first);
    }

    @Test
    void severalLinesAreSeveralRecordsAndABadOneIsNamed() {
        chat.as("lily")
                .says("visit Acme: one\nvist Beta: two\nvisit Gamma: three")
                .isAnswered("Acme", "Line 2", "vist", "Gamma");
    }

    @Test
    void aNearMissIsOffered() {
        chat.as("wangwei").says("百访 华为").isRefused("没看懂“百访”", "拜访 华为");
    }

    @Test
    void theAnswerSaysWhatWasTakenAndOffersToChangeTheCustomer() {
        Chat.Answered logged = chat.as("lily").says("visit Oscorp: demo, next: Fri 9:00 call");
        logged.isAccepted().isAnswered("Oscorp", "new customer", "next: Fri 11/20 9:00 call");
        String ref = ref(logged);
        chat.as("lily")
                .says("recustomer " + ref + ": Osborn")
                .isAccepted()
                .isAnswered(ref + " is now a visit to Osborn");
        chat.as("wangwei").says("改客户 " + ref + "：华为").isRefused("同事的记录");
        chat.as("lily").says("visit Oscorp: again").isAnswered("new customer");
        chat.as("lily").says("visit Oscorp: and again").isAccepted();
    }

    @Test
    void aPromiseInTheNoteIsOfferedAsNextStep() {
        Chat.Answered logged = chat.as("wangwei").says("拜访 美的：聊了报价，下周三回访").isAnswered("要在 11/25 周三 9:00 提醒您回访吗");
        chat.as("wangwei").presses(logged.button("提醒我")).isAccepted().isAnswered("下一步 11/25 周三 9:00 回访");
        chat.as("wangwei").says("客户 美的").isAnswered("11/25 周三 9:00 回访");
    }

    @Test
    void backDatedVisitsAreMarkedAndFutureOnesRefused() {
        chat.as("wangwei").says("拜访 格力：补一条，日期：昨天").isAccepted().isAnswered("补录 11/16 周一");
        chat.as("lily").says("visit Gekko: late, on: 11/13").isAccepted().isAnswered("back-dated to Fri 11/13");
        chat.as("lily").says("visit Gekko: too late, on: 11/9").isRefused("too far back");
        chat.as("lily").says("visit Gekko: soon, on: tomorrow").isRefused("still to come");
        chat.as("lily").says("visit Gekko: soon, on: 2099-01-01").isRefused("Thu 1/1/2099 is still to come");
        chat.as("wangwei").says("拜访 格力：早了，日期：2099-01-01").isRefused("2099/1/1 周四 还没到");
    }

    @Test
    void whatIsTooOldIsRefusedForManagersTooWithoutAPromise() {
        for (String who : List.of("lily", "chen")) {
            String said = chat.as(who)
                    .says("visit Oldtown: x, on: 11/5")
                    .isRefused("2")
                    .text();
            assertThat(said).doesNotContain("manager", "主管");
        }
    }

    @Test
    void aBlockerThatIsNoneAsksNobody() {
        for (String none : List.of("none", "No.", "n/a", "NA", "nothing yet", "-", "无", "没有", "暂无。", "目前没有")) {
            assertThat(chat.as("lily")
                            .says("visit Smooth Ltd: ok, blocker: " + none)
                            .isAccepted()
                            .text())
                    .doesNotContain("Your manager");
        }
        assertThat(chat.as("lihua").says("拜访 顺利公司：好，阻碍：无").isAccepted().text()).doesNotContain("主管");
        chat.as("lihua").says("拜访 顺利公司：好，难点：无人接电话").isAccepted().isAnswered("主管");
        chat.settle();
        assertThat(platform.textsTo("chen"))
                .noneMatch(text -> text.contains("Smooth Ltd"))
                .anyMatch(text -> text.contains("无人接电话"));
    }

    @Test
    void anOptionThatIsMisspeltStaysInTheNoteAndIsAskedAbout() {
        chat.as("lily").says("visit Slip Ltd: talked, blcoker: too dear").isAnswered("blcoker:", "blocker:");
        var asked = chat.as("lily").says("visit Slip Ltd: talked, nxt: Fri 9:00 call, blocker: none");
        asked.isAccepted().isAnswered("Did you mean “next: Fri 9:00 call”?");
        chat.as("lily").presses(asked.button("Set the next step")).isAnswered("Fri 11/20 9:00", "call");
        var chinese = chat.as("wangwei").says("拜访 笔误公司：聊了，下一部：周五回访");
        chinese.isAnswered("是“下一步：周五回访”吗");
        chat.as("wangwei").presses(chinese.button("设为下一步")).isAnswered("11/20 周五");
        assertThat(chat.as("lily")
                        .says("visit Slip Ltd: price: 30k, next: Fri call")
                        .text())
                .doesNotContain("Did you mean", "stayed in the note");
    }

    @Test
    void undoTakesBackTheLastAndThenTheOneBefore() {
        String first = ref(chat.as("lihua").says("拜访 海信：一"));
        String second = ref(chat.as("lihua").says("拜访 海信：二，日期：昨天"));
        chat.as("lihua").says("撤销").isAccepted().isAnswered("已撤销", second);
        chat.as("lihua").says("undo").isAccepted().isAnswered(first);
        chat.as("lihua").says("undo").isRefused("没有可撤销");
        chat.as("lihua").says("拜访 海信：三").isAccepted();
        chat.pass(Duration.ofMinutes(11));
        chat.as("lihua").says("撤销").isRefused("来不及");
    }

    @Test
    void aColleaguesVisitCountsAndTheOwnerLearnsOfIt() {
        chat.as("lily").says("visit Cyberdyne: mine").isAccepted();
        chat.as("lily").says("deal Cyberdyne 80k").isAccepted();
        chat.as("lihua").says("拜访 Cyberdyne：顺路").isAccepted().isAnswered("现由 Lily Zhang 负责", "联系过");
        chat.settle();
        assertThat(platform.textsTo("lily")).anyMatch(text -> text.contains("visited your customer Cyberdyne"));
    }

    @Test
    void aCommentReachesTheRecordsOwner() {
        String ref = ref(chat.as("wangwei").says("拜访 小米：演示"));
        chat.as("chen").says("comment " + ref + ": <b>well</b> prepared").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("wangwei")).anyMatch(text -> text.contains("<b>well</b> prepared"));
        chat.as("chen").says("comment V99999: x").isRefused("V99999");
        chat.as("chen").says("撤销").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("wangwei")).anyMatch(text -> text.contains("已撤回对您 " + ref + " 的点评"));
        chat.as("chen").says("comment " + ref + ": unread").isAccepted();
        chat.as("chen").says("撤销").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("wangwei"))
                .filteredOn(text -> text.contains("已撤回"))
                .hasSize(1);
    }

    @Test
    void aFollowUpAnswersTheLeadAndIsTakenBack() {
        UUID lead = lead("wangwei", "比亚迪");
        String ref = leads.get(team.org(), lead).ref().toString();
        chat.as("wangwei").says("跟进 " + ref + "：已发合同，下一步：周五 签约").isAccepted().isAnswered("比亚迪", ref, "11/20");
        assertThat(firstTouch(lead)).isPresent();
        chat.as("wangwei").says("撤销").isAccepted();
        assertThat(firstTouch(lead)).isEmpty();
        chat.as("wangwei").says("没联系上 " + ref).isAccepted().isAnswered("没联系上", "下个工作日");
        assertThat(firstTouch(lead)).isPresent();
        chat.as("wangwei").says("followup 比亚迪 reached him").isAccepted();
    }

    @Test
    void aVisitEndsTheFirstResponseOfOnesOpenLead() {
        UUID lead = lead("lily", "Monarch");
        chat.as("lily").says("visit Monarch: hello").isAccepted();
        assertThat(firstTouch(lead)).isPresent();
        String other = leads.get(team.org(), lead("lily", "Dharma")).ref().toString();
        chat.as("lily").says("visit Monarch: hello, lead: " + other).isRefused("Dharma");
    }

    @Test
    void whereTheNameEndsIsKnownOrAsked() {
        chat.as("lily").says("visit Gringotts, Inc: x").isAccepted().isAnswered("Gringotts, Inc");
        chat.as("lily").fillsIn("visit", Map.of("customer", "Foo: Bar, Baz", "note", "x"));
        chat.as("lily").says("visit Foo: Bar, Baz: second").isAccepted().isAnswered("Foo: Bar, Baz");
        Chat.Answered asked =
                chat.as("lily").says("visit kranich gmbx showed the demo").isRefused("Which part");
        chat.as("lily").presses(asked.button("kranich")).isAccepted().isAnswered("kranich");
    }

    @Test
    void phonesWithoutNumbersAreRefusedAndNothingIsKept() {
        chat.as("lily").says("visit Nakatomi: x, phone: unknown").isRefused("no phone number");
        chat.as("lily").says("customer Nakatomi").isRefused("no customer");
    }

    private static String ref(Chat.Answered answered) {
        return answered.isAccepted().text().replaceAll("(?s).*?(V\\d+).*", "$1");
    }

    private UUID lead(String owner, String customer) {
        Actor actor = new Actor(team.org(), team.id(owner), "test");
        Provenance from = new Provenance(
                actor,
                team.east(),
                chat.now(),
                LocalDate.ofInstant(chat.now(), TestTeam.ZONE),
                TestTeam.ZONE,
                false,
                "lead new " + customer,
                null);
        return newLeads.create(from, customer, LeadDetails.none(), team.id(owner))
                .lead()
                .id();
    }

    private Optional<Instant> firstTouch(UUID lead) {
        return leads.assignmentOf(leads.get(team.org(), lead)).flatMap(row -> Optional.ofNullable(row.firstTouchAt()));
    }

    /** 1 to 7 October 2026 are off; 8, 9 and Saturday the 10th are worked. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-08T10:00:00+08:00, 2026-09-29, true",
        "2026-10-08T10:00:00+08:00, 2026-09-28, false",
        "2026-10-08T10:00:00+08:00, 2026-10-03, true",
        "2026-10-09T10:00:00+08:00, 2026-09-30, true",
        "2026-10-09T10:00:00+08:00, 2026-09-29, false",
        "2026-10-12T10:00:00+08:00, 2026-10-09, true",
        "2026-10-12T10:00:00+08:00, 2026-10-08, false"
    })
    void backDatingIsFreeForTwoWorkingDaysAndAHolidayIsNone(String sentAt, String day, boolean free) {
        var answered = chat.as("wangwei").saysAt(OffsetDateTime.parse(sentAt).toInstant(), "拜访 国庆客户：聊了，日期：" + day);
        if (free) {
            answered.isAccepted().isAnswered("国庆客户");
        } else {
            answered.isRefused("2 个工作日");
        }
    }

    @Test
    void theAnswerMentionsThePhotos() {
        UUID photo = pictures.store(team.org(), team.id("lily"), PNG);
        chat.as("lily")
                .says("visit Vesper Ltd: shelf", List.of(photo))
                .isAccepted()
                .isAnswered("with a photo");
        UUID other = pictures.store(team.org(), team.id("wangwei"), PNG);
        chat.as("wangwei").says("拜访 暮光超市：陈列", List.of(other)).isAccepted().isAnswered("附照片 1 张");
    }

    @Test
    void aPhotoWithALineThatRecordedNothingIsAskedForAgain() {
        UUID photo = pictures.store(team.org(), team.id("lily"), PNG);
        Chat.Answered asked = chat.as("lily").says("vsiit Vesper Photo Ltd: shelf", List.of(photo));
        asked.isRefused("visit").isAnswered("The photo is not kept yet");
        chat.as("lily").presses(asked.button("Yes")).isAccepted().isAnswered("Vesper Photo Ltd");
        UUID again = pictures.store(team.org(), team.id("lily"), PNG);
        chat.as("lily").says("", List.of(again)).isAccepted().isAnswered("Vesper Photo Ltd");
        UUID deal = pictures.store(team.org(), team.id("wangwei"), PNG);
        chat.as("wangwei").says("成交 暮光照片 3万", List.of(deal)).isRefused("照片");
    }

    @Test
    void aPhotoWithoutWordsOfNoVisitJustNowIsOfferedForTheLastOnes() {
        String logged = chat.as("zhaomin").says("拜访 迟照超市：陈列").isAccepted().text();
        String visit = logged.replaceFirst("(?s).*(V\\d+).*", "$1");
        chat.pass(Duration.ofHours(2));
        UUID photo = pictures.store(team.org(), team.id("zhaomin"), PNG);
        Chat.Answered asked = chat.as("zhaomin").says("", List.of(photo)).isAnswered("照片是哪次拜访的", "迟照超市");
        chat.as("zhaomin").presses(asked.button(visit + " 迟照超市")).isAccepted().isAnswered("照片已附到", "迟照超市");
        assertThat(jdbc.sql("select count(*) from attachment where picture_id = ?")
                        .param(photo)
                        .query(Integer.class)
                        .single())
                .isOne();
        chat.as("lily").says("photo " + visit + " kept: " + photo).isRefused("colleague");
    }

    @Test
    void aClosedLeadsNumberMeansItsCustomer() {
        chat.as("lily").says("lead new Umber Ltd: met at the fair").isAccepted();
        String ref = leadOf("Umber Ltd");
        chat.as("lily").says("lost " + ref + " no budget").isAccepted();
        chat.as("lily")
                .says("visit " + ref + ": came by anyway")
                .isAccepted()
                .isAnswered("Umber Ltd", ref + " is closed, so the visit stands with Umber Ltd");
        chat.as("lily").says("visit Umber Ltd: again lead: " + ref).isAccepted().isAnswered("is closed, so");
        chat.as("wangwei").says("拜访 " + ref + "：路过").isAccepted().isAnswered("Umber Ltd", ref + " 已结束");
    }

    @Test
    void anOwnerHearsOnceOfAColleaguesFollowUpAndOfNoneThatWasTakenBack() {
        chat.as("lily").says("lead new Wharf Ltd: met at the fair").isAccepted();
        String ref = leadOf("Wharf Ltd");
        chat.as("wangwei").says("跟进 " + ref + "：代为电话确认").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("lily"))
                .filteredOn(text -> text.contains("followed up your lead with Wharf Ltd (" + ref))
                .singleElement()
                .asString()
                .contains("王伟", "代为电话确认");
        chat.as("wangwei").says("撤销").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("lily"))
                .filteredOn(text -> text.contains("(Wharf Ltd) back"))
                .hasSize(1);
        chat.as("lily").says("followup " + ref + ": called").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("lily"))
                .filteredOn(text -> text.contains("followed up your lead"))
                .hasSize(1);
    }

    @Test
    void newsOfAVisitThatWasUndoneIsCorrectedOrNeverSent() {
        chat.as("wangwei").says("新线索 旭日钢铁：展会认识").isAccepted();
        chat.as("lily").says("visit 旭日钢铁: came by").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("wangwei")).anyMatch(text -> text.contains("Lily Zhang 拜访了您的客户 旭日钢铁"));
        chat.as("lily").says("undo").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("wangwei")).anyMatch(text -> text.contains("旭日钢铁：Lily Zhang 已撤销 V"));
        chat.as("wangwei").says("新线索 晨光制药：展会认识").isAccepted();
        chat.as("lily").says("visit 晨光制药: came by").isAccepted();
        chat.as("lily").says("undo").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("wangwei")).noneMatch(text -> text.contains("晨光制药") && text.contains("Lily"));
    }

    @Test
    void aColleaguesCustomerIsAskedForAndHandedOver() {
        chat.as("lily").says("lead new Xenon Ltd: met at the fair").isAccepted();
        String ref = leadOf("Xenon Ltd");
        Chat.Answered visit = chat.as("wangwei").says("拜访 Xenon Ltd：路过").isAccepted();
        chat.as("wangwei").presses(visit.button("申请协作")).isAnswered("Xenon Ltd：已向 Lily Zhang 提出");
        chat.as("wangwei").presses(visit.button("申请转给我")).isAnswered("已向 Lily Zhang 提出");
        chat.as("wangwei").says("申请转给我 Xenon Ltd").isRefused("已经问过 Lily Zhang");
        chat.settle();
        RecordingPlatform.Delivered help = told("lily", "王伟 would like to help you with Xenon Ltd");
        chat.as("wangwei").presses(help.card().allButtons().get(0)).isRefused("要由 Lily Zhang 答复");
        chat.as("lily").presses(help.card().allButtons().get(0)).isAnswered("I have told 王伟");
        chat.as("lily").presses(help.card().allButtons().get(1)).isRefused("Already accepted by Lily Zhang");
        chat.as("lily").says("lead " + ref).isAnswered("Helping: 王伟");
        chat.as("wangwei").says("线索 " + ref).isAnswered("met at the fair", "协作：王伟");
        chat.as("wangwei").says("客户 Xenon Ltd").isAnswered("协作：王伟");
        chat.as("lihua").says("线索 " + ref).isAnswered("Lily Zhang");
        assertThat(chat.as("lihua").says("客户 Xenon Ltd").text()).doesNotContain("协作：王伟");
        RecordingPlatform.Delivered handOver = told("lily", "王伟 asks you to hand Xenon Ltd over");
        chat.as("lily").presses(handOver.card().allButtons().get(0)).isAnswered("Xenon Ltd is with 王伟 now: " + ref);
        chat.settle();
        told("wangwei", "Xenon Ltd：Lily Zhang 同意与您协作");
        chat.as("wangwei").says("线索 " + ref).isAnswered("王伟");
        chat.as("wangwei").says("申请协作 Xenon Ltd").isRefused("由您负责");
    }

    @Test
    void aRequestIsTakenBackWhileNobodyHasAnswered() {
        chat.as("lily").says("lead new Takeback Ltd: met at the fair").isAccepted();
        chat.as("wangwei").says("申请协作 Takeback Ltd").isAccepted();
        chat.settle();
        RecordingPlatform.Delivered asked = told("lily", "王伟 would like to help you with Takeback Ltd");
        chat.as("wangwei").says("撤销").isAnswered("已撤销：向 Lily Zhang 提出的关于 Takeback Ltd 的申请");
        chat.settle();
        told("lily", "王伟 no longer asks about Takeback Ltd");
        chat.as("lily").presses(asked.card().allButtons().get(0)).isRefused("Taken back by 王伟");
        chat.as("wangwei").says("申请协作 Takeback Ltd").isAccepted();
        chat.settle();
        RecordingPlatform.Delivered again = platform.messagesTo("lily").stream()
                .filter(message -> message.text().contains("王伟 would like to help you with Takeback Ltd"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        chat.as("lily").presses(again.card().allButtons().get(0)).isAccepted();
        chat.as("wangwei").says("撤销").isRefused("Lily Zhang 已经答复了 Takeback Ltd");
    }

    @Test
    void aStepInQuietTimeSaysWhenTheReminderComes() {
        String monday = "the reminder comes Mon 11/23 8:00";
        chat.as("lily").says("visit Quietus Ltd: hi, next: sat 10am call them").isAnswered("Sat 11/21 10:00", monday);
        chat.as("lily").says("lead new Quietus Two, next: Sat 10:00 call").isAnswered(monday);
        chat.as("lily")
                .says("followup Quietus Two: called, next: Sat 10:00 call")
                .isAnswered(monday);
        chat.as("lily").says("lead Quietus Two contacted, next: Sat 10:00 call").isAnswered(monday);
        chat.as("lily").says("lead Quietus Two, next: Sat 11:00 call").isAnswered(monday);
        Chat.Answered offer = chat.as("lily").says("visit Quietus Ltd: hi, call them Saturday 9:00");
        chat.as("lily").presses(offer.button("Remind me")).isAnswered(monday);
        assertThat(chat.as("lily")
                        .says("visit Quietus Ltd: hi, next: Fri 9:00 call")
                        .text())
                .doesNotContain("reminder comes");
        chat.as("lily").says("settings quiet none").isAccepted();
        assertThat(chat.as("lily")
                        .says("visit Quietus Ltd: hi, next: Sat 9:00 call")
                        .text())
                .doesNotContain("reminder comes");
        chat.as("lily").says("settings quiet default").isAccepted();
    }

    @Test
    void whatIsAskedCanBeDeclined() {
        chat.as("wangwei").says("新线索 星河地产：展会认识").isAccepted();
        String ref = leadOf("星河地产");
        Chat.Answered visit =
                chat.as("lily").says("followup " + ref + ": called").isAccepted();
        chat.as("lily").presses(visit.button("Ask to hand over")).isAnswered("星河地产: I have asked 王伟");
        chat.settle();
        RecordingPlatform.Delivered asked = told("wangwei", "星河地产：Lily Zhang 申请由自己负责");
        chat.as("chen").presses(asked.card().allButtons().get(1)).isAnswered("已告知 Lily Zhang");
        chat.settle();
        told("lily", "王伟 goes on with 星河地产 alone for now");
        chat.as("lily").says("ask help Nobody Knows Ltd").isRefused("no customer called");
        chat.as("lily").says("answer request accept nonsense").isRefused("do not know that request");
    }

    private RecordingPlatform.Delivered told(String who, String words) {
        return platform.messagesTo(who).stream()
                .filter(message -> message.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(platform.textsTo(who)));
    }

    private String leadOf(String customer) {
        return "L"
                + jdbc.sql("select number from lead where customer_id = (select id from customer where name = ?)")
                        .param(customer)
                        .query(Long.class)
                        .single();
    }

    @Test
    void aDayOfManyVisitsSaysHowManyThereAreInAll() {
        team.person("busy", "忙不停", Locale.CHINESE, Role.REP);
        for (int index = 0; index < 22; index++) {
            chat.as("busy").says("拜访 大户" + (char) ('甲' + index) + "公司：聊了").isAccepted();
        }
        chat.as("busy").says("今天").isAnswered(" 等 22 次");
    }

    @Test
    void aBackDatedVisitStandsOnItsDayAndIsMarked() {
        chat.as("wangwei")
                .saysAt(Instant.parse("2026-10-08T02:00:00Z"), "拜访 节前客户：补记，日期：9月30日")
                .isAccepted();
        assertThat(jdbc.sql("""
                        select v.occurred_on || ' ' || v.backdated from visit v
                        join customer c on c.org_id = v.org_id and c.id = v.customer_id where c.name = '节前客户'
                        """).query(String.class).single()).isEqualTo("2026-09-30 true");
    }
}
