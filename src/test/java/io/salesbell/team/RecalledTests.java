package io.salesbell.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Speaker;
import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever spoke before is recalled; what another server has changed about them meanwhile is noticed all the same. */
@SalesbellTest
class RecalledTests {
    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aLineIsAnsweredInTheLanguageThatWasChosenElsewhere() {
        chat.as("lily").says("visit Acme: one").isAccepted();
        changedElsewhere("language = 'zh'", "lily");
        var answered = chat.as("lily").says("visit Acme: two").isAccepted().answer();
        assertThat(Objects.requireNonNull(answered.speaker()).language()).isEqualTo(Locale.CHINESE);
        assertThat(visits("lily")).isEqualTo(2);
    }

    @Test
    void whoeverLeftElsewhereIsNotObeyed() {
        chat.as("wangwei").says("拜访 Bluth：一").isAccepted();
        changedElsewhere("state = 'left'", "wangwei");
        chat.as("wangwei").says("拜访 Bluth：二").isRefused("管理员");
        chat.as("wangwei").says("帮助").isRefused("管理员");
        assertThat(visits("wangwei")).isEqualTo(1);
    }

    @Test
    void aRightThatWasTakenElsewhereIsGone() {
        chat.as("ada").says("team new North").isAccepted();
        jdbc.sql("delete from member_role where member_id = ? and role = 'ADMIN'")
                .param(team.id("ada").value())
                .update();
        chat.as("ada").says("team new South").isRefused("admin");
    }

    @Test
    void whoChangesTheirOwnSettingsIsHeardOnce() {
        chat.as("zhaomin").says("拜访 Cyberdyne：一").isAccepted();
        chat.as("zhaomin").says("设置 语言 英文").isAccepted();
        Speaker now = Objects.requireNonNull(chat.as("zhaomin")
                .says("visit Cyberdyne: two")
                .isAccepted()
                .answer()
                .speaker());
        assertThat(now.language()).isEqualTo(Locale.ENGLISH);
        assertThat(visits("zhaomin")).isEqualTo(2);
    }

    private void changedElsewhere(String what, String who) {
        jdbc.sql("update member set " + what + " where id = ?")
                .param(team.id(who).value())
                .update();
    }

    private long visits(String who) {
        return jdbc.sql("select count(*) from visit where member_id = ?")
                .param(team.id(who).value())
                .query(Long.class)
                .single();
    }
}
