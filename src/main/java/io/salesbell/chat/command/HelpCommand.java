package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.HelpNote;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says what can be done here: five lines for the speaker's role and the rest by topic, or one command in full. */
@Component
class HelpCommand implements CommandHandler {
    private static final int FIRST_LINES = 5;
    private static final List<String> REP = List.of("visit", "lead new", "followup", "deal", "today", "leads");
    private static final List<String> MANAGER = List.of("leads", "board", "target", "kudos", "customer", "team");
    private static final List<String> FINANCE = List.of("customer", "board", "why", "settings", "deal");
    private static final List<String> ADMIN = List.of("start", "team", "settings", "target", "board");

    private final ObjectProvider<CommandIndex> index;
    private final ObjectProvider<NearCommands> near;
    private final CommandManual manual;
    private final List<HelpNote> notes;

    HelpCommand(
            ObjectProvider<CommandIndex> index,
            ObjectProvider<NearCommands> near,
            CommandManual manual,
            List<HelpNote> notes) {
        this.notes = List.copyOf(notes);
        this.index = index;
        this.near = near;
        this.manual = manual;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(
                        "help",
                        "how to use",
                        "how do i use",
                        "how do i use this",
                        "how does this work",
                        "帮助",
                        "菜单",
                        "怎么用",
                        "怎么使用",
                        "使用说明",
                        "你会什么",
                        "?")
                .topic(CommandSpec.Topic.SETUP)
                .argument(Argument.of("command", Argument.Kind.REST).optional())
                .reads()
                .example("help visit")
                .example("帮助 拜访")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        return Reply.of(
                command.optional("command").map(typed -> page(command, typed)).orElseGet(() -> overview(command)));
    }

    private Card.Builder overview(IncomingCommand command) {
        Speaker speaker = command.speaker();
        List<CommandSpec> first = first(speaker);
        Card.Builder card = Card.titled("chat.help.heading", speaker.name());
        first.forEach(
                spec -> card.block(new Card.Paragraph(Text.of("chat.help.line", manual.title(spec), spec.example()))));
        card.fields(Stream.of(CommandSpec.Topic.values())
                .flatMap(topic -> chapter(speaker, topic, first).stream())
                .toList());
        return below(card.note("chat.help.more"), command, null);
    }

    private Card.Builder below(Card.Builder card, IncomingCommand command, @Nullable CommandSpec spec) {
        notes.stream()
                .flatMap(note -> note.below(command.origin().conversation(), spec).stream())
                .forEach(note -> card.block(new Card.Note(note)));
        return card;
    }

    private List<CommandSpec> first(Speaker speaker) {
        return forRole(speaker).stream()
                .flatMap(name -> index.getObject().named(name).stream())
                .map(CommandHandler::spec)
                .filter(spec -> speaker.may(spec.role()))
                .limit(FIRST_LINES)
                .toList();
    }

    private static List<String> forRole(Speaker speaker) {
        if (speaker.roles().contains(Role.MANAGER)) {
            return MANAGER;
        }
        if (speaker.roles().contains(Role.ADMIN)) {
            return ADMIN;
        }
        return speaker.roles().contains(Role.FINANCE) ? FINANCE : REP;
    }

    private Optional<Card.Field> chapter(Speaker speaker, CommandSpec.Topic topic, List<CommandSpec> said) {
        List<Text> words = index.getObject().handlers().stream()
                .map(CommandHandler::spec)
                .filter(spec -> spec.topic() == topic && spec.offered())
                .filter(spec -> speaker.may(spec.role()) && !said.contains(spec))
                .map(CommandManual::word)
                .toList();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card.Field(Text.of("chat.topic." + topic), Text.joined(" · ", words)));
    }

    private Card.Builder page(IncomingCommand command, String typed) {
        Speaker speaker = command.speaker();
        CommandSpec spec = find(typed);
        Card.Builder card = new Card.Builder()
                .block(new Card.Heading(manual.title(spec)))
                .block(new Card.Paragraph(CommandManual.usage(spec)))
                .fields(CommandManual.options(spec))
                .say("chat.help.examples", CommandManual.examples(spec))
                .note("chat.help.words", CommandManual.words(spec));
        below(card, command, spec);
        if (!speaker.may(spec.role())) {
            card.note("chat.help.role", Text.of("chat.role.a." + spec.role()));
        }
        boolean asks = spec.arguments().stream().anyMatch(Argument::required);
        return asks && speaker.may(spec.role())
                ? card.buttons(Button.of("chat.help.fill-in", spec.name()).asForm())
                : card;
    }

    private CommandSpec find(String typed) {
        String folded = TextFolding.foldForMatching(typed).strip();
        String word = folded.startsWith("/") ? folded.substring(1).strip() : folded;
        return index.getObject()
                .match(word, 0)
                .map(match -> match.handler().spec())
                .orElseThrow(() -> unknown(typed));
    }

    private UserMistake unknown(String typed) {
        return near.getObject()
                .guess(typed)
                .map(guess -> new UserMistake(
                        Text.of("chat.unknown.near", guess.typed(), guess.line()),
                        List.of(Button.of("chat.button.yes", "help " + guess.line()))))
                .orElseGet(() -> new UserMistake(
                        Text.of("chat.help.unknown", NearCommands.cut(typed)),
                        List.of(Button.of("chat.button.help", "help"))));
    }
}
