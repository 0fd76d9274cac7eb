package io.salesbell.reminder.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Role;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Organization;
import io.salesbell.team.Organizations;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An absolute clock: it starts on Tuesday 2026-11-17 10:00. */
@SalesbellTest
class WithoutTeamTests {
    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private RecordingPlatform platform;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Organizations organizations;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whoIsInNoTeamIsRemindedOfTheTargetThatIsTheOrganizations() {
        team.person("solo", "单兵", Locale.CHINESE, Role.REP);
        jdbc.sql("delete from team_membership where member_id = ?")
                .param(team.id("solo").value())
                .update();
        chat.as("solo").says("拜访 独行公司：聊了").isAccepted();
        chat.as("ada").says("target team visits 20, confirm: yes").isAccepted();
        chat.as("solo").says("目标").isAnswered("拜访量", "20", "5%");
        chat.until("2026-11-18T14:59");
        assertThat(behind("solo")).isEmpty();
        chat.until("2026-11-18T15:00");
        assertThat(behind("solo")).singleElement().asString().contains("1/20");
        assertThat(behind("wangwei")).hasSize(1);
        chat.until("2026-11-20T11:00");
        assertThat(behind("solo")).hasSize(2);
        assertThat(behind("wangwei")).hasSize(2);
    }

    @Test
    void aNewOrganizationIsPlannedForBeforeItHasATeam() {
        OrgId org = OrgId.next();
        transaction.executeWithoutResult(status -> organizations.add(new Organization(
                org, "New", Organization.Kind.HOME, "CN", TestTeam.ZONE, Locale.CHINESE, Currency.getInstance("CNY"))));
        assertThat(jdbc.sql("select count(*) from due_run where org_id = ? and subject_id = ?")
                        .params(org.value(), org.value())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private List<String> behind(String who) {
        return platform.textsTo(who).stream()
                .filter(text -> text.contains("拜访量已完成"))
                .toList();
    }
}
