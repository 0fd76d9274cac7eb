package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Answer;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.rendering.SlackMessage;
import io.salesbell.chat.slack.sending.ShownMenus;
import io.salesbell.chat.slack.sending.ShownMessages;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps what is answered in a command's acknowledgement, of which Slack tells nobody where it stands. */
@Component
@WhenSlackIsOn
class CommandAnswers {
    private final ShownMessages messages;
    private final ShownMenus menus;

    CommandAnswers(ShownMessages messages, ShownMenus menus) {
        this.messages = messages;
        this.menus = menus;
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
        return shown;
    }
}
