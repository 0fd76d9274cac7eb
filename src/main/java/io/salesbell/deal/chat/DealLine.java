package io.salesbell.deal.chat;

import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Which;
import io.salesbell.shared.Money;

/** Writes a deal's command line again, for a button: as it was typed, or from a form's values. */
final class DealLine {
    private DealLine() {}

    static String again(IncomingCommand command, Money amount) {
        String typed = command.origin().typed();
        return typed.isBlank() ? fromValues(command, amount) : typed;
    }

    private static String fromValues(IncomingCommand command, Money amount) {
        StringBuilder line = new StringBuilder("deal ")
                .append(command.text("customer"))
                .append(": ")
                .append(amount.currency().getCurrencyCode())
                .append(' ')
                .append(amount.amount().stripTrailingZeros().toPlainString());
        command.optional("note").ifPresent(note -> line.append(' ').append(note));
        command.value("lead", Which.class)
                .ifPresent(lead -> line.append(" lead: ").append(lead.asTyped()));
        command.day("on").ifPresent(day -> line.append(" on: ").append(day));
        return line.toString();
    }
}
