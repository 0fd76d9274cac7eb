package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Pictures;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.sending.DingTalkTasks;
import io.salesbell.chat.dingtalk.sending.PhotoTask;
import io.salesbell.shared.OrgId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Photos that a message brought: room for them is made at once, they are fetched afterwards. */
@Component
@WhenDingTalkIsOn
class Photos {
    private final Pictures pictures;
    private final DingTalkTasks tasks;

    Photos(Pictures pictures, DingTalkTasks tasks) {
        this.pictures = pictures;
        this.tasks = tasks;
    }

    /** The ids that the message's photos will have; the same message has the same however often it comes. */
    List<UUID> expect(Asking.Said said) {
        OrgId org = said.caller().org();
        List<UUID> ids = new ArrayList<>();
        for (int index = 0; index < said.message().pictures().size(); index++) {
            String name = "dingtalk photo " + org + " " + said.key() + " " + index;
            UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
            pictures.expect(org, id, said.caller().member());
            ids.add(id);
        }
        return ids;
    }

    void fetch(Asking.Said said, List<UUID> ids) {
        for (int index = 0; index < ids.size(); index++) {
            tasks.owe(
                    said.caller().org(),
                    PhotoTask.KIND,
                    ids.get(index).toString(),
                    Map.of(
                            PhotoTask.PICTURE, ids.get(index).toString(),
                            PhotoTask.CODE, said.message().pictures().get(index)));
        }
    }
}
