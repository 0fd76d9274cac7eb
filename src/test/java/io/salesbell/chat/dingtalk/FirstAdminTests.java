package io.salesbell.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Directory;
import io.salesbell.chat.Pulse;
import io.salesbell.chat.task.TaskRunner;
import io.salesbell.shared.OrgId;
import java.util.Locale;
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

    @Autowired
    private TaskRunner tasks;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Directory directory;

    @Test
    void theFirstAdminToWriteIsAdminWithTheirVeryFirstWords() {
        OrgId org = arrivals.welcome(new Arrivals.Tenant("slack", "T9", "Workspace", true, Locale.ENGLISH));
        people.dm("early", "拜访 早到公司：聊了");
        pulse.settle();
        assertThat(directory.languageOf(
                        org, DingTalkAddress.group("ding1", "cid").conversation()))
                .as("what channels read, though a workspace was there first")
                .isEqualTo(Locale.CHINESE);
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("还没有管理员");
        api.reset();
        Map<String, Object> first =
                people.text("chief", null, "开始", UUID.randomUUID().toString());
        first.put("isAdmin", true);
        people.post(first);
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("团队").doesNotContain("口令");
        api.says(FakeDingTalk.USER, """
                {"errcode":0,"result":{"userid":"chief","name":"陈总","admin":true,"dept_id_list":[66]}}""");
        api.says("/topapi/v2/department/get", """
                {"errcode":0,"result":{"dept_id":66,"name":"西南销售部"}}""");
        api.says("/topapi/v2/user/list", """
                {"errcode":0,"result":{"has_more":false,"list":[
                    {"userid":"chief","name":"陈总","dept_id_list":[66]},
                    {"userid":"zhou","name":"小周","dept_id_list":[66]}]}}""");
        tasks.run();
        tasks.run();
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.TO_USERS))
                .as("what was not known when they began")
                .anySatisfy(offer -> assertThat(offer.toString()).contains("用 西南销售部 全员（2 人）"));
    }
}
