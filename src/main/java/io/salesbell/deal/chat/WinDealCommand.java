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
import io.salesbell.deal.DealDetails;
import io.salesbell.deal.Deals;
import io.salesbell.record.EffectNote;
import io.salesbell.record.Provenance;
import io.salesbell.record.Provenances;
import io.salesbell.record.RecordKind;
import io.salesbell.shared.Ids;
import io.salesbell.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters a won deal for whoever says it, and asks back when its amount is far from the usual. */
@Component
class WinDealCommand implements CommandHandler {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Deals deals;
    private final Provenances provenances;
    private final List<EffectNote> effects;

    WinDealCommand(Deals deals, Provenances provenances, List<EffectNote> effects) {
        this.deals = deals;
        this.provenances = provenances;
        this.effects = List.copyOf(effects);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("deal", "won", "成交", "签单", "开单", "拿下", "赢单")
                .argument("customer", Argument.Kind.CUSTOMER)
                .argument("amount", Argument.Kind.AMOUNT)
                .argument(Argument.of("note", Argument.Kind.REST).optional())
                .option("on", Argument.Kind.PAST_DAY, "日期")
                .option("sure", Argument.Kind.REST, "确认")
                .tags()
                .example("deal Acme 120k signed by phone")
                .example("成交 华为 12万 电话签的")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Provenance from = provenances.of(command);
        Money amount = command.amount("amount").orElseThrow();
        if (!command.has("sure")) {
            deals.usualFarFrom(from, amount).ifPresent(usual -> {
                throw askBack(command, amount, usual);
            });
        }
        Deals.Won won = deals.win(from, command.text("customer"), details(command, amount));
        List<Text> parts = new ArrayList<>();
        parts.add(Text.of(
                won.repeated() ? "deal.won.before" : "deal.won.entered",
                won.customer().name(),
                won.amount(),
                won.deal().ref()));
        effects.stream()
                .flatMap(effect ->
                        effect.effectOf(RecordKind.DEAL, command.org(), command.member(), from.occurredOn()).stream())
                .forEach(parts::add);
        return Reply.of(Card.of(Text.joined(" · ", parts)));
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
