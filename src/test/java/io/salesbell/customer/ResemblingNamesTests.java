package io.salesbell.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.Statements;
import io.salesbell.testing.TestTeam;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalesbellTest
@Import(Statements.class)
class ResemblingNamesTests {
    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private ResemblingNames names;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aShortFormInTheMiddleOfANameIsAskedAboutBothWays() {
        chat.as("wangwei").says("拜访 深圳市鲲鹏技术有限公司：初访").isAccepted();
        chat.as("lihua").says("拜访 鲲鹏：初访").isAccepted().isAnswered("是“深圳市鲲鹏技术有限公司”吗？");
        chat.as("wangwei").says("拜访 云杉：初访").isAccepted();
        chat.as("lihua").says("拜访 杭州市云杉科技：初访").isAccepted().isAnswered("是“云杉”吗？");
        chat.as("wangwei").says("拜访 北京红松：初访").isAccepted();
        assertThat(chat.as("lihua").says("拜访 上海红松：初访").text()).doesNotContain("吗？");
    }

    @Test
    void aNewLeadAsksTheSameQuestion() {
        chat.as("wangwei").says("拜访 白桦物流：初访").isAccepted();
        chat.as("lihua").says("新线索 成都市白桦物流有限公司，王总").isAccepted().isAnswered("是“白桦物流”吗？", "就是它");
        chat.as("lily").says("visit Birchwood: hello").isAccepted();
        chat.as("lily").says("lead new Birchwod, Ms Ash").isAccepted().isAnswered("Is that “Birchwood”?");
        assertThat(chat.as("lily").says("lead new Birchwood, Ms Ash").text()).doesNotContain("Is that");
    }

    @Test
    void aRenamedCustomerIsFoundByWhatItIsCalledNow() {
        chat.as("wangwei").says("拜访 旧名字公司：初访").isAccepted();
        Chat.Answered shown = chat.as("wangwei").says("改名 旧名字公司 为 武汉市青松技术");
        chat.as("wangwei")
                .presses(shown.answer().replies().get(0).card().allButtons().get(0))
                .isAccepted();
        chat.as("lihua").says("拜访 青松：初访").isAccepted().isAnswered("武汉市青松技术");
    }

    @Test
    void tenThousandCustomersCostNoMoreStatementsAndFewFalseQuestions() {
        long few = statements.of(() -> names.of(team.org(), "苏州市梧桐技术", null, 3));
        jdbc.sql("""
                insert into customer (org_id, id, name, name_key, core_key, canonical_id, created_by, created_at,
                    created_on, version)
                select :org, id, name, name, core, id, :by, now(), current_date, 0 from (
                    select gen_random_uuid() as id, '深圳市' || core || '技术' as name, core from (
                        select chr(20000 + n / 100) || chr(21000 + n % 100) as core from generate_series(1, 10000) n))
                """)
                .param("org", team.org().value())
                .param("by", team.id("lily").value())
                .update();
        long many = statements.of(() -> names.of(team.org(), "苏州市梧桐技术", null, 3));
        assertThat(many).isEqualTo(few).isEqualTo(1);
        String core = Character.toString(20000 + 42) + Character.toString(21000 + 17);
        assertThat(names.of(team.org(), core, null, 3))
                .extracting(ResemblingNames.Known::name)
                .containsExactly("深圳市" + core + "技术");
        assertThat(List.of("深圳市梧桐技术", "深圳科技", "深圳市", "技术"))
                .allSatisfy(
                        name -> assertThat(names.of(team.org(), name, null, 3)).isEmpty());
    }
}
