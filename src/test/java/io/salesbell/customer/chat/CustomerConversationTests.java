package io.salesbell.customer.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.customer.Customer;
import io.salesbell.customer.Customers;
import io.salesbell.customer.NameKey;
import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalesbellTest
class CustomerConversationTests {
    @Autowired
    private Chat chat;

    @Autowired
    private Customers customers;

    @Autowired
    private TestTeam team;

    @Autowired
    private JdbcClient jdbc;

    private Customer named(String name) {
        return customers.named(team.org(), name).orElseThrow();
    }

    @Test
    void aResemblingNameIsAskedAboutAtOnceAndBecomesTheKnownOne() {
        chat.as("wangwei").says("拜访 宇通客车股份有限公司：聊了报价").isAccepted();
        Chat.Answered asked =
                chat.as("lihua").says("拜访 宇通：送样").isAccepted().isAnswered("是“宇通客车股份有限公司”吗", "就是它", "是新客户");
        chat.as("lihua").presses(asked.button("就是它")).isAccepted().isAnswered("宇通 已并入 宇通客车股份有限公司");
        assertThat(named("宇通").id()).isEqualTo(named("宇通客车").id());
        chat.as("lihua").says("拜访 宇通：再聊").isAccepted().isAnswered("宇通客车股份有限公司");
    }

    @Test
    void namesThatDifferByAMarkBetweenFiguresAreSeveralCustomers() {
        chat.as("lily").says("visit Depot 1-11: one").isAnswered("Logged");
        chat.as("lily").says("visit Depot 11-1: two").isAnswered("Logged");
        chat.as("lily").says("visit Depot 111: three").isAnswered("Logged");
        assertThat(List.of(
                        named("Depot 1-11").id(),
                        named("Depot 11-1").id(),
                        named("Depot 111").id()))
                .doesNotHaveDuplicates();
        chat.as("lily").says("visit ＤＥＰＯＴ １－１１: four").isAnswered("Logged");
        assertThat(named("Ｄｅｐｏｔ 1/11").id()).isEqualTo(named("Depot 1-11").id());
    }

    @Test
    void theKeysOfBeforeAreTheSameAsThoseMadeToday() throws IOException {
        List<String> names = List.of(
                "Annex 2-22 Ltd",
                "Barn 22-2",
                "Ｃａｎａｌ ２２２",
                "上海市分店（３－３３）有限公司",
                "No. 1 Annex 7, 8/9",
                "Annex 360",
                "7-Annexes");
        names.forEach(name -> jdbc.sql("""
                        insert into customer (org_id, id, name, name_key, core_key, canonical_id, created_by, created_at,
                            created_on, version)
                        select :org, :id, :name, :key, :core, :id, id, joined_on, joined_on, 0 from member where org_id = :org limit 1
                        """)
                .param("org", team.org().value())
                .param("id", UUID.randomUUID())
                .param("name", name)
                .param("key", "x" + NameKey.of(name).replace("-", ""))
                .param("core", name.startsWith("上海") ? "分店333" : null)
                .update());
        String script = new ClassPathResource("db/migration/V119__names_with_figures.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        for (int twice = 0; twice < 2; twice++) {
            jdbc.sql(script).update();
            names.forEach(name -> assertThat(jdbc.sql("select name_key from customer where name = ?")
                            .param(name)
                            .query(String.class)
                            .single())
                    .isEqualTo("x" + NameKey.of(name)));
        }
        assertThat(jdbc.sql("select core_key from customer where core_key like '分店%'")
                        .query(String.class)
                        .single())
                .isEqualTo("分店3-33");
    }

