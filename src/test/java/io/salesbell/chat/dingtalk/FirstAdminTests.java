package io.salesbell.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Pulse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DingTalkTest
class FirstAdminTests {
    @Autowired
    private DingTalkUser people;

    @Autowired
    private FakeDingTalk api;

    @Autowired
    private Pulse pulse;

    @Test
    void theFirstAdminToWriteIsAdminWithTheirVeryFirstWords() {
        people.dm("early", "拜访 早到公司：聊了");
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("还没有管理员");
        api.reset();
        Map<String, Object> first =
                people.text("chief", null, "开始", UUID.randomUUID().toString());
        first.put("isAdmin", true);
        people.post(first);
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("团队").doesNotContain("口令");
    }
}
