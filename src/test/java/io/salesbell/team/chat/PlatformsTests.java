package io.salesbell.team.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Arrivals.Newcomer;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Conversations;
import io.salesbell.chat.Directory;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.PlainCards;
import io.salesbell.chat.Role;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Members;
import io.salesbell.team.Organization;
import io.salesbell.team.Organizations;
import io.salesbell.team.Teams;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.SteppedClock;
import io.salesbell.testing.TestTeam;
import java.time.Duration;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One person on two platforms. */
@SalesbellTest
class PlatformsTests {
    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Directory directory;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Members members;

    @Autowired
    private Teams teams;

    @Autowired
    private RecordingPlatform platform;

    @Autowired
    private SteppedClock wall;

    @Autowired
    private PlainCards plain;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aCodeTypedOnTheOtherSideMakesBothOnePersonWithAllRecords() {
        says("u-lily", "拜访 一诺科技：第一次");
        String code = code("lily");
        assertThat(says("u-lily", "关联账号 " + code.toUpperCase(Locale.ROOT))).contains("Lily Zhang", "test上一样");
        assertThat(member("u-lily")).isEqualTo(team.id("lily"));
        assertThat(visitsOf(team.id("lily"), "一诺%")).isEqualTo(1);
        says("u-lily", "visit Yinuo: second");
        assertThat(visitsOf(team.id("lily"), "Yinuo")).isEqualTo(1);
        chat.settle();
        assertThat(platform.textsTo("lily")).last().asString().contains("Your account “u-lily” on mail is connected");
        assertThat(says("u-lily", "connect me " + code)).contains("Done");
        assertThat(says("u-other", "connect me " + code)).contains("no such code");
        assertThat(chat.as("lily").says("connect me").text()).contains("connect me ");
    }

    @Test
    void aConnectionIsTakenBackByItsOwnersOrAnAdminAndNewsGoToThePlatformUsedLast() {
        team.person("sunli", "孙丽", Locale.CHINESE, Role.REP);
        String code = code("sunli");
        says("u-sunli", "visit Sunco: before");
        assertThat(says("u-sunli", "connect me " + code)).contains("孙丽");
        wall.pass(Duration.ofSeconds(1));
        says("u-sunli", "help");
        assertThat(directory.dmOf(team.org(), team.id("sunli")).orElseThrow().platform())
                .isEqualTo("mail");
        wall.pass(Duration.ofSeconds(1));
        chat.as("sunli").says("今天").isAccepted();
        assertThat(directory.dmOf(team.org(), team.id("sunli")).orElseThrow().platform())
                .as("a query is use, too")
                .isEqualTo("test");
        chat.as("lily").says("disconnect me @sunli").isRefused("Only an admin");
        chat.as("ada").says("disconnect me @sunli").isAnswered("“u-sunli” again");
        assertThat(member("u-sunli")).isNotEqualTo(team.id("sunli"));
        assertThat(visitsOf(team.id("sunli"), "Sunco")).as("stays").isEqualTo(1);
        says("u-sunli", "visit Sunco: after");
        assertThat(visitsOf(team.id("sunli"), "Sunco")).isEqualTo(1);
        assertThat(visitsOf(member("u-sunli"), "Sunco")).isEqualTo(1);
        chat.settle();
        assertThat(platform.textsTo("sunli")).last().asString().contains("取消关联", "u-sunli");
        chat.as("sunli").says("取消关联").isRefused("没有用关联码关联过");
    }

    @Test
    void whomAnEmailJoinedIsNotParted() {
        says("u-first", "visit Mailco: x");
        says(team.org(), "mail4", "u-second", "visit Mailco: y");
        Arrivals.Profile profile = new Arrivals.Profile("Mel", "mel@corp.example", null, null, false, false, false);
        arrivals.vouch("mail", "mail", "u-first", profile);
        arrivals.vouch("mail", "mail4", "u-second", profile);
        assertThat(arrivals.known("mail", "mail4", "u-second").orElseThrow().member())
                .isEqualTo(member("u-first"));
        assertThat(says("u-first", "disconnect me")).contains("No account was connected by a code");
    }