    @Test
    void andIsTheSignInANameAlsoInThoseKnownBefore() throws IOException {
        chat.as("lily").says("visit Harlow & Sons: hello").isAnswered("new customer");
        assertThat(chat.as("lily")
                        .says("visit Harlow and Sons: again")
                        .isAccepted()
                        .text())
                .contains("Logged")
                .doesNotContain("new customer");
        chat.as("wangwei").says("拜访 Harlow ＆ Sons：三").isAccepted().isAnswered("Harlow & Sons");
        Map<String, String> keys = Map.of(
                "Bell and Grand Ltd",
                "bellandgrand",
                "Andy and Anders",
                "andyandanders",
                "Studio 1 and 2",
                "studio1and2");
        UUID org = jdbc.sql("select org_id from customer limit 1")
                .query(UUID.class)
                .single();
        keys.forEach((name, key) -> jdbc.sql("""
                        insert into customer (org_id, id, name, name_key, canonical_id, created_by, created_at, created_on, version)
                        values (:org, :id, :name, :key, :id, :id, now(), current_date, 0)
                        """)
                .param("org", org)
                .param("id", UUID.randomUUID())
                .param("name", name)
                .param("key", key)
                .update());
        jdbc.sql(
                        "update customer set name = 'Harlow and Sons', name_key = 'harlowandsons' where name = 'Bell and Grand Ltd'")
                .update();
        jdbc.sql(new ClassPathResource("db/migration/V140__names_with_and.sql")
                        .getContentAsString(StandardCharsets.UTF_8))
                .update();
        assertThat(keyOf("Andy and Anders")).isEqualTo(NameKey.of("Andy and Anders"));
        assertThat(keyOf("Studio 1 and 2")).isEqualTo(NameKey.of("Studio 1 and 2"));
        assertThat(keyOf("Harlow and Sons")).isEqualTo("harlowandsons");
    }

