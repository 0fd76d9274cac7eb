package io.salesbell.testing;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.RecordFeed;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Ids;
import io.salesbell.shared.OrgId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Commands that do next to nothing, with every kind of answer a platform has to show. */
@TestConfiguration(proxyBeanMethods = false)
public class TestCommands {
    /** What each of them journals. */
    public static final String KIND = "test.done";

    @Bean
    CommandHandler mark(Journal journal, Clock clock) {
        CommandSpec spec = CommandSpec.named("mark", "标记")
                .argument("note", Argument.Kind.REST)
                .build();
        return handler(spec, command -> {
            journal.append(change(command, clock));
            return says("marked " + command.text("note"));
        });
    }

    @Bean
    CommandHandler offer() {
        return handler(
                CommandSpec.named("offer").reads().build(),
                command -> Reply.of(new Card.Builder()
                        .block(new Card.Heading(Text.verbatim("Choose")))
                        .menu(List.of(
                                Button.of(Text.verbatim("Yes"), "mark yes").primary(),
                                Button.of(Text.verbatim("Boss"), "bossy")))
                        .buttons(
                                Button.of(Text.verbatim("Fill"), "fill Acme").asForm(),
                                Button.of(Text.verbatim("Look"), "look"))));
    }

    @Bean
    CommandHandler look() {
        return handler(CommandSpec.named("look").reads().build(), command -> says("seen"));
    }

    @Bean
    CommandHandler secret() {
        return handler(CommandSpec.named("secret").reads().personal().build(), command -> says("for you alone"));
    }

    @Bean
    CommandHandler bossy(Journal journal, Clock clock) {
        return handler(CommandSpec.named("bossy").role(Role.MANAGER).build(), command -> {
            journal.append(change(command, clock));
            return says("as the boss says");
        });
    }

    @Bean
    CommandHandler fill(Journal journal, Clock clock) {
        CommandSpec spec = CommandSpec.named("fill")
                .argument("customer", Argument.Kind.CUSTOMER)
                .argument("amount", Argument.Kind.AMOUNT)
                .argument(Argument.of("when", Argument.Kind.FUTURE).optional())
                .photos()
                .build();
        return handler(spec, command -> {
            if (command.text("customer").equals("Nobody")) {
                throw new UserMistake("chat.unknown.empty");
            }
            journal.append(change(command, clock));
            return says("filled " + command.text("customer") + " "
                    + command.moment("when").map(Record::toString).orElse("") + command.photos());
        });
    }

    @Bean
    CommandHandler remindMe(Outbox outbox, Journal journal, Clock clock) {
        return handler(CommandSpec.named("poke").build(), command -> {
            journal.append(change(command, clock));
            outbox.toMember(
                    command.org(),
                    command.member(),
                    new Announcement(
                            "test.poke",
                            Map.of(),
                            Announcement.Priority.ASKED_FOR,
                            Ids.next().toString(),
                            clock.instant(),
                            null));
            return says("will do");
        });
    }

    @Bean
    MessageComposer poke() {
        return new MessageComposer() {
            @Override
            public String kind() {
                return "test.poke";
            }

            @Override
            public Optional<Card> compose(OrgId org, Map<String, String> payload) {
                return Optional.of(new Card.Builder()
                        .block(new Card.Heading(Text.verbatim("Poke")))
                        .menu(List.of(Button.of(Text.verbatim("Mark"), "mark poked")))
                        .build());
            }
        };
    }

    @Bean
    RecordFeed feed() {
        return (Speaker speaker, LocalDate from, LocalDate to) ->
                List.of(Map.of("kind", "test", "ref", "T1", "on", from, "member", speaker.name()));
    }

    private static Change change(IncomingCommand command, Clock clock) {
        return new Change(command.actor(), clock.instant(), KIND, "test", Ids.next(), Map.of());
    }

    private static Reply says(String text) {
        return Reply.of(Card.of(Text.verbatim(text)));
    }

    private static CommandHandler handler(CommandSpec spec, Function<IncomingCommand, Reply> work) {
        return new CommandHandler() {
            @Override
            public CommandSpec spec() {
                return spec;
            }

            @Override
            public Reply handle(IncomingCommand command) {
                return work.apply(command);
            }
        };
    }
}
