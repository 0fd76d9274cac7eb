package io.salesbell.activity.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.FreeTextOffer;
import io.salesbell.chat.FutureClauses;
import io.salesbell.chat.Speaker;
import io.salesbell.customer.Customer;
import io.salesbell.customer.Customers;
import io.salesbell.customer.MentionedCustomers;
import io.salesbell.lead.Leads;
import io.salesbell.lead.OwnLeadNames;
import io.salesbell.record.NamedRecords;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers to keep a sentence that names a known customer, as a visit or as a follow-up of the open lead; a visit to come as a reminder. */
@Component
@Order(2)
class MentionedCustomerOffer implements FreeTextOffer {
    /** What was said over the telephone or written is no visit, most likely. */
    private static final Pattern REMOTE = Pattern.compile(
            "(?i)来?电(?:话|说|，|,)|致电|微信|联系|短信|邮件|没接|未接|没打通|\\b(?:called|rang|phoned|e-?mailed|mailed|messaged|texted|wrote|voicemail|phone call)\\b");

    private final MentionedCustomers mentioned;
    private final OwnLeadNames own;
    private final Customers customers;
    private final Leads leads;

    private final NamedRecords records;
    private final Clock clock;

    MentionedCustomerOffer(
            MentionedCustomers mentioned,
            OwnLeadNames own,
            Customers customers,
            Leads leads,
            NamedRecords records,
            Clock clock) {
        this.own = own;
        this.customers = customers;
        this.records = records;
        this.clock = clock;
        this.mentioned = mentioned;
        this.leads = leads;
    }

    @Override
    public Optional<Card> offer(Speaker speaker, String line, String on) {
        ZonedDateTime now = clock.instant().atZone(speaker.zone());
        String said = on.isEmpty() ? line : line + " on: " + on;
        return mentioned(speaker, line)
                .map(customer -> FutureClauses.visit(line, now)
                        .map(visit -> reminder(speaker, customer, visit))
                        .orElseGet(() -> card(speaker, customer, said)));
    }

    @Override
    public Optional<Card> remind(Speaker speaker, String what) {
        return mentioned(speaker, what)
                .flatMap(customer -> FutureClauses.reminder(
                                what, clock.instant().atZone(speaker.zone()))
                        .flatMap(clause -> ownStep(speaker, customer, clause).map(line -> question(clause, line))));
    }

    /** Named in full, or one's own lead's by the beginning of its name. */
    private Optional<Customer> mentioned(Speaker speaker, String line) {
        return mentioned
                .in(speaker.org(), line)
                .or(() -> own.in(speaker, line).map(called -> customers.get(speaker.org(), called.customer())));
    }

    /** A visit to come is no visit: to be reminded of, as the next step of what is one's own, or of a new lead. */
    private Card reminder(Speaker speaker, Customer customer, FutureClauses.Clause visit) {
        return question(
                visit,
                ownStep(speaker, customer, visit)
                        .orElseGet(() -> "lead new " + customer.name() + " next: " + step(visit)));
    }

    /** The line that sets it as the next step of one's open lead, else of one's last record. */
    private Optional<String> ownStep(Speaker speaker, Customer customer, FutureClauses.Clause clause) {
        return leads.openOf(speaker.org(), speaker.member(), customer.id())
                .map(lead -> "lead " + lead.ref() + " next: " + step(clause))
                .or(() -> records.latest(speaker, customer.name())
                        .filter(record -> record.owner().equals(speaker.member()))
                        .map(record -> "next step " + record.ref() + ": " + step(clause)));
    }

    private static String step(FutureClauses.Clause clause) {
        return LogAnswers.TYPED.format(clause.at()) + " " + clause.what();
    }

    private static Card question(FutureClauses.Clause clause, String line) {
        return Card.saying("activity.offer", clause.at(), clause.what())
                .menu(List.of(Button.of("activity.button.remind", line).primary()))
                .build();
    }

    /** What was said from afar is a follow-up of the lead, or tells of one to be. */
    private Card card(Speaker speaker, Customer customer, String line) {
        boolean remote = REMOTE.matcher(line).find();
        Button visit = Button.of("activity.offer.visit", "visit " + customer.name() + ": " + line);
        Optional<Button> followUp = leads.openOf(speaker.org(), speaker.member(), customer.id())
                .map(lead -> Button.of("activity.offer.follow-up", "followup " + lead.ref() + ": " + line));
        Button lead = Button.of("activity.offer.lead", "lead new " + customer.name() + ": " + line);
        List<Button> buttons = remote
                ? List.of(followUp.orElse(lead).primary(), visit)
                : Stream.concat(Stream.of(visit.primary()), followUp.stream()).toList();
        return Card.saying("activity.offer.question", customer.name())
                .menu(buttons)
                .build();
    }
}