    @Test
    void whoIsJoinedKeepsTheirPlaceInATeam() {
        says("u-placeless", "visit Placeco: x");
        says(team.org(), "mail4", "u-placed", "visit Placeco: y");
        MemberId placed =
                arrivals.known("mail", "mail4", "u-placed").orElseThrow().member();
        jdbc.sql("""
                insert into team_membership (org_id, id, team_id, member_id, manages, valid_from)
                select org_id, gen_random_uuid(), team_id, :placed, false, valid_from from team_membership
                where org_id = :org and member_id = :lily
                """)
                .param("placed", placed.value())
                .param("org", team.org().value())
                .param("lily", team.id("lily").value())
                .update();
        Arrivals.Profile profile =
                new Arrivals.Profile("Pla Ced", "placed@corp.example", null, null, false, false, false);
        arrivals.vouch("mail", "mail", "u-placeless", profile);
        arrivals.vouch("mail", "mail4", "u-placed", profile);
        assertThat(directory
                        .speaker(team.org(), member("u-placeless"))
                        .orElseThrow()
                        .team())
                .isEqualTo(directory
                        .speaker(team.org(), team.id("lily"))
                        .orElseThrow()
                        .team())
                .isNotNull();
    }

    @Test
    void onlySomebodyNewOnAnotherPlatformBecomesSomebodyElse() {
        String code = code("wangwei");
        chat.as("zhaomin").says("connect me " + code).isRefused("王伟", "在本平台已有账号");
        chat.as("wangwei").says("关联账号 " + code).isRefused("到那边发给我");
        chat.as("wangwei").says("拜访 双汇：算数").isAccepted();
        says("u-boss", "help");
        members.grant(team.org(), member("u-boss"), Role.ADMIN, TestTeam.LONG_AGO);
        assertThat(says("u-boss", "connect me " + code)).contains("not put together");
        says("u-hao", "visit Haoco: x");
        teams.join(team.org(), team.east(), member("u-hao"), false, TestTeam.LONG_AGO);
        says("u-hao", "visit Haoco: counts for the team");
        assertThat(says("u-hao", "connect me " + code)).contains("not put together");
        assertThat(says("u-wei", "connect me " + code)).contains("Done");
        String again = code("zhaomin");
        assertThat(says("u-wei", "关联账号 " + again)).contains("已有账号");
        assertThat(member("u-hao")).isNotEqualTo(team.id("wangwei"));
    }

    @Test
    void whoAskedOnTheNewSideIsToldToDoItTheOtherWayRound() {
        says("u-lihua", "help");
        String code = codeIn(says("u-lihua", "connect me"));
        chat.as("lihua").says("拜访 翰林：算数").isAccepted();
        chat.as("lihua").says("connect me " + code).isRefused("保留这个账号");
    }

    @Test
    void wrongCodesAreCountedAndOldOnesAndThoseOfAnotherOrganizationAreWrong() {
        String code = code("chen");
        OrgId other = OrgId.next();
        organizations.add(new Organization(
                other,
                "Other",
                Organization.Kind.GUEST,
                "CN",
                TestTeam.ZONE,
                Locale.CHINESE,
                Currency.getInstance("CNY")));
        assertThat(says(other, "mail2", "stranger", "connect me " + code)).contains("no such code");
        for (int guess = 1; guess < 5; guess++) {
            assertThat(says(other, "mail2", "stranger", "connect me abc" + guess))
                    .contains("no such code");
        }
        assertThat(says(other, "mail2", "stranger", "connect me abcdef")).contains("too many wrong codes");
        wall.pass(Duration.ofMinutes(11));
        assertThat(says("u-chen", "connect me " + code)).contains("no such code");
        wall.pass(Duration.ofMinutes(5));
        assertThat(says(other, "mail2", "stranger", "connect me abcdef")).contains("no such code");
        assertThat(says("u-chen", "connect me " + code("chen"))).contains("Done");
        assertThat(directory.speaker(team.org(), member("u-chen")).orElseThrow().roles())
                .contains(Role.MANAGER);
    }

