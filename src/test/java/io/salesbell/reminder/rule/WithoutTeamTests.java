package io.salesbell.reminder.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Role;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    private List<String> behind(String who) {
        return platform.textsTo(who).stream()
                .filter(text -> text.contains("拜访量已完成"))
                .toList();
    }
}
