package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Answer;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.rendering.SlackMessage;
import io.salesbell.chat.slack.sending.ShownMenus;
import io.salesbell.chat.slack.sending.ShownMessages;
import io.salesbell.chat.slack.sending.ShownMessages.Shown;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is answered in a command's acknowledgement, of which Slack tells nobody where it stands. */
@Component
@WhenSlackIsOn
class CommandAnswers {
    private static final TypeReference<List<Map<String, Object>>> BLOCKS = new TypeReference<>() {};

    private final ShownMessages messages;
    private final ShownMenus menus;
    private final JsonMapper json;

    CommandAnswers(ShownMessages messages, ShownMenus menus, JsonMapper json) {
        this.json = json;
        this.messages = messages;
        this.menus = menus;
    }

    /** What the command of that key was answered before, where that changed nothing: no record would know its repeat. */
    Optional<SlackMessage> first(Caller caller, String key) {
        return messages.find(caller.org(), unchanging(key))
                .map(shown -> new SlackMessage(shown.text(), json.convertValue(shown.blocks(), BLOCKS)));
    }

    private static UUID unchanging(String key) {
        return UUID.nameUUIDFromBytes((key + ":asked").getBytes(StandardCharsets.UTF_8));
    }

    /** The answer to the command of that key, as it is to be shown. */
    SlackMessage keep(Inbound inbound, Caller caller, Answer answer, SlackMessage message, String key) {
        UUID id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        SlackMessage shown = messages.keep(caller.org(), id, message);
        if (answer.replies().stream().anyMatch(reply -> ShownMenus.hasMenu(reply.card()))
                && caller.in(inbound.text("channel_id")).isDirect()) {
            SlackAddress to = SlackAddress.of(caller.direct());
            menus.answered(caller.org(), to, inbound.text("response_url"), shown);
        }
        if (!answer.changed()) {
            messages.keep(caller.org(), unchanging(key), new Shown(shown.text(), json.valueToTree(shown.blocks())));
        }
        return shown;
    }
}
