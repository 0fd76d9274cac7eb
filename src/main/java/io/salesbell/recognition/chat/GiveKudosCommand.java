package io.salesbell.recognition.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Directory;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.recognition.KudosBook;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Thanks a colleague in front of the team. */
@Component
class GiveKudosCommand implements CommandHandler {
    private final KudosBook book;
    private final Directory directory;

    GiveKudosCommand(KudosBook book, Directory directory) {
        this.book = book;
        this.directory = directory;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(
                        "kudos",
                        "thanks",
                        "thank you",
                        "thx",
                        "praise",
                        "表扬",
                        "点赞",
                        "感谢",
                        "谢谢",
                        "多谢",
                        "夸一下",
                        "夸夸",
                        "夸奖")
                .topic(CommandSpec.Topic.TOGETHER)
                .argument("person", Argument.Kind.PERSON)
                .argument("reason", Argument.Kind.REST)
                .example("kudos @Lily for the Acme demo")
                .example("表扬 @Lily 帮我搞定了报价")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        List<KudosBook.Given> given = new ArrayList<>();
        List<UserMistake> refused = new ArrayList<>();
        Thanks.in(command, directory).forEach((receiver, reason) -> {
            try {
                given.add(book.give(
                        command.actor(),
                        receiver,
                        reason,
                        command.origin().sentAt(),
                        command.speaker().zone()));
            } catch (UserMistake mistake) {
                refused.add(mistake);
            }
        });
        if (given.isEmpty()) {
            throw refused.get(0);
        }
        Card.Builder card = answer(given);
        refused.forEach(mistake -> card.block(new Card.Note(mistake.text())));
        return Reply.of(card);
    }

    private static Card.Builder answer(List<KudosBook.Given> given) {
        List<Text> names = given.stream()
                .map(one -> Text.person(one.receiver().id(), one.receiver().name()))
                .toList();
        boolean inChannel = given.stream().allMatch(KudosBook.Given::inChannel);
        boolean spared = given.stream().anyMatch(KudosBook.Given::spared);
        return Card.saying(
                "recognition.kudos.given" + (inChannel ? "" : spared ? "-spared" : "-alone"),
                Text.joined(", ", names),
                given.get(given.size() - 1).left());
    }
}
