package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.task.Tasks;
import io.salesbell.shared.OrgId;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Tasks of DingTalk, all of the one corp that the app belongs to. */
@Service
@WhenDingTalkIsOn
public class DingTalkTasks {
    private static final String OWN = "";

    private final Tasks tasks;

    DingTalkTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Owes the task; one that waits already takes the newer payload. */
    public void owe(OrgId org, String kind, String subject, Map<String, String> payload) {
        tasks.owe(org, DingTalkAddress.DINGTALK, OWN, kind, subject, payload);
    }
}
