package io.salesbell.chat.slack.install;

import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Role;
import io.salesbell.chat.UserMistake;
import io.salesbell.chat.slack.SlackSettings;
import io.salesbell.chat.slack.WhenSlackIsOn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Invites a Slack workspace into the admin's organization: who follows the link founds none of their own. */
@Component
@WhenSlackIsOn
class ConnectSlackCommand implements CommandHandler {
    private final Invitations invitations;
    private final SlackSettings settings;
    private final String publicUrl;

    ConnectSlackCommand(
            Invitations invitations, SlackSettings settings, @Value("${salesbell.public-url:}") String publicUrl) {
        this.invitations = invitations;
        this.settings = settings;
        this.publicUrl = publicUrl.strip().replaceFirst("/+$", "");
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("connect slack", "连接slack")
                .role(Role.ADMIN)
                .topic(CommandSpec.Topic.SETUP)
                .reads()
                .personal()
                .example("connect slack")
                .example("连接slack")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        if (!settings.isOauth()) {
            throw new UserMistake("slack.oauth.off");
        }
        if (publicUrl.isEmpty()) {
            throw new UserMistake("slack.oauth.no-address");
        }
        String link = publicUrl + "/slack/install?invitation=" + invitations.issue(command.org());
        return Reply.of("slack.oauth.invitation", link);
    }
}