    @Test
    void linesBehindTheCodeAreAskedForAgain() {
        String code = code("fiona");
        assertThat(says("u-fiona", "connect me " + code + "\nvisit Fineco: x")).contains("Done", "once more");
        assertThat(visitsOf(team.id("fiona"), "Fineco")).isZero();
    }

    @Test
    void aTeamGivesUpItsChannelAndWhatWaitedForItIsNotPosted() {
        Announcement news = new Announcement(
                "team.connected",
                Map.of("platform", "mail", "name", "news"),
                Announcement.Priority.ANNOUNCEMENT,
                "news",
                chat.now(),
                null);
        transaction.executeWithoutResult(status -> outbox.toTeam(team.org(), team.east(), news));
        chat.as("lily").inChannel().says("unbind").isRefused("This channel is East's", "an admin can");
        chat.as("chen").says("解绑本群").isRefused("请在那个群里");
        Chat.Answered done = chat.as("chen").inChannel().says("解绑本群").isAccepted();
        done.isAnswered("East的消息以后不再发到本群", "还没发的 1 条也不发了", "East现在没有群");
        chat.settle();
        assertThat(platform.textsTo("east")).isEmpty();
        chat.as("ada").inChannel().says("unbind this group").isRefused("no team");
        assertThat(transaction.<Boolean>execute(status -> outbox.toTeam(team.org(), team.east(), news)))
                .isFalse();
        chat.as("chen").inChannel().presses(done.button("重新绑定")).isAnswered("East的消息以后发到本群");
        chat.as("ada").inChannel().says("stop posting here").isAnswered("posted here no more.");
        chat.as("ada").inChannel().says("post here").isAccepted();
        chat.as("chen").inChannel().says("解除绑定").isAnswered("不再发到本群");
        chat.as("chen").inChannel().says("绑定这个群").isAnswered("East的消息以后发到本群");
        chat.as("chen").inChannel().says("取消绑定本群").isAnswered("不再发到本群");
    }

    private String code(String key) {
        return codeIn(chat.as(key).says("connect me").isAccepted().text());
    }

    private static String codeIn(String text) {
        Matcher code = Pattern.compile("[a-z2-9]{6}(?=[.。，\\s])").matcher(text.replaceFirst("^[^:：]*[:：]\\s*", ""));
        assertThat(code.find()).as(text).isTrue();
        return code.group();
    }

    private String says(String user, String text) {
        return says(team.org(), "mail", user, text);
    }

    private String says(OrgId org, String tenant, String user, String text) {
        Newcomer newcomer = new Newcomer("mail", tenant, user, user, text);
        MemberId member = arrivals.known("mail", tenant, user)
                .map(Arrivals.Known::member)
                .orElseGet(() -> arrivals.arriving(org, newcomer).member());
        Conversation dm = new Conversation("mail", user, Conversation.Kind.DIRECT);
        IncomingMessage message = IncomingMessage.text(org, member, dm, "mail:" + UUID.randomUUID(), chat.now(), text)
                .from(newcomer);
        return conversations.hear(message).replies().stream()
                .map(reply -> plain.text(
                        reply.card(), text.matches("(?s).*[关拜].*") ? Locale.CHINESE : Locale.ENGLISH, TestTeam.ZONE))
                .collect(Collectors.joining("\n"));
    }

    private MemberId member(String user) {
        return arrivals.known("mail", "mail", user).orElseThrow().member();
    }

    private int visitsOf(MemberId member, String customer) {
        return jdbc.sql("""
                select count(*) from visit v join customer c on c.org_id = v.org_id and c.id = v.customer_id
                where v.member_id = ? and c.name like ?
                """)
                .params(member.value(), customer)
                .query(Integer.class)
                .single();
    }
}
