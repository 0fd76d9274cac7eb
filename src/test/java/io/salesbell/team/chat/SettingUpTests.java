package io.salesbell.team.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Argument;
import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Conversations;
import io.salesbell.chat.Directory;
import io.salesbell.chat.Forms;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.PlainCards;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Suggestions;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organization;
import io.salesbell.team.Organizations;
import io.salesbell.team.Settings;
import io.salesbell.team.StartCodes;
import io.salesbell.team.WorkingTimes;
import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalesbellTest
class SettingUpTests {
    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Directory directory;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Members members;

    @Autowired
    private Settings settings;

    @Autowired
    private StartCodes codes;

    @Autowired
    private PlainCards plain;

    @Autowired
    private List<Suggestions> suggestions;

    @Autowired
    private Forms forms;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void helpSaysFirstWhatTheRoleNeeds() {
        chat.as("lily").says("help").isAccepted().isAnswered("Hello Lily Zhang", "visit Acme", "Set up: ");
        chat.as("chen").says("帮助").isAccepted().isAnswered("陈静，您好", "团队");
        chat.as("wangwei").says("？").isAccepted().isAnswered("王伟");
        assertThat(chat.as("lily").says("help").text()).doesNotContain("team new");
    }

    @Test
    void helpShowsOneCommandWhole() {
        chat.as("lily")
                .says("help visit")
                .isAccepted()
                .isAnswered("visit <customer>: [notes]", "next: ", "visit Acme", "拜访");
        chat.as("wangwei").says("帮助 拜访").isAccepted().isAnswered("拜访 <客户>：[内容]", "下一步", "拜访 华为");
        chat.as("wangwei").says("帮助 百访").isRefused("百访", "拜访");
        chat.as("lily").says("help <script>").isRefused("no command “<script>”");
        chat.as("lily").says("help team new").isAccepted().isAnswered("This one is for");
    }

