package io.salesbell.lead.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.FutureClauses;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.customer.Customers;
import io.salesbell.customer.NewNames;
import io.salesbell.lead.Assignment;
import io.salesbell.lead.Lead;
import io.salesbell.lead.LeadDetails;
import io.salesbell.lead.LeadRights;
import io.salesbell.lead.LeadSight;
import io.salesbell.lead.LeadSights;
import io.salesbell.lead.LeadSupport;
import io.salesbell.lead.NewLeads;
import io.salesbell.lead.PhoneNumber;
import io.salesbell.record.Provenance;
import io.salesbell.record.Provenances;
import io.salesbell.shared.MemberId;
import io.salesbell.team.QuietTimes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a new lead from a line: its grammar, what the words behind the customer mean, and what is answered. */
@Component
class LeadIntake {
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final NewLeads leads;
    private final LeadSights sights;
    private final LeadNotes notes;
    private final Provenances provenances;
    private final NewNames newNames;
    private final QuietTimes quiet;
    private final LeadSupport support;

    LeadIntake(
            NewLeads leads,
            LeadSights sights,
            LeadNotes notes,
            Provenances provenances,
            NewNames newNames,
            QuietTimes quiet,
            LeadSupport support) {
        this.leads = leads;
        this.sights = sights;
        this.notes = notes;
        this.provenances = provenances;
        this.newNames = newNames;
        this.quiet = quiet;
        this.support = support;
    }

    static CommandSpec.Builder grammar(CommandSpec.Builder spec) {
        return spec.topic(CommandSpec.Topic.LEADS)
                .argument("customer", Argument.Kind.CUSTOMER)
                .argument(Argument.of("note", Argument.Kind.REST).optional())
                .option("need", Argument.Kind.REST, "需求")
                .option("blocker", Argument.Kind.REST, "难点", "阻碍")
                .option("next", Argument.Kind.NEXT, "next step", "下一步")
                .option("with", Argument.Kind.REST, "contact", "联系人", "联络人")
                .option("phone", Argument.Kind.REST, "电话", "手机", "tel", "mobile")
                .option(Argument.of("source", Argument.Kind.REST).said(), "来源", "渠道")
                .option(Argument.of("for", Argument.Kind.PERSON).holding(LeadRights.receivers()), "owner", "负责", "负责人")
                .option(
                        "last-contact",
                        Argument.Kind.PAST_DAY,
                        "last contact",
                        "last contacted",
                        "上次联系",
                        "最近联系",
                        "最后联系")
                .personal();
    }

    Reply take(IncomingCommand command) {
        NamedLead named = NamedLead.of(command.text("customer"), note(command));
        LeadNote note = named.note();
        MemberId owner = command.person("for")
                .or(() -> Optional.ofNullable(note.owner()))
                .orElse(command.member());
        Provenance from = provenances.of(command);
        NewLeads.Created created = leads.create(from, named.customer(), details(command, note), owner);
        List<Card.Block> question = newNames.question(new Customers.Named(created.customer(), created.newName()));
        Card answered = answer(sights.of(created.lead()), note, question);
        List<Card.Block> blocks = new ArrayList<>(answered.blocks());
        LeadDetails details = created.lead().details();
        command.optional("blocker")
                .flatMap(words -> support.ask(from, created.lead(), words))
                .ifPresent(heard -> blocks.add(1, new Card.Note(heard)));
        if (owner.equals(command.member())) {
            blocks.addAll(1, quiet.note(command.speaker(), details.nextAt()));
            blocks.addAll(offer(command, created.lead()));
        }
        return Reply.of(new Card(blocks));
    }

    /** Offers to be reminded of what the words behind the customer say will be done, unless a next step was given. */
    private static List<Card.Block> offer(IncomingCommand command, Lead lead) {
        ZonedDateTime sentAt =
                command.origin().sentAt().atZone(command.speaker().zone());
        return Optional.ofNullable(lead.details().note())
                .filter(note -> !command.has("next"))
                .flatMap(note -> FutureClauses.find(note, sentAt))
                .map(later -> List.<Card.Block>of(
                        new Card.Paragraph(Text.of("lead.new.remind", later.at(), later.what())),
                        new Card.Buttons(
                                List.of(Button.of(
                                        "lead.button.remind",
                                        "lead " + lead.ref() + " next: " + AT.format(later.at()) + " " + later.what())),
                                true)))
                .orElseGet(List::of);
    }

    private LeadNote note(IncomingCommand command) {
        LeadNote note = notes.read(
                command.speaker(),
                command.origin().sentAt().atZone(command.speaker().zone()),
                command.text("customer"),
                command.optional("note").orElse(""),
                command.origin().typed());
        return command.day("last-contact").map(note::lastContactOn).orElse(note);
    }

    private static LeadDetails details(IncomingCommand command, LeadNote note) {
        ZoneId zone = command.speaker().zone();
        LocalDate lastContact = note.lastContact();
        return new LeadDetails(
                command.optional("source").orElse(""),
                command.optional("with").orElse(note.contact()),
                command.optional("phone").map(LeadIntake::phone).orElse(note.phone()),
                command.optional("need").orElse(null),
                note.note(),
                command.nextStep("next").map(IncomingCommand.NextStep::what).orElse(null),
                command.nextStep("next").map(IncomingCommand.NextStep::instant).orElse(null),
                lastContact == null
                        ? null
                        : lastContact.atTime(12, 0).atZone(zone).toInstant());
    }

    private static String phone(String typed) {
        return PhoneNumber.of(typed)
                .map(PhoneNumber::shown)
                .orElseThrow(() -> new UserMistake("lead.new.not-a-phone", typed).in("phone"));
    }

    private static Card answer(LeadSight sight, LeadNote note, List<Card.Block> question) {
        LeadDetails details = sight.lead().details();
        List<Text> parts = new ArrayList<>();
        parts.add(Text.of("lead.new.created", sight.customer(), sight.ref()));
        contact(details).ifPresent(parts::add);
        parts.add(Text.of("lead.new.owner", sight.ownerName()));
        Assignment assignment = sight.assignment();
        if (note.lastContact() != null) {
            parts.add(Text.of("lead.new.last-contact", note.lastContact()));
        } else if (details.nextStep() != null) {
            parts.add(Text.of("lead.new.next", next(details)));
        } else if (assignment != null && assignment.deadlineAt() != null) {
            parts.add(Text.of("lead.new.deadline", assignment.deadlineAt()));
        }
        Card.Builder card = new Card.Builder().block(new Card.Paragraph(Text.joined(" · ", parts)));
        note.unclear().forEach(words -> card.note("lead.new.unclear", words));
        question.forEach(card::block);
        return card.buttons(Button.of("lead.button.show", "lead " + sight.ref()))
                .build();
    }

    private static Text next(LeadDetails details) {
        return Text.joined(" ", List.of(Text.from(details.nextAt()), Text.from(details.nextStep())));
    }

    private static Optional<Text> contact(LeadDetails details) {
        Text contact = Text.joined(" ", List.of(Text.from(details.contact()), Text.from(details.phone())));
        return details.contact() == null && details.phone() == null ? Optional.empty() : Optional.of(contact);
    }
}
