package io.salesbell.recognition.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Directory;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.recognition.KudosBook;
import io.salesbell.shared.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Thanks a colleague in front of the team. */
@Component
class GiveKudosCommand implements CommandHandler {
    private static final Pattern BECAUSE =
            Pattern.compile("^\\s*(for\\b|because\\b|因为|由于|为了)?[\\s,，:：]*", Pattern.CASE_INSENSITIVE);

    /** Between one colleague and the next: a word between them, or the mark of another name. */
    private static final Pattern ALSO =
            Pattern.compile("^\\s*(?:(?:and\\b|[&,，、和与跟])\\s*(?=[@＠\\p{L}])|(?=[@＠]))", Pattern.CASE_INSENSITIVE);

    private final KudosBook book;
    private final Directory directory;

    GiveKudosCommand(KudosBook book, Directory directory) {
        this.book = book;
        this.directory = directory;
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
        List<MemberId> receivers =
                new ArrayList<>(List.of(command.person("person").orElseThrow()));
        String reason = joined(command.origin().typed(), command.text("reason"));
        Matcher also = ALSO.matcher(reason);
        while (also.find()) {
            Directory.Match next = directory.personAt(command.speaker(), reason.substring(also.end()));
            if (next.members().size() != 1) {
                break;
            }
            receivers.add(next.members().get(0).member());
            reason = reason.substring(also.end() + next.length());
            also.reset(reason);
        }
        String because = BECAUSE.matcher(reason).replaceFirst("").strip();
        List<KudosBook.Given> given = receivers.stream()
                .distinct()
                .map(receiver -> book.give(
                        command.actor(),
                        receiver,
                        because,
                        command.origin().sentAt(),
                        command.speaker().zone()))
                .toList();
        List<Text> names = given.stream()
                .map(one -> Text.person(one.receiver().id(), one.receiver().name()))
                .toList();
        boolean inChannel = given.stream().allMatch(KudosBook.Given::inChannel);
        return Reply.of(
                inChannel ? "recognition.kudos.given" : "recognition.kudos.given-alone",
                Text.joined(", ", names),
                given.get(given.size() - 1).left());
    }

    /** The reason with the comma before it, which says that a name follows. */
    private static String joined(String typed, String reason) {
        int at = typed.lastIndexOf(reason);
        String before = at < 0 ? "" : typed.substring(0, at).stripTrailing();
        return before.endsWith("、") || before.endsWith(",") || before.endsWith("，") ? "," + reason : reason;
    }
}
