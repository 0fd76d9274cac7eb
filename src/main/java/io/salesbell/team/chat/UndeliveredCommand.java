package io.salesbell.team.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Role;
import io.salesbell.chat.Text;
import io.salesbell.chat.Undelivered;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Journal;
import io.salesbell.journal.ParkedEntries;
import io.salesbell.shared.Actor;
import io.salesbell.team.Members;
import io.salesbell.team.UndeliveredWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Shows an admin what could not be delivered and what was left undone, and why, to be tried again or dropped. */
@Component
class UndeliveredCommand implements CommandHandler {
    private static final int MOST_AT_ONCE = 100;
    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("resend", "RESEND"),
            Map.entry("send again", "RESEND"),
            Map.entry("重发", "RESEND"),
            Map.entry("drop", "DROP"),
            Map.entry("丢弃", "DROP"),
            Map.entry("不发了", "DROP"));
    private static final Set<String> ALL = Set.of("all", "全部");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Undelivered undelivered;
    private final ParkedEntries parked;
    private final UndeliveredList list;
    private final UndeliveredWords words;
    private final Members members;
    private final Journal journal;

    UndeliveredCommand(
            Undelivered undelivered,
            ParkedEntries parked,
            UndeliveredList list,
            UndeliveredWords words,
            Members members,
            Journal journal) {
        this.undelivered = undelivered;
        this.parked = parked;
        this.list = list;
        this.words = words;
        this.members = members;
        this.journal = journal;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("undelivered", "undelivered messages", "未送达", "未送达消息")
                .role(Role.ADMIN)
                .topic(CommandSpec.Topic.SETUP)
                .argument(Argument.of("action", Argument.Kind.CHOICE)
                        .among(ACTIONS)
                        .optional())
                .argument(Argument.of("message", Argument.Kind.REST).optional())
                .personal()
                .example("undelivered")
                .example("undelivered resend all")
                .example("未送达")
                .example("未送达 重发 全部")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Optional<String> action = command.optional("action");
        String which = command.optional("message").map(String::strip).orElse("");
        if (action.isEmpty() && which.isEmpty()) {
            return Reply.of(list.of(command.org()));
        }
        boolean resend = action.filter("RESEND"::equals).isPresent();
        if (action.isPresent() && ALL.contains(which)) {
            return all(command, resend);
        }
        if (action.isEmpty() || !ID.matcher(which).matches()) {
            throw new UserMistake("undelivered.which").in("message");
        }
        UUID id = UUID.fromString(which);
        return act(command.actor(), id, resend)
                .map(done -> Reply.of(
                        done.homeless() ? "undelivered.homeless" : resend ? "undelivered.again" : "undelivered.dropped",
                        words.to(command.org(), done.to()),
                        words.kind(done)))
                .or(() -> undone(command.actor(), id, resend)
                        .map(done -> Reply.of(
                                resend ? "undelivered.undone.again" : "undelivered.undone.dropped",
                                words.undone(command.org(), done))))
                .orElseThrow(() -> gone(command, id));
    }

    private Reply all(IncomingCommand command, boolean resend) {
        List<Undelivered.Message> done = undelivered.newest(command.org(), MOST_AT_ONCE).stream()
                .flatMap(one -> act(command.actor(), one.id(), resend).stream())
                .toList();
        long undone = parked.newest(command.org(), MOST_AT_ONCE).stream()
                .flatMap(one -> undone(command.actor(), one.entry(), resend).stream())
                .count();
        if (done.isEmpty() && undone == 0) {
            return Reply.of(list.of(command.org()));
        }
        long homeless = done.stream().filter(Undelivered.Message::homeless).count();
        Card.Builder card = new Card.Builder();
        if (done.size() > homeless) {
            card.say(resend ? "undelivered.again-all" : "undelivered.dropped-all", done.size() - homeless);
        }
        if (undone > 0) {
            card.say(resend ? "undelivered.undone.again-all" : "undelivered.undone.dropped-all", undone);
        }
        if (done.size() > homeless) {
            list.waiting(command.org()).forEach(said -> card.block(new Card.Paragraph(said)));
        }
        return homeless == 0
                ? Reply.of(card)
                : homeless == done.size() && undone == 0
                        ? Reply.of("undelivered.homeless-all", homeless)
                        : Reply.of(card.note("undelivered.homeless-all", homeless));
    }

    private Optional<ParkedEntries.Parked> undone(Actor actor, UUID entry, boolean again) {
        return again ? parked.again(actor, entry) : parked.drop(actor, entry);
    }

    private Optional<Undelivered.Message> act(Actor actor, UUID id, boolean resend) {
        return resend ? undelivered.sendAgain(actor, id) : undelivered.drop(actor, id);
    }

    private UserMistake gone(IncomingCommand command, UUID id) {
        return journal.latestOn(command.org(), id)
                .map(latest -> new UserMistake(
                        "undelivered.gone",
                        members.find(command.org(), latest.member())
                                .map(member -> Text.person(member.id(), member.name()))
                                .orElse(Text.empty()),
                        latest.at()))
                .orElseGet(() -> new UserMistake("undelivered.unknown"));
    }
}
