package io.salesbell.recognition.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.recognition.KudosBook;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Thanks a colleague in front of the team. */
@Component
class GiveKudosCommand implements CommandHandler {
    private static final Pattern BECAUSE =
            Pattern.compile("^\\s*(for\\b|because\\b|因为|由于|为了)?[\\s,，:：]*", Pattern.CASE_INSENSITIVE);

    private final KudosBook book;

    GiveKudosCommand(KudosBook book) {
        this.book = book;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("kudos", "thanks", "thx", "表扬", "点赞", "感谢")
                .topic(CommandSpec.Topic.TOGETHER)
                .argument("person", Argument.Kind.PERSON)
                .argument("reason", Argument.Kind.REST)
                .example("kudos @Lily for the Acme demo")
                .example("表扬 @Lily 帮我搞定了报价")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        String reason = BECAUSE.matcher(command.text("reason")).replaceFirst("").strip();
        KudosBook.Given given = book.give(
                command.actor(),
                command.person("person").orElseThrow(),
                reason,
                command.origin().sentAt(),
                command.speaker().zone());
        return Reply.of(
                given.inChannel() ? "recognition.kudos.given" : "recognition.kudos.given-alone",
                Text.person(given.receiver().id(), given.receiver().name()),
                given.left());
    }
}
