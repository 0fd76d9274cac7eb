package io.salesbell.team.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Role;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Members;
import io.salesbell.team.Position;
import io.salesbell.team.Positions;
import io.salesbell.team.Settings;
import io.salesbell.team.Team;
import io.salesbell.team.TeamTree;
import io.salesbell.team.Teams;
import io.salesbell.team.WorkingTimes;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Roles, jobs, tiers and the tree of teams, as an admin sets them in chat. */
@SalesbellTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DutiesTests {
    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private Teams teams;

    @Autowired
    private TeamTree tree;

    @Autowired
    private Members members;

    @Autowired
    private Positions positions;

    @Autowired
    private WorkingTimes times;

    @Autowired
    private Settings settings;

    @Autowired
    private RecordingPlatform platform;

    @Test
    @Order(1)
    void anAdminGivesAndTakesRoles() {
        chat.as("ada").says("role @lihua").isAccepted().isAnswered("李华 is: sales rep; sales, regular");
        chat.as("ada").says("role @lihua finance").isAccepted().isAnswered("Done", "sales rep, finance colleague");
        assertThat(members.roles(team.org(), team.id("lihua"))).containsExactlyInAnyOrder(Role.REP, Role.FINANCE);
        chat.settle();
        assertThat(platform.textsTo("lihua")).singleElement().asString().contains("Ada Lin 更新了您的角色", "财务");
        chat.as("ada").says("role @lihua finance").isAccepted().isAnswered("Already so");
        chat.as("ada").says("role @lihua not finance").isAccepted().isAnswered("李华 is: sales rep;");
        chat.as("ada").says("角色 @李华 管理员").isAccepted().isAnswered("admin");
        chat.as("lihua").says("角色 @李华 取消 管理员").isAccepted().isAnswered("好了", "销售");
        assertThat(members.roles(team.org(), team.id("lihua"))).containsExactly(Role.REP);
    }

    @Test
    @Order(2)
    void whatCannotBeGivenOrTakenIsSaid() {
        chat.as("lily").says("role @lily admin").isRefused("admin");
        chat.as("ada").says("role @ada not admin").isRefused("only admin", "role @chen admin");
        chat.as("ada").says("role @lily not rep").isRefused("only role");
        chat.as("ada").says("role @lily manager").isRefused("Which one does Lily Zhang manage?");
        chat.as("ada").says("role @lily wizard").isRefused("wizard");
        chat.as("ada").says("role @lily not veteran").isRefused("one job and one tier");
        chat.as("ada").says("role").isRefused("colleague");
        assertThat(members.roles(team.org(), team.id("lily"))).containsExactly(Role.REP);
    }

    @Test
    @Order(3)
    void jobsAndTiersAreDated() {
        LocalDate before = TestTeam.LONG_AGO;
        chat.as("ada").says("role @wangwei veteran").isAccepted().isAnswered("sales, veteran");
        chat.as("ada").says("角色 @王伟 客户成功").isAccepted().isAnswered("customer success, veteran");
        chat.as("ada").says("role @wangwei customer success").isAccepted().isAnswered("Already so");
        assertThat(positions.of(team.org(), team.id("wangwei"), before)).isEqualTo(Position.PRESET);
        assertThat(positions.of(team.org(), team.id("wangwei"), LocalDate.ofInstant(chat.now(), TestTeam.ZONE)))
                .isEqualTo(new Position(Position.Job.CUSTOMER_SUCCESS, Position.Tier.VETERAN));
    }

    @Test
    @Order(4)
    void aTeamIsPutUnderAnotherAndBackAgain() {
        Team sales = teams.add(team.org(), "sales", "Sales");
        chat.as("ada").says("team East under Sales").isRefused("put one team under the other");
        chat.as("ada").says("team place East under Sales").isAccepted().isAnswered("East is part of Sales now");
        chat.as("ada").says("team east").isAnswered("Part of: Sales");
        chat.as("ada").says("team sales").isAnswered("Teams below: East");
        chat.as("ada").says("team place Sales under East").isRefused("cannot go under");
        chat.as("ada").says("team place Sales under: Sales").isRefused("cannot go under");
        chat.as("ada").says("team place East under Nowhere").isRefused("no team “Nowhere”");
        chat.as("lily").says("team place East under Sales").isRefused("admin");
        assertThat(tree.parentOf(east())).contains(sales);
        Chat.Answered where = chat.as("ada").says("team place East").isRefused("Where does East belong?");
        chat.as("ada").presses(where.button("Under no team")).isAnswered("stands by itself");
        assertThat(tree.parentOf(east())).isEmpty();
        teams.add(team.org(), "back", "回归组");
        chat.as("ada").says("团队归属 回归组 归 sales").isAccepted().isAnswered("回归组");
        chat.as("ada").says("team place 回归组 UNDER none").isAccepted();
        chat.as("ada").says("团队归属 East 归 Sales").isAccepted();
    }

    @Test
    @Order(5)
    void settingsComeDownTheTreeUnlessTheTeamHasItsOwn() {
        chat.as("ada").says("settings team quiet 20:00-09:00 team: sales").isAccepted();
        assertThat(settings.of(team.member("lily"), WorkingTimes.QUIET_HOURS)).isEqualTo("20:00-09:00");
        assertThat(settings.of(team.org(), List.of(team.member("lily")), WorkingTimes.QUIET_HOURS))
                .containsEntry(team.id("lily"), "20:00-09:00");
        chat.as("ada").says("settings team hours 10:00-19:00 team: sales").isAccepted();
        LocalDate day = LocalDate.of(2026, 11, 18);
        assertThat(times.calendar(team.member("lily")).startOfWork(day)).contains(day.atTime(10, 0));
        assertThat(times.calendars(team.org(), List.of(team.id("lily")))
                        .get(team.id("lily"))
                        .endOfWork(day))
                .contains(day.atTime(19, 0));
        chat.as("lily").says("settings quiet 22:00-07:30").isAccepted();
        assertThat(settings.of(team.member("lily"), WorkingTimes.QUIET_HOURS)).isEqualTo("22:00-07:30");
        chat.as("lily").says("settings quiet default").isAccepted().isAnswered("20:00-09:00");
        chat.as("wangwei").says("设置 静默时段 默认").isAccepted().isAnswered("20:00-09:00");
        chat.as("lily").says("settings language default").isRefused("nothing to inherit");
        chat.as("zhaomin").says("设置 静默时段 20:00-09:00").isAccepted().isAnswered("好了", "您的");
        chat.as("chen").says("设置 团队 静默时段 23:00-07:00").isAccepted();
        assertThat(settings.of(team.member("zhaomin"), WorkingTimes.QUIET_HOURS))
                .isEqualTo("20:00-09:00");
        assertThat(settings.of(team.member("lily"), WorkingTimes.QUIET_HOURS)).isEqualTo("23:00-07:00");
        assertThat(settings.of(team.org(), List.of(team.member("lily")), WorkingTimes.QUIET_HOURS))
                .containsEntry(team.id("lily"), "23:00-07:00");
        chat.as("chen").says("设置 团队 静默时段 默认").isAccepted();
        assertThat(settings.of(team.member("lily"), WorkingTimes.QUIET_HOURS)).isEqualTo("20:00-09:00");
    }

    @Test
    @Order(6)
    void aManagerAboveSeesBelowAndIsAskedWhereNobodyIsNearer() {
        team.person("boss", "Bo Chief", Locale.ENGLISH, Role.REP);
        TeamId sales = tree.parentOf(east()).orElseThrow().id();
        chat.as("ada").says("team manager @boss team: sales sure: yes").isAccepted();
        chat.as("boss").says("score @lily").isAccepted();
        chat.as("boss").says("target @lily visits 12").isAccepted();
        assertThat(tree.managersAbove(
                        team.org(), team.id("lily"), team.east(), LocalDate.ofInstant(chat.now(), TestTeam.ZONE)))
                .extracting(level -> level.get(0).name())
                .containsExactly("陈静", "Bo Chief");
        platform.forget();
        chat.as("chen").says("拜访 塔顶公司：聊了，难点：要总部支持").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("boss")).singleElement().asString().contains("要总部支持");
        assertThat(teams.treeManagedBy(team.org(), team.id("boss"), LocalDate.ofInstant(chat.now(), TestTeam.ZONE)))
                .containsExactlyInAnyOrder(sales, team.east());
    }

    @Test
    @Order(7)
    void aLeadHandedOnAtNightIsNewsInTheMorning() {
        chat.until("2026-11-17T22:30");
        chat.as("chen").says("新线索 夜班公司，王总，13800001160").isAccepted();
        platform.forget();
        chat.as("chen").says("转交 夜班公司 给 李华").isAccepted();
        chat.until("2026-11-18T08:59");
        assertThat(platform.textsTo("lihua")).isEmpty();
        chat.until("2026-11-18T09:00");
        assertThat(platform.textsTo("lihua")).singleElement().asString().contains("夜班公司", "陈静");
    }

    @Test
    @Order(8)
    void noTeamLosesItsManagerUnasked() {
        chat.as("ada").says("team new North").isAccepted();
        Chat.Answered asked =
                chat.as("ada").says("team add @chen @lily, team: North").isRefused("陈静 manages East");
        assertThat(tree.managersAbove(
                        team.org(), team.id("lily"), team.east(), LocalDate.ofInstant(chat.now(), TestTeam.ZONE)))
                .hasSize(2);
        chat.as("ada").presses(asked.button("Yes, do it")).isAccepted();
        assertThat(members.get(team.org(), team.id("lily")).team()).isNotEqualTo(team.east());
    }

    private Team east() {
        return teams.get(team.org(), team.east());
    }
}
