package io.salesbell.chat.slack.sending;

import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.model.Conversation;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks who is in a channel of the bot's, page by page, and whether it is shared with another organization. */
@Component
@WhenSlackIsOn
class ChannelTask implements TaskKind {
    private static final int PAGE = 200;
    private static final int MOST = 1000;

    private final SlackCalls calls;
    private final Channels channels;

    ChannelTask(SlackCalls calls, Channels channels) {
        this.calls = calls;
        this.channels = channels;
    }

    @Override
    public String kind() {
        return "channel";
    }

    @Override
    public void run(Workspace workspace, Tasks.Task task) {
        String channel = String.valueOf(task.payload().get("channel"));
        try {
            Conversation seen = calls.call(
                            workspace, methods -> methods.conversationsInfo(request -> request.channel(channel)))
                    .getChannel();
            channels.keep(workspace, channel, seen.getName(), users(workspace, channel), seen.isExtShared());
        } catch (SlackFailure failure) {
            if (!failure.isUnusable()) {
                throw failure;
            }
            channels.forget(workspace, channel);
        }
    }

    private List<String> users(Workspace workspace, String channel) {
        List<String> users = new ArrayList<>();
        String next = "";
        do {
            String cursor = next;
            ConversationsMembersResponse page = calls.call(
                    workspace,
                    methods -> methods.conversationsMembers(
                            request -> request.channel(channel).limit(PAGE).cursor(cursor.isEmpty() ? null : cursor)));
            users.addAll(page.getMembers());
            next = page.getResponseMetadata() == null
                            || page.getResponseMetadata().getNextCursor() == null
                    ? ""
                    : page.getResponseMetadata().getNextCursor();
        } while (!next.isEmpty() && users.size() < MOST);
        users.remove(workspace.botUser());
        return users;
    }
}
