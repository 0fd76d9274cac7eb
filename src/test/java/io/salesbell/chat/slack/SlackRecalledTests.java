package io.salesbell.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A command is done for its caller as last known; what another server has changed about them is noticed all the same. */
@SlackTest
class SlackRecalledTests {
    private static final String MEMBER =
            "id = (select member_id from identity where platform = 'slack' and external_id like ?)";

    @Autowired
    private SlackUser slack;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aCommandIsAnsweredOnceAndInTheLanguageThatWasChosenElsewhere() {
        slack.slash("U90", "/visit", "Acme: one");
        slack.slash("U90", "/visit", "Acme: two");
        changedElsewhere("language = 'zh'", "U90");
        assertThat(slack.slash("U90", "/visit", "Acme: three").words()).contains("已记");
        assertThat(visits("U90")).isEqualTo(3);
        changedElsewhere("language = 'en'", "U90");
        assertThat(slack.slash("U90", "/visit", "").body()).isEmpty();
        assertThat(slack.slash("U90", "/visit", "Acme: four").words()).contains("Logged");
    }

    @Test
    void whoeverLeftElsewhereIsNotObeyed() {
        slack.slash("U91", "/visit", "Acme: one");
        slack.slash("U91", "/visit", "Acme: two");
        changedElsewhere("state = 'left'", "U91");
        slack.slash("U91", "/visit", "Acme: three");
        assertThat(visits("U91")).isEqualTo(2);
    }

    private void changedElsewhere(String what, String user) {
        int changed = jdbc.sql("update member set " + what + " where " + MEMBER)
                .param("%" + user)
                .update();
        assertThat(changed).isEqualTo(1);
    }

    private long visits(String user) {
        return jdbc.sql("select count(*) from visit where member_id = (select id from member where " + MEMBER + ")")
                .param("%" + user)
                .query(Long.class)
                .single();
    }
}