    private String keyOf(String name) {
        return jdbc.sql("select name_key from customer where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    @Test
    void aDigitAnswersTheQuestionAndANewCustomerStaysOne() {
        chat.as("lily").says("visit Soylent: hello").isAccepted();
        chat.as("lily").says("visit Soylent Foods: hello").isAnswered("Is that “Soylent”?");
        chat.as("lily").says("2").isAccepted().isAnswered("two customers");
        chat.as("lily").says("merge Soylent Foods into Soylent").isAccepted().isAnswered("Merge Soylent Foods");
        chat.as("chen").says("合并客户 Soylent Foods 和 Soylent").isAnswered("Soylent Foods 并入 Soylent");
    }

    @Test
    void mergingIsShownFirstDoneOnConfirmAndUndoneByName() {
        chat.as("lily").says("visit Umbrella: one").isAccepted();
        chat.as("lily").says("visit Parasol: two").isAccepted();
        Chat.Answered shown =
                chat.as("lily").says("merge Parasol into Umbrella").isAccepted().isAnswered("1 visit", "Umbrella");
        assertThat(named("Parasol").id()).isNotEqualTo(named("Umbrella").id());
        chat.as("lily").presses(shown.button("Cancel")).isAnswered("nothing changed");
        chat.as("lily").presses(shown.button("Merge")).isAnswered("Parasol now belongs to Umbrella");
        chat.as("lily").presses(shown.button("Merge")).isRefused("was merged into Umbrella by Lily");
        chat.as("lily").says("customer Umbrella").isAnswered("Parasol", "one", "two");
        chat.pass(Duration.ofDays(3));
        chat.as("lily").says("merge undo Parasol").isAccepted().isAnswered("stands on its own");
        assertThat(named("Parasol").name()).isEqualTo("Parasol");
        chat.as("lily").says("merge undo Parasol").isRefused("Nothing of");
    }

    @Test
    void aNameOfOnesOwnGoesIntoNoColleaguesCustomerThatItDoesNotResemble() {
        chat.as("wangwei").says("线索 新建 Stanhope Imports").isAccepted();
        chat.as("lily").says("visit Kruger Paper: one").isAccepted();
        chat.as("lily").says("merge Kruger Paper into Stanhope Imports").isRefused("Kruger Paper", "Stanhope Imports");
        chat.as("lily").says("merge confirm Kruger Paper into Stanhope Imports").isRefused("Stanhope Imports");
        chat.as("chen").says("merge Kruger Paper into Stanhope Imports").isAccepted();
    }

    @Test
    void aMissingNameIsShownInTheReadersLanguage() {
        chat.as("lihua").says("合并客户 泰山").isRefused("合并 A 到 B");
        chat.as("lihua").says("改名 泰山").isRefused("改名 A 为 B");
        chat.as("lily").says("merge Mount Tai").isRefused("merge A into B");
    }

    @Test
    void anAdminSeesACustomerWhole() {
        chat.as("lily").says("visit Whole Corp: hello, with: Ann Lee").isAccepted();
        chat.as("lily").says("lead new Whole Corp: fair").isAccepted();
        chat.as("ada").says("customer Whole Corp").isAnswered("Ann Lee");
        assertThat(chat.as("zhaomin").says("客户 Whole Corp").text()).doesNotContain("Ann Lee");
        chat.as("lily").says("deal Whole Corp 12k").isAccepted();
        assertThat(chat.as("fiona")
                        .says("customer Whole Corp")
                        .isAnswered("¥12,000")
                        .text())
                .doesNotContain("Ann Lee");
        assertThat(chat.as("zhaomin").says("客户 Whole Corp").text()).doesNotContain("12,000", "1.2万");
        chat.as("lily").says("visit Unowned Corp: their secret").isAccepted();
        assertThat(chat.as("fiona").says("customer Unowned Corp").text()).doesNotContain("secret", "owner can tell");
        assertThat(chat.as("zhaomin").says("客户 Unowned Corp").text()).contains("their secret");
    }

    @Test
    void aCustomerThatNobodyOwnsAndSeveralKnowIsMergedByAManagerOrAdmin() {
        chat.as("lily").says("lead new Tessellate Ten").isAccepted();
        chat.as("lily").says("visit Kiln Nine: one").isAccepted();
        chat.as("wangwei").says("拜访 Kiln Nine：二").isAccepted();
        chat.as("lily").says("merge Kiln Nine into Tessellate Ten").isRefused("Kiln Nine");
        chat.as("wangwei").says("合并 Kiln Nine 到 Tessellate Ten").isRefused("Kiln Nine");
        chat.as("ada").says("merge confirm Kiln Nine into Tessellate Ten").isAccepted();
    }

    @Test
    void undoTakesAMergeBack() {
        chat.as("zhaomin").says("拜访 青岛啤酒：一").isAccepted();
        chat.as("zhaomin").says("拜访 崂山可乐：二").isAccepted();
        chat.as("zhaomin").says("确认合并 崂山可乐 到 青岛啤酒").isAnswered("已并入");
        chat.as("zhaomin").says("撤销").isAnswered("崂山可乐 已从 青岛啤酒 分开");
        assertThat(named("崂山可乐").isCanonical()).isTrue();
    }

    @Test
    void undoingAMergeLeavesWhatWasPartedOrMergedFurtherMeanwhile() {
        List.of("Alder Quay", "Birch Moor", "Cedar Fell", "Damson Howe")
                .forEach(name -> chat.as("lily").says("visit " + name + ": one").isAccepted());
        chat.as("lily").says("merge confirm Alder Quay into Birch Moor").isAccepted();
        chat.as("lily").says("merge confirm Birch Moor into Cedar Fell").isAccepted();
        chat.as("lily").says("merge undo Alder Quay").isAnswered("stands on its own");
        chat.as("lily").says("merge undo Birch Moor").isAnswered("stands on its own");
        assertThat(named("Alder Quay").name()).isEqualTo("Alder Quay");
        chat.as("lily").says("merge confirm Alder Quay into Birch Moor").isAccepted();
        chat.as("lily").says("merge confirm Birch Moor into Cedar Fell").isAccepted();
        chat.as("lily").says("merge undo Alder Quay").isAccepted();
        chat.as("lily").says("merge confirm Alder Quay into Damson Howe").isAccepted();
        chat.as("lily").says("merge undo Birch Moor").isAccepted();
        assertThat(named("Alder Quay").name()).isEqualTo("Damson Howe");
        chat.as("lily").says("merge undo Alder Quay").isAccepted();
        chat.as("lily").says("merge confirm Alder Quay into Birch Moor").isAccepted();
        chat.as("lily").says("merge confirm Birch Moor into Cedar Fell").isAccepted();
        chat.as("lily").says("merge undo Birch Moor").isAccepted();
        assertThat(named("Alder Quay").name()).isEqualTo("Birch Moor");
        chat.as("lily").says("merge undo Alder Quay").isAccepted();
        assertThat(named("Alder Quay").name()).isEqualTo("Alder Quay");
    }

    @Test
    void somebodyElsesCustomersAreNotMergedOrRenamedButByAManager() {
        chat.as("wangwei").says("拜访 北风机械：一").isAccepted();
        chat.as("lihua").says("拜访 南山铝业：二").isAccepted();
        chat.as("lihua").says("合并客户 北风机械 到 南山铝业").isRefused("负责人或主管");
        chat.as("lihua").says("改名 北风机械 为 北风").isRefused("负责人或主管");
        chat.as("chen").says("确认改名 北风机械 为 西门重工").isAccepted().isAnswered("已改名为 西门重工");
        assertThat(named("北风机械").name()).isEqualTo("西门重工");
        chat.as("chen").says("撤销改名 西门重工").isAccepted().isAnswered("已改回 北风机械");
        assertThat(customers.named(team.org(), "西门重工")).isEmpty();
    }

    @Test
    void theCardKnowsWhomALeadNamesAndWhatComesNextWithIt() {
        chat.as("lily").says("lead new Juniper Vale, Wang Li, 13800138000").isAccepted();
        chat.as("lily").says("customer Juniper Vale").isAnswered("Wang Li", "138 0013 8000");
        chat.as("lily").says("lead Juniper Vale, next: in 5 days call the boss").isAccepted();
        chat.as("lily").says("customer Juniper Vale").isAnswered("call the boss");
        chat.as("lily")
                .says("visit Juniper Vale: demo, next: in 2 days send papers")
                .isAccepted();
        chat.as("lily").says("customer Juniper Vale").isAnswered("send papers");
        chat.as("lily").says("lead Juniper Vale, next: in 6 days sign at last").isAccepted();
        assertThat(chat.as("lily").says("customer Juniper Vale").text())
                .contains("sign at last")
                .doesNotContain("send papers");
    }

    @Test
    void aContactGoesWithItsRecord() {
        chat.as("lily").says("visit Kestrel Bay: hello").isAccepted();
        chat.as("lily").says("visit Larch End: demo, with: Ann Lee 13900139000").isAccepted();
        chat.as("lily").says("visit Larch End: again, with: 13900139111").isAccepted();
        chat.as("lily").says("visit Larch End: again, with: 13900139222").isAccepted();
        chat.as("lily").says("customer Larch End").isAnswered("Ann Lee", "13900139000", "13900139111", "13900139222");
        chat.as("lily").says("recustomer last: Kestrel Bay").isAccepted();
        assertThat(chat.as("lily").says("customer Larch End").text()).doesNotContain("13900139222");
        chat.as("lily").says("customer Kestrel Bay").isAnswered("13900139222");
        chat.as("lily").says("visit Larch End: third, with: Bob Roe").isAccepted();
        chat.as("lily").says("customer Larch End").isAnswered("Bob Roe");
        chat.as("lily").says("undo").isAccepted();
        assertThat(chat.as("lily").says("customer Larch End").text())
                .contains("Ann Lee")
                .doesNotContain("Bob Roe");
        chat.as("lily").says("lead new Myrtle Rise, Cy Poe, 13700137000").isAccepted();
        chat.as("lily").says("visit Myrtle Rise: hello").isAccepted();
        chat.as("lily").says("undo").isAccepted();
        chat.as("lily").says("customer Myrtle Rise").isAnswered("Cy Poe");
    }

    @Test
    void renamingToAKnownNameOffersMerging() {
        chat.as("lily").says("visit Hooli: a").isAccepted();
        chat.as("lily").says("visit Pied Piper: b").isAccepted();
        chat.as("lily").says("rename Hooli to Pied Piper").isRefused("another customer", "Merge them");
    }

    @Test
    void theCardShowsContactsRecordsPhotosAndComments() {
        chat.as("lily")
                .says("visit Vandelay: latex, with: Art 138 1234 5678, next: tomorrow 15:00 call back")
                .isAccepted();
        chat.as("chen")
                .says("点评 " + ref("lily", "visit Vandelay: again") + "：很好")
                .isAccepted();
        chat.as("lily").says("customer vand").isAnswered("Vandelay", "Art 138 1234 5678", "latex", "call back", "很好");
    }

    @Test
    void anUnknownNameIsAnsweredWithNearOnesAndSeveralWithAMenu() {
        chat.as("lily").says("visit Stark Industries: x").isAccepted();
        chat.as("lily").says("visit Stark Catering: x").isAccepted();
        chat.as("lily").says("customer Stark").isRefused("Several customers", "Stark Industries", "Stark Catering");
        chat.as("lily").says("customer Stark Industrise").isRefused("Did you mean", "Stark Industries");
        chat.as("lily").says("customer Nobody At All").isRefused("no customer");
    }

    @Test
    void othersSeeOnlyWhoLooksAfterAnOwnedCustomer() {
        chat.as("lily").says("visit Wonka: secret recipe, phone: 138 0000 1111").isAccepted();
        chat.as("lily").says("deal Wonka 50k").isAccepted();
        Chat.Answered shown = chat.as("zhaomin").says("客户 Wonka").isAnswered("Lily Zhang");
        assertThat(shown.text()).doesNotContain("secret", "138");
        chat.as("chen").says("客户 Wonka").isAnswered("secret", "138 0000 1111");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Robert'); drop table customer;--",
                "🍕🍕 Pizza",
                "*bold* _it_ `code`",
                "100% {0} Müller & Söhne",
                "مرحبا",
                "%_\\"
            })
    void hostileNamesAreJustNames(String name) {
        chat.as("lily").says("visit " + name + ": hello").isAccepted().isAnswered(name);
        chat.as("lily").says("customer " + name).isAccepted().isAnswered(name, "hello");
    }

    @Test
    void aNameOfTenThousandCharactersIsRefused() {
        chat.as("lily").says("visit " + "x".repeat(10_000) + ": hello").isRefused("too long");
    }

    @Test
    void twoPeopleAtOnceMakeOneCustomer() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Chat.Answered>> answers = List.of("lily", "wangwei").stream()
                .map(key -> people.submit(() -> {
                    start.await();
                    return chat.as(key).says("visit Tyrell Corporation: hello");
                }))
                .toList();
        start.countDown();
        for (Future<Chat.Answered> answer : answers) {
            answer.get().isAccepted().isAnswered("Tyrell Corporation");
        }
        people.shutdown();
        assertThat(customers.starting(team.org(), "Tyrell", 5)).hasSize(1);
    }

