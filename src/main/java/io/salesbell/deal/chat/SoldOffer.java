package io.salesbell.deal.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.CapitalizedName;
import io.salesbell.chat.Card;
import io.salesbell.chat.FreeTextOffer;
import io.salesbell.chat.Phrases;
import io.salesbell.chat.Speaker;
import io.salesbell.customer.Customer;
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
            "(?:签了|签下|签约|签单|开单|下单|成交|赢了|买了|signed|closed|won|bought)[^\\d¥$€]{0,20}?([¥$€]?\\d[\\d,.]*\\s?(?:万\\d{0,4}|亿|[kKmMwW]\\b)?"
                    + "|[一二两三四五六七八九十百千]+[万亿][一二三四五六七八九千百万零]*)");

    private static final Pattern BUYER = Pattern.compile("^(?:刚刚?|今天|和|跟|[\\s,，]){0,4}+(?:(?<han>\\p{IsHan}{2,8}?)"
            + "(?:那边|那个?单子?|的单子?)?(?:终于|刚刚?|今天)?(?=签了|签下|签约|签单|开单|下单|成交)"
            + "|(?<latin>" + CapitalizedName.PATTERN + ")\\s+(?:just\\s+|finally\\s+)?(?=signed|closed|won|bought))");

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
                .map(Customer::name)
                .or(() -> buyer(line))
                .map(customer -> Card.saying("deal.offer.question", customer)
                        .menu(List.of(Button.of("deal.offer.deal", "deal " + customer + tail)
                                .primary()))
                        .build());
    }

    /** Who is said first to have signed, where nobody knows them yet. */
    private static Optional<String> buyer(String line) {
        Matcher buyer = BUYER.matcher(line);
        return buyer.find()
                ? Optional.ofNullable(buyer.group("han")).or(() -> Optional.of(buyer.group("latin")))
                : Optional.empty();
    }
}
