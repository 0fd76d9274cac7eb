package io.salesbell.deal.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.FreeTextOffer;
import io.salesbell.chat.Phrases;
import io.salesbell.chat.Speaker;
import io.salesbell.customer.MentionedCustomers;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers to enter a sentence that says a known customer signed for an amount as a deal. */
@Component
@Order(1)
class SoldOffer implements FreeTextOffer {
    private static final Pattern SOLD = Pattern.compile(
            "(?:签了|签下|签约|签单|开单|下单|成交|赢了|买了|signed|closed|won|bought)[^\\d¥$€]{0,20}?([¥$€]?\\d[\\d,.]*\\s?(?:万|亿|[kKmMwW]\\b)?"
                    + "|[一二两三四五六七八九十百千]+[万亿][一二三四五六七八九千百万零]*)");

    private final MentionedCustomers mentioned;
    private final Phrases phrases;

    SoldOffer(MentionedCustomers mentioned, Phrases phrases) {
        this.mentioned = mentioned;
        this.phrases = phrases;
    }

    @Override
    public Optional<Card> offer(Speaker speaker, String line, String on) {
        Matcher sold = SOLD.matcher(line);
        if (!sold.find() || phrases.amount(sold.group(1), speaker.currency()).isEmpty()) {
            return Optional.empty();
        }
        String tail = " " + sold.group(1).strip() + (on.isEmpty() ? "" : " on: " + on);
        return mentioned
                .in(speaker.org(), line)
                .map(customer -> Card.saying("deal.offer.question", customer.name())
                        .menu(List.of(Button.of("deal.offer.deal", "deal " + customer.name() + tail)
                                .primary()))
                        .build());
    }
}
