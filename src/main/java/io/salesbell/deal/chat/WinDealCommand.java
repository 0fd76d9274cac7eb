package io.salesbell.deal.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.customer.Customers;
import io.salesbell.customer.NewNames;
import io.salesbell.deal.ClaimQuestion;
import io.salesbell.deal.DealDetails;
import io.salesbell.deal.Deals;
import io.salesbell.lead.Lead;
import io.salesbell.record.EffectNote;
import io.salesbell.record.Provenance;
import io.salesbell.record.Provenances;
import io.salesbell.record.RecordKind;
import io.salesbell.shared.Ids;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.Money;
import io.salesbell.team.Members;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters a won deal for whoever says it, and asks back when its amount is far from the usual. */
@Component
class WinDealCommand implements CommandHandler {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Pattern SPLIT =
            Pattern.compile("(?:\\bsplit|分成)\\s*[:：]|(?:\\bsplit|分成)\\s*@", Pattern.CASE_INSENSITIVE);

    private final Deals deals;
    private final ClaimQuestion question;
    private final LeadWon leadWon;
    private final Members members;
    private final NewNames newNames;
    private final Provenances provenances;
    private final List<EffectNote> effects;

    WinDealCommand(
            Deals deals,
            ClaimQuestion question,
            LeadWon leadWon,
            Members members,
            NewNames newNames,
            Provenances provenances,
            List<EffectNote> effects) {
        this.deals = deals;
        this.question = question;
        this.leadWon = leadWon;
        this.members = members;
        this.newNames = newNames;
        this.provenances = provenances;
        this.effects = List.copyOf(effects);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("deal", "won", "成交", "签单", "开单", "拿下", "赢单")
                .argument("customer", Argument.Kind.CUSTOMER)
                .argument("amount", Argument.Kind.AMOUNT)
                .argument(Argument.of("note", Argument.Kind.REST).optional())
                .option("lead", Argument.Kind.WHICH, "线索")
                .option("on", Argument.Kind.PAST_DAY, "日期")
                .option("sure", Argument.Kind.REST, "确认")
                .tags()
                .under("lead")
                .example("deal Acme 120k signed by phone")
                .example("lead L12 won 120k")
                .example("成交 华为 12万 电话签的")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        refuseSplit(command);
        Provenance from = provenances.of(command);
        Money amount = command.amount("amount").orElseThrow();
        if (!command.has("sure")) {
            deals.usualFarFrom(from, amount).ifPresent(usual -> {
                throw askBack(command, amount, usual);
            });
        }
        DealDetails details = details(command, amount);
        Optional<Lead> lead = leadWon.of(command, amount);
        Deals.Entered entered = lead.isPresent()
                ? deals.win(from, lead.get(), command.optional("customer"), details)
                : deals.win(from, command.text("customer"), details);
        return Reply.of(answer(command, entered, from.occurredOn()));
    }

    private Card answer(IncomingCommand command, Deals.Entered entered, LocalDate day) {
        Deals.Won won = entered.won();
        List<Text> parts = new ArrayList<>();
        boolean waits = won.deal().isWaiting();
        parts.add(Text.of(
                entered.repeated() ? "deal.won.before" : waits ? "deal.won.noted" : "deal.won.entered",
                won.customer().name(),
                won.amount(),
                won.deal().ref()));
        if (entered.won().deal().isBackdated()) {
            parts.add(Text.of("activity.backdated", day));
        }
        effects.stream()
                .filter(effect -> !waits)
                .flatMap(effect -> effect.effectOf(RecordKind.DEAL, command.speaker(), day, 0).get().stream())
                .forEach(parts::add);
        if (entered.lead() != null) {
            parts.add(Text.of("deal.won.lead", entered.lead()));
        }
        Card.Builder card = new Card.Builder().block(new Card.Paragraph(Text.joined(" · ", parts)));
        NewNames.Claimed resembled = entered.resembled();
        (resembled == null
                        ? newNames.question(new Customers.Named(won.customer(), entered.newName()))
                        : newNames.question(won.customer(), resembled))
                .forEach(card::block);
        MemberId owner = entered.owner();
        if (owner != null) {
            card.note(
                    note(entered, waits),
                    resembled == null ? won.customer().name() : resembled.name(),
                    Text.person(owner, members.get(command.org(), owner).name()));
        }
        if (waits && entered.ownWord()) {
            card.menu(question.buttons(won.deal()));
        }
        return card.build();
    }

    private static String note(Deals.Entered entered, boolean waits) {
        if (entered.resembled() != null) {
            return "deal.won.waits-for-name";
        }
        if (entered.ownWord()) {
            return "deal.won.your-word";
        }
        if (entered.lapsed()) {
            return "deal.won.lapsed";
        }
        return waits ? "deal.won.waits" : "deal.won.other-owner";
    }

    /** A share for a colleague is refused as a whole, so that nobody believes it was booked. */
    private static void refuseSplit(IncomingCommand command) {
        String said = command.optional("note").orElse("") + " "
                + command.optional("customer").orElse("") + " "
                + command.origin().typed();
        if (SPLIT.matcher(said).find()) {
            throw new UserMistake("deal.split.not-yet");
        }
    }

    private static DealDetails details(IncomingCommand command, Money amount) {
        return new DealDetails(amount, command.optional("note").orElse(""), command.tags(), askedKey(command));
    }

    private static @Nullable UUID askedKey(IncomingCommand command) {
        return command.optional("sure")
                .filter(key -> KEY.matcher(key).matches())
                .map(UUID::fromString)
                .orElse(null);
    }

    private static UserMistake askBack(IncomingCommand command, Money amount, Money usual) {
        String line = DealLine.again(command, amount) + " sure: " + Ids.next();
        return new UserMistake(
                Text.of("deal.amount.unusual", amount, usual),
                List.of(Button.of("deal.button.sure", line).primary()));
    }
}