    private String ref(String who, String line) {
        String text = chat.as(who).says(line).isAccepted().text();
        return text.replaceAll("(?s).*?\\b(V\\d+)\\b.*", "$1");
    }

    @Test
    void aVisitTypedUnderTheNameThatVanishedGoesBackWithItWhenTheMergeIsUndone() {
        chat.as("lihua").says("拜访 合并甲：一").isAccepted();
        chat.as("lihua").says("拜访 合并乙：二").isAccepted();
        chat.as("chen").says("确认合并 合并甲 到 合并乙").isAccepted();
        chat.as("lihua").says("拜访 合并甲：三次报价").isAccepted().isAnswered("合并乙");
        chat.as("lihua").says("拜访 合并乙：四次报价").isAccepted();
        chat.as("lihua").says("客户 合并乙").isAnswered("三次报价", "四次报价");
        chat.as("chen").says("撤销合并 合并甲").isAccepted();
        assertThat(chat.as("lihua").says("客户 合并甲").text()).contains("三次报价").doesNotContain("四次报价");
        assertThat(chat.as("lihua").says("客户 合并乙").text()).contains("四次报价").doesNotContain("三次报价");
    }

    @Test
    void leadsAndDealsTypedUnderTheNameThatVanishedGoBackWithItToo() {
        chat.as("lihua").says("拜访 合并丙：一").isAccepted();
        chat.as("lihua").says("拜访 合并丁：二").isAccepted();
        chat.as("chen").says("确认合并 合并丙 到 合并丁").isAccepted();
        String lead = chat.as("lihua").says("新线索 合并丙：要报价").isAccepted().text();
        String number = lead.replaceAll("(?s).*?\\b(L\\d+)\\b.*", "$1");
        chat.as("lihua").says("客户 合并丁").isAnswered(number);
        chat.as("chen").says("撤销合并 合并丙").isAccepted();
        chat.as("lihua").says("客户 合并丙").isAnswered(number);
        assertThat(chat.as("lihua").says("客户 合并丁").text()).doesNotContain(number);
        chat.as("chen").says("确认合并 合并丙 到 合并丁").isAccepted();
        chat.as("lihua").says("成交 " + number + " 7万").isAccepted().isAnswered("合并丁");
        chat.as("lihua").says("成交 合并丁：8万").isAccepted();
        chat.as("chen").says("撤销合并 合并丙").isAccepted();
        assertThat(chat.as("lihua").says("客户 合并丙").text()).contains("¥7万").doesNotContain("¥8万");
        assertThat(chat.as("lihua").says("客户 合并丁").text()).contains("¥8万").doesNotContain("¥7万");
    }
}
