package io.salesbell.team.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Outages;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Role;
import io.salesbell.chat.Text;
import io.salesbell.chat.Undelivered;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Actor;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Members;
import io.salesbell.team.UndeliveredWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows an admin what could not be delivered and why, to be sent again or dropped. */
@Component
class UndeliveredCommand implements CommandHandler {
    private static final int SHOWN = 4;
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
    private final UndeliveredWords words;
    private final Members members;
    private final Journal journal;
    private final ObjectProvider<Outages> outages;

    UndeliveredCommand(
            Undelivered undelivered,
            UndeliveredWords words,
            Members members,
            Journal journal,
            ObjectProvider<Outages> outages) {
        this.outages = outages;
        this.undelivered = undelivered;
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
            return Reply.of(list(command));
        }
        boolean resend = action.filter("RESEND"::equals).isPresent();
        if (action.isPresent() && ALL.contains(which)) {
            return all(command, resend);
        }
        if (action.isEmpty() || !ID.matcher(which).matches()) {
            throw new UserMistake("undelivered.which").in("message");
        }
        UUID id = UUID.fromString(which);
        Undelivered.Message done = act(command.actor(), id, resend).orElseThrow(() -> gone(command, id));
        return Reply.of(
                done.homeless() ? "undelivered.homeless" : resend ? "undelivered.again" : "undelivered.dropped",
                words.to(command.org(), done.to()),
                words.kind(done));
    }

    private Card.Builder list(IncomingCommand command) {
        List<Text> waiting = waiting(command.org());
        long count = undelivered.count(command.org());
        if (count == 0 && waiting.isEmpty()) {
            return Card.saying("undelivered.none");
        }
        Card.Builder card = count == 0 ? Card.titled("undelivered.waiting") : Card.titled("undelivered.heading", count);
        waiting.forEach(said -> card.block(new Card.Paragraph(said)));
        int number = 0;
        for (Undelivered.Message one : undelivered.newest(command.org(), SHOWN)) {
            number++;
            card.say(
                            "undelivered.one",
                            number,
                            words.to(command.org(), one.to()),
                            words.kind(one),
                            one.at(),
                            words.why(one))
                    .menu(List.of(
                            Button.of(Text.of("undelivered.button.again", number), "undelivered resend " + one.id())
                                    .primary(),
                            Button.of(Text.of("undelivered.button.drop", number), "undelivered drop " + one.id())
                                    .danger()));
        }
        if (count > 1) {
            card.menu(List.of(Button.of("undelivered.button.all", "undelivered resend all")));
        }
        return count > SHOWN ? card.note("undelivered.more", count - SHOWN) : card;
    }

    /** What waits for a platform that takes nothing just now, and what mends it. */
    private List<Text> waiting(OrgId org) {
        return outages.stream()
                .flatMap(platform -> platform.of(org).stream())
                .map(out -> Text.of(
                        out.key(), undelivered.waiting(org, out.platform(), out.tenant()), Text.code(out.reason())))
                .toList();
    }

    private Reply all(IncomingCommand command, boolean resend) {
        List<Undelivered.Message> done = undelivered.newest(command.org(), MOST_AT_ONCE).stream()
                .flatMap(one -> act(command.actor(), one.id(), resend).stream())
                .toList();
        if (done.isEmpty()) {
            return Reply.of(list(command));
        }
        long homeless = done.stream().filter(Undelivered.Message::homeless).count();
        if (homeless == done.size()) {
            return Reply.of("undelivered.homeless-all", homeless);
        }
        Card.Builder card =
                Card.saying(resend ? "undelivered.again-all" : "undelivered.dropped-all", done.size() - homeless);
        waiting(command.org()).forEach(said -> card.block(new Card.Paragraph(said)));
        return Reply.of(homeless == 0 ? card : card.note("undelivered.homeless-all", homeless));
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
