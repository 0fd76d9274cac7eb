package io.salesbell.reminder.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.team.Settings;
import io.salesbell.team.WorkingTimes;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An absolute clock: it starts on Tuesday 2026-11-17 10:00. */
@SalesbellTest
class FailingOwnerTests {
    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private RecordingPlatform platform;

    @Autowired
    private Settings settings;

    @Test
    void whoCanNotBeRemindedHoldsUpNobodyElseAndIsRemindedOnceThatIsMended() {
        for (String who : new String[] {"lihua", "wangwei", "zhaomin"}) {
            chat.as(who).says("新线索 " + who + " 风电：官网").isAccepted();
            chat.as(who).says("新线索 " + who + " 水电：官网").isAccepted();
            chat.as(who).says("拜访 " + who + " 光伏：聊了，下一步：今天 15:00 回电").isAccepted();
        }
        settings.set(team.org(), Settings.Scope.MEMBER, team.id("lihua").value(), WorkingTimes.QUIET_HOURS, "garbage");
        chat.until("2026-11-17T15:01");
        assertThat(about("wangwei", "光伏")).isEqualTo(1);
        assertThat(about("zhaomin", "光伏")).isEqualTo(1);
        chat.until("2026-11-18T10:01");
        assertThat(about("wangwei", "风电")).isEqualTo(1);
        assertThat(about("zhaomin", "水电")).isEqualTo(1);
        assertThat(platform.textsTo("lihua")).isEmpty();
        settings.set(
                team.org(), Settings.Scope.MEMBER, team.id("lihua").value(), WorkingTimes.QUIET_HOURS, "21:00-08:00");
        chat.until("2026-11-18T10:10");
        assertThat(about("lihua", "光伏")).isEqualTo(1);
        assertThat(platform.textsTo("lihua"))
                .as("both leads in one message")
                .filteredOn(text -> text.contains("风电"))
                .singleElement()
                .asString()
                .contains("水电");
        chat.until("2026-11-18T17:00");
        assertThat(about("wangwei", "风电")).isEqualTo(1);
        assertThat(about("lihua", "风电")).isEqualTo(1);
    }

    private long about(String who, String customer) {
        return platform.textsTo(who).stream()
                .filter(text -> text.contains(customer))
                .count();
    }
}