    @Test
    void aChangedLanguageIsTheOneOfTheAnswer() {
        Member sam = team.person("sam", "Sam Ho", Locale.ENGLISH, Role.REP);
        chat.as("sam").says("settings").isAccepted().isAnswered("Language: English", "Quiet hours: 21:00-08:00");
        chat.as("sam").says("settings language 中文").isAccepted().isAnswered("语言：中文");
        assertThat(members.get(team.org(), sam.id()).language()).isEqualTo(Locale.CHINESE);
        chat.as("sam").says("设置 语言 english").isAccepted().isAnswered("Done. Language: English");
        assertThat(jdbc.sql("select count(*) from journal_entry where kind = 'setting.changed' and subject_id = ?")
                        .param(sam.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void quietHoursAreReadInManyWays() {
        chat.as("zhaomin").says("设置 静默 22:30—7").isAccepted().isAnswered("22:30-07:00");
        assertThat(settings.of(team.member("zhaomin"), WorkingTimes.QUIET_HOURS))
                .isEqualTo("22:30-07:00");
        chat.as("zhaomin").says("设置 静默 无").isAccepted().isAnswered("静默时段：无");
        chat.as("lihua").says("我的设置 静默时段 ２２：００－０７：３０").isAccepted().isAnswered("22:00-07:30");
        chat.as("lihua").says("设置 时区 shanghai").isAccepted().isAnswered("Asia/Shanghai");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "settings quiet 25:00-07:00",
                "settings quiet 7",
                "settings quiet '; drop table setting; --",
                "settings zone Mars/Phobos",
                "settings zone UTC+99",
                "settings language klingon",
                "settings colour blue",
                "settings team quiet 22-7",
                "settings organization language zh",
                "settings team language zh"
            })
    void whatIsNoSettingChangesNothing(String line) {
        chat.as("lily").says(line).isRefused("");
        assertThat(settings.of(team.member("lily"), WorkingTimes.QUIET_HOURS)).isEqualTo("21:00-08:00");
        assertThat(members.get(team.org(), team.id("lily")).language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void managersSetTheirTeamsAndAdminsTheOrganizations() {
        chat.as("chen").says("设置 团队 静默 20-9").isAccepted().isAnswered("静默时段：20:00-09:00（团队的）");
        assertThat(settings.of(team.member("lily"), WorkingTimes.QUIET_HOURS)).isEqualTo("20:00-09:00");
        chat.as("chen").says("设置 团队 静默 21-8").isAccepted();
        chat.as("ada").says("settings organization quiet 19-10").isAccepted();
        chat.as("ada").says("settings organization quiet 21-8").isAccepted();
    }

    @Test
    void aTeamIsFoundedPeopledManagedAndBound() {
        team.person("olga", "Olga Petrov", Locale.ENGLISH, Role.REP);
        chat.as("lily").says("team new North").isRefused("admin");
        chat.as("ada").says("team new North").isAccepted().isAnswered("Team North is there");
        chat.as("ada").says("team new north").isRefused("already");
        chat.as("ada")
                .says("team add @olga and 李华 team: north")
                .isAccepted()
                .isAnswered("North welcomes Olga Petrov, 李华");
        chat.as("ada").says("team add @olga").isRefused("Which team");
        chat.as("ada").says("team manager @olga team: north").isAccepted().isAnswered("Olga Petrov now manages North");
        chat.as("olga").says("team").isAccepted().isAnswered("North · 2 people", "Manager: Olga Petrov");
        chat.as("olga").says("bind").isRefused("in the channel");
        chat.as("olga").says("team add @nobody").isRefused("nobody called “@nobody”");
        chat.as("lily").says("team join North").isRefused("You are in East");
        chat.as("ada").says("team add 李华 team: east").isAccepted();
    }

    @Test
    void aManagerWhoseDayStartsLaterManagesFromTheMomentItIsSaid() {
        Member luis = team.person("luis", "Luis Diaz", Locale.ENGLISH, Role.REP);
        Member mia = team.person("mia", "Mia Sato", Locale.ENGLISH, Role.REP);
        members.moveTo(team.org(), luis.id(), ZoneId.of("America/Los_Angeles"));
        members.moveTo(team.org(), mia.id(), ZoneId.of("Pacific/Auckland"));
        chat.as("ada").says("team new Coast").isAccepted();
        chat.as("ada").says("team manager @luis team: Coast sure: yes").isAccepted();
        chat.as("luis").says("team add @mia").isAccepted().isAnswered("Coast welcomes Mia Sato");
        chat.as("luis").says("target team visits 5, confirm: yes").isAccepted();
        chat.as("luis").says("target team").isAccepted().isAnswered("Mia Sato");
        chat.as("luis").says("target @mia visits 4, confirm: yes").isAccepted();
        chat.as("luis").says("board").isAccepted().isAnswered("Coast");
        assertThat(directory.speaker(team.org(), luis.id()).orElseThrow().team())
                .isEqualTo(members.get(team.org(), mia.id()).team());
    }

    @Test
    void nobodyAndNoChannelIsTakenFromATeamWithoutAsking() {
        team.person("petra", "Petra Roth", Locale.ENGLISH, Role.REP);
        team.person("qin", "秦岚", Locale.CHINESE, Role.ADMIN);
        chat.as("ada")
                .says("team new Alpine, manager: @lily")
                .isAccepted()
                .isAnswered("Team Alpine is there", "belongs to another team", "Yes, do it");
        Chat.Answered asked = chat.as("ada")
                .says("team manager @petra team: Alpine")
                .isRefused("Petra Roth belongs to East and would leave it for Alpine");
        chat.as("petra").says("team").isAnswered("East · ");
        chat.as("ada").presses(asked.button("Yes, do it")).isAccepted().isAnswered("Petra Roth now manages Alpine");
        chat.as("qin").says("设主管 @petra 团队：East").isRefused("Petra Roth 现在是Alpine的主管", "还没有改动");
        Chat.Answered taken = chat.as("ada")
                .inChannel()
                .says("bind team: Alpine")
                .isAccepted()
                .isAnswered("This channel is East's", "news is posted here no more");
        chat.as("qin").inChannel().says("绑定本群 团队：Alpine").isAccepted().isAnswered("本群现在属于East");
        chat.as("ada").inChannel().says("bind Nowhere").isRefused("Nowhere");
        chat.as("qin").inChannel().says("绑定本群 Alpine").isAccepted().isAnswered("本群现在属于East");
        chat.as("ada").inChannel().says("bind").isAccepted().isAnswered("Which team", "Alpine", "East");
        chat.as("ada").says("bind").isRefused("in the channel");
        chat.as("ada").inChannel().presses(taken.button("Yes, do it")).isAnswered("Alpine's news is posted here");
        chat.as("ada").inChannel().says("bind team: East sure: yes").isAnswered("East's news");
        chat.as("ada").inChannel().says("bind team: East").isAccepted();
    }

    @Test
    void theStartShowsHowFarTheTeamIs() {
        chat.as("chen").says("开始").isAccepted().isAnswered("陈静，您好", "✓ 主管：陈静", "✓ 消息发到团队的群");
        chat.as("lily").says("start").isAccepted().isAnswered("visit Acme");
        chat.as("lily").says("团队").isAccepted().isAnswered("East · ");
    }

    @Test
    void whoeverSendsTheCodeBecomesAdminAndWhatWasTypedBeforeIsKept() {
        OrgId org = OrgId.next();
        organizations.add(new Organization(
                org, "New", Organization.Kind.GUEST, "CN", TestTeam.ZONE, Locale.CHINESE, Currency.getInstance("CNY")));
        Arrivals.Newcomer boss = new Arrivals.Newcomer("test", "new", "u1", "  Boss\u202e ", "拜访 华为");
        MemberId first = arrivals.register(org, boss);
        assertThat(arrivals.register(org, boss)).isEqualTo(first);
        assertThat(members.get(org, first).name()).isEqualTo("Boss");
        assertThat(says(org, first, "拜访 华为：聊了报价")).contains("已记", "还没有管理员", "已替您记下");
        assertThat(says(org, first, "开始")).contains("口令");
        assertThat(says(org, first, "开始 12345678")).contains("口令不对");
        assertThat(says(org, first, "开始 " + codes.of(org).toUpperCase(Locale.ROOT)))
                .contains("您现在是管理员了", "先建团队")
                .doesNotContain("还没有管理员");
        assertThat(says(org, first, "team new 销售部")).contains("销售部建好了", "还有 1 人没有团队");
        assertThat(says(org, first, "team add everyone team: team")).contains("销售部欢迎 Boss");
        assertThat(says(org, first, "开始")).contains("✓ 销售部：1 人", "○ 还差一位主管");
        assertThat(members.get(org, first).language()).isEqualTo(Locale.CHINESE);
    }

    private String says(OrgId org, MemberId member, String text) {
        Conversation dm = new Conversation("test", "u1", Conversation.Kind.DIRECT);
        Answer answer = conversations.hear(
                IncomingMessage.text(org, member, dm, "test:" + UUID.randomUUID(), chat.now(), text));
        return answer.replies().stream()
                .map(reply -> plain.text(reply.card(), Locale.CHINESE, TestTeam.ZONE))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void peopleAreFoundByFullNameFirstNameKeyAndEmailTheOwnTeamFirst() {
        team.person("anna", "Anna Berg", Locale.ENGLISH, Role.REP);
        Member stranger =
                members.add(team.org(), "anna2", "Anna Roth", Locale.ENGLISH, TestTeam.ZONE, TestTeam.LONG_AGO);
        members.identify(team.org(), stranger.id(), "mail", "mail", "a");
        jdbc.sql("update identity set email = 'Anna.Roth@Example.com' where platform = 'mail'")
                .update();
        assertThat(named("anna berg, thanks")).containsExactly("Anna Berg");
        assertThat(named("＠Ａｎｎａ for help")).containsExactly("Anna Berg");
        assertThat(named("@anna2 for help")).containsExactly("Anna Roth");
        assertThat(named("anna.roth@example.com for help")).containsExactly("Anna Roth");
        assertThat(named("@" + stranger.id() + " x")).containsExactly("Anna Roth");
        assertThat(named("王伟帮我改了方案")).containsExactly("王伟");
        assertThat(named("annabel")).isEmpty();
        assertThat(named("' or 1=1 --")).isEmpty();
        team.person("anna3", "Anna Sol", Locale.ENGLISH, Role.REP);
        assertThat(named("anna")).containsExactly("Anna Berg");
        assertThat(named("@Anna Sol")).containsExactly("Anna Sol");
    }

    private List<String> named(String text) {
        return directory.personAt(lily(), text).members().stream()
                .map(Directory.Named::name)
                .toList();
    }

    private Speaker lily() {
        return directory.speaker(team.org(), team.id("lily")).orElseThrow();
    }

    @Test
    void aCustomerIsFoundByAnyPartOfItsName() {
        chat.as("wangwei").says("拜访 上海辰星贸易：聊了").isAccepted();
        chat.as("wangwei").says("拜访 辰星：聊了").isAccepted();
        chat.as("lily").says("visit Nordwind 99817: hi").isAccepted();
        Suggestions customers = suggestions.stream()
                .filter(one -> one.kind() == Argument.Kind.CUSTOMER)
                .findFirst()
                .orElseThrow();
        Argument customer = Argument.of("customer", Argument.Kind.CUSTOMER);
        assertThat(customers.suggest(lily(), customer, "辰星", 5))
                .extracting("label")
                .containsExactly("辰星", "上海辰星贸易");
        assertThat(customers.suggest(lily(), customer, "辰星", 1))
                .extracting("label")
                .containsExactly("辰星");
        assertThat(customers.suggest(lily(), customer, "99817", 5))
                .extracting("label")
                .containsExactly("Nordwind 99817");
        assertThat(customers.suggest(lily(), customer, "%", 5)).isEmpty();
    }

    @Test
    void peopleAreSuggestedByTheStartOfNameOrKey() {
        team.person("bo", "Bo Lindqvist", Locale.ENGLISH, Role.REP);
        Suggestions people = suggestions.stream()
                .filter(one -> one.kind() == Argument.Kind.PERSON)
                .findFirst()
                .orElseThrow();
        Argument anybody = Argument.of("person", Argument.Kind.PERSON);
        assertThat(people.suggest(lily(), anybody, "@lindq", 5))
                .containsExactly(new Suggestions.Suggestion("Bo Lindqvist", "Bo Lindqvist"));
        assertThat(people.suggest(lily(), anybody, "王", 5)).extracting("label").containsExactly("王伟");
        assertThat(people.suggest(lily(), anybody, "", 3)).hasSize(3);
        assertThat(people.suggest(lily(), anybody, "%_", 3)).isEmpty();
        assertThat(people.suggest(lily(), anybody, "fio", 3)).isNotEmpty();
        Argument owner = forms.argument("assign", "person").orElseThrow();
        assertThat(people.suggest(lily(), owner, "fio", 3)).isEmpty();
        assertThat(people.suggest(lily(), owner, "陈", 3)).isNotEmpty();
        assertThat(people.suggest(lily(), forms.argument("新线索", "for").orElseThrow(), "ada", 3))
                .isEmpty();
        assertThat(people.suggest(lily(), forms.argument("kudos", "person").orElseThrow(), "ada", 3))
                .isNotEmpty();
    }

    @Test
    void everybodyMayLogVisitsOfTheirOwn() {
        chat.as("chen").says("拜访 中远海运：陪访").isAccepted();
    }
}
