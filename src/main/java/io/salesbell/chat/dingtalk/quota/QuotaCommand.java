package io.salesbell.chat.dingtalk.quota;

import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Directory;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Role;
import io.salesbell.chat.UserMistake;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.install.Corps;
import org.springframework.stereotype.Component;

/** What this month has used of DingTalk's quota, and how long it lasts. */
@Component
@WhenDingTalkIsOn
class QuotaCommand implements CommandHandler {
    private final Quota quota;
    private final Corps corps;
    private final Directory directory;

    QuotaCommand(Quota quota, Corps corps, Directory directory) {
        this.quota = quota;
        this.corps = corps;
        this.directory = directory;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("quota", "额度")
                .topic(CommandSpec.Topic.SETUP)
                .role(Role.ADMIN)
                .reads()
                .personal()
                .example("quota")
                .example("额度")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        return corps.own()
                .filter(corp -> corp.org().equals(command.org()))
                .map(corp -> Reply.of(
                        quota.card(corp, directory.everyone(command.org()).size())))
                .orElseThrow(() -> new UserMistake("dingtalk.quota.none"));
    }
}
