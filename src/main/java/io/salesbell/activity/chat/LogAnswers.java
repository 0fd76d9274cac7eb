package io.salesbell.activity.chat;

import io.salesbell.activity.ManagersHear;
import io.salesbell.activity.NoBlocker;
import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.FutureClauses;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.MistypedOptions;
import io.salesbell.chat.Text;
import io.salesbell.customer.Customer;
import io.salesbell.customer.CustomerHistory;
import io.salesbell.customer.Customers;
import io.salesbell.record.EffectNote;
import io.salesbell.record.Provenance;
import io.salesbell.record.RecordKind;
import io.salesbell.record.RecordRef;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Members;
import io.salesbell.team.QuietTimes;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parts of the answers to visits and follow-ups: effect, next step, whose customer it is, what to be reminded of. */
@Component
class LogAnswers {
    static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd H:mm", Locale.ROOT);

    private final List<EffectNote> effects;
    private final CustomerHistory history;
    private final Customers customers;
    private final Members members;
    private final ManagersHear managers;
    private final QuietTimes quiet;

    LogAnswers(
            List<EffectNote> effects,
            CustomerHistory history,
            Customers customers,
            Members members,
            ManagersHear managers,
            QuietTimes quiet) {
        this.managers = managers;
        this.quiet = quiet;
        this.effects = List.copyOf(effects);
        this.history = history;
        this.customers = customers;
        this.members = members;
    }

    /** What the record does for its member's numbers; {@code coming} is 1 where it is yet to be written, else 0. */
    Supplier<List<Text>> effects(RecordKind kind, Provenance from, IncomingCommand command, int coming) {
        List<Supplier<Optional<Text>>> notes = effects.stream()
                .map(effect -> effect.effectOf(kind, command.speaker(), from.occurredOn(), coming))
                .toList();
        return () -> notes.stream().flatMap(note -> note.get().stream()).toList();
    }

    /** What follows the record's name in the first line. */
    List<Text> tail(Provenance from, IncomingCommand command, List<Text> effects) {
        List<Text> parts = new ArrayList<>();
        if (from.backdated()) {
            parts.add(Text.of("activity.backdated", from.occurredOn()));
        }
        parts.addAll(effects);
        command.nextStep("next").map(LogAnswers::next).ifPresent(parts::add);
        return parts;
    }

    static Text next(IncomingCommand.NextStep step) {
        List<Text> words = new ArrayList<>();
        if (step.moment() != null) {
            words.add(Text.from(step.moment().at()));
        }
        words.add(Text.verbatim(step.what()));
        return Text.of("activity.next", Text.joined(" ", words));
    }

    /** 华为 现由 张三 负责，11/3 联系过。[申请协作] [申请转给我] */
    List<Card.Block> colleague(IncomingCommand command, Customer customer, Optional<MemberId> colleague) {
        return colleague
                .map(owner -> List.<Card.Block>of(
                        new Card.Paragraph(whose(command, customer, owner)),
                        new Card.Buttons(
                                List.of(
                                        Button.of("activity.button.ask-help", "ask help " + customer.name()),
                                        Button.of("activity.button.ask-hand-over", "ask hand over " + customer.name())),
                                false)))
                .orElseGet(List::of);
    }

    private Text whose(IncomingCommand command, Customer customer, MemberId owner) {
        Text person = Text.person(owner, members.get(command.org(), owner).name());
        return history.lastContact(command.org(), customers.idsOf(customer), owner)
                .map(at -> Text.of(
                        "activity.colleague.contacted",
                        customer.name(),
                        person,
                        at.atZone(command.speaker().zone()).toLocalDate()))
                .orElseGet(() -> Text.of("activity.colleague", customer.name(), person));
    }

    /** The support that is asked for; null where none is, or where it says that there is none to ask for. */
    static @Nullable String blocker(IncomingCommand command) {
        return command.optional("blocker")
                .filter(text -> !NoBlocker.isSaidBy(text))
                .orElse(null);
    }

    /** When the reminder of the next step comes, where that is not its time. */
    List<Card.Block> reminded(IncomingCommand command, String step) {
        return quiet.note(
                command.speaker(),
                command.nextStep(step).map(IncomingCommand.NextStep::instant).orElse(null));
    }

    List<Card.Block> managerHears(IncomingCommand command, @Nullable String blocker) {
        if (blocker == null) {
            return List.of();
        }
        return List.of(
                new Card.Note(managers.when(command.org(), command.speaker().team())));
    }

    /** Says which option a word in the note nearly was; a next step is offered to be set. */
    List<Card.Block> mistyped(IncomingCommand command, CommandSpec spec, RecordRef ref, String note) {
        List<Argument> missing = spec.options().stream()
                .filter(option -> !command.has(option.name()))
                .toList();
        List<String> words =
                missing.stream().flatMap(option -> option.words().stream()).toList();
        return MistypedOptions.find(note, words)
                .map(found -> {
                    boolean next = missing.stream()
                            .anyMatch(option -> option.name().equals("next")
                                    && option.words().contains(found.option()));
                    return next
                            ? nextMeant(ref, found)
                            : List.<Card.Block>of(
                                    new Card.Note(Text.of("activity.mistyped", found.typed(), found.option())));
                })
                .orElseGet(List::of);
    }

    private static List<Card.Block> nextMeant(RecordRef ref, MistypedOptions.Mistyped found) {
        return List.of(
                new Card.Paragraph(Text.of("activity.mistyped.next", found.typed(), found.option(), found.value())),
                new Card.Buttons(
                        List.of(Button.of("activity.button.next", "next step " + ref + ": " + found.value())), true));
    }

    /** Offers to be reminded of what the note says will be done, unless a next step was given. */
    List<Card.Block> offer(IncomingCommand command, RecordRef ref, String note) {
        if (command.has("next")) {
            return List.of();
        }
        ZonedDateTime sentAt =
                command.origin().sentAt().atZone(command.speaker().zone());
        Optional<FutureClauses.Clause> clause = FutureClauses.find(note, sentAt);
        return clause.map(later -> List.<Card.Block>of(
                        new Card.Paragraph(Text.of("activity.offer", later.at(), later.what())),
                        new Card.Buttons(
                                List.of(Button.of(
                                        "activity.button.remind",
                                        "next step " + ref + ": " + TYPED.format(later.at()) + " " + later.what())),
                                true)))
                .orElseGet(List::of);
    }
}
