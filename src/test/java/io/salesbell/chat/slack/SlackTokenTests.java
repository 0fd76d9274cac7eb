package io.salesbell.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.task.TaskPlatform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SlackTest
class SlackTokenTests {
    @Autowired
    private SlackUser slack;

    @Autowired
    private FakeSlack api;

    @Autowired
    private List<TaskPlatform> platforms;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theTokenOfAnotherWorkspaceThanBeforeIsServedFromTheNextStartOn() {
        assertThat(slack.dm("UOLD", "visit Acme: in the test workspace").status())
                .isEqualTo(200);
        api.says(
                "auth.test",
                "{\"ok\":true,\"team_id\":\"T9\",\"team\":\"Real\",\"user_id\":\"UBOT9\",\"bot_id\":\"B9\"}");
        platforms.forEach(TaskPlatform::look);
        assertThat(slack.event("T9", "Ev9", said("visit Acme: in the real one")).status())
                .isEqualTo(200);
        assertThat(slack.dm("UOLD", "visit Acme: in the test workspace").status())
                .isEqualTo(403);
        assertThat(jdbc.sql("select state from slack_workspace order by tenant_key")
                        .query(String.class)
                        .list())
                .containsExactly("removed", "active");
        assertThat(jdbc.sql("select count(*) from visit").query(Integer.class).single())
                .isEqualTo(2);
    }

    private Map<String, Object> said(String text) {
        return Map.of(
                "type", "message",
                "channel_type", "im",
                "channel", "DREAL",
                "user", "UREAL",
                "text", text,
                "ts", slack.ts());
    }
}
