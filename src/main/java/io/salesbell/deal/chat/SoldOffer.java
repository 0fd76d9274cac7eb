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
    private static final String HAN = "[一二两三四五六七八九十百千]{1,9}+[万亿][一二三四五六七八九千百万零]{0,9}+";
    private static final String UNIT = "\\s?(?:万\\d{0,4}|亿|[kKmMwW]\\b)";
    private static final String AMOUNT = "([¥$€]?\\d[\\d,.]{0,20}(?:" + UNIT + ")?|" + HAN + ")";
    /** A figure that is money, whatever stands around it. */
    private static final String MONEY =
            "([¥$€]\\d[\\d,.]{0,20}(?:" + UNIT + ")?|\\d[\\d,.]{0,20}(?:" + UNIT + "|(?=[元块]))|" + HAN + ")";

    private static final Pattern SOLD = Pattern.compile("(?:签了|签下|签约|签单|开单|下单|成交|赢了|买了)[^\\d¥$€]{0,20}?" + AMOUNT
            + "|\\b(?:signed|closed|won|bought)\\b[^\\d¥$€.;]{0,50}?" + AMOUNT);
    /** What may be said of other things than money: 搞定了3个问题. */
    private static final Pattern DONE =
            Pattern.compile("(?:[谈拿]下了?|搞定了?|[谈做]?成了|landed|said yes)[^\\d¥$€]{0,20}?" + MONEY);
    /** The amount first: 12万5的单子, 12万5 成交. */
    private static final Pattern WORTH =
            Pattern.compile(MONEY + "元?的?\\s?(?:订?单子?(?!价)|合同|成交|签了|签下|签约|拿下|搞定|deal\\b|order\\b|contract\\b)");

    private static final Pattern BUYER = Pattern.compile("^(?:刚刚?|今天|和|跟|[\\s,，]){0,4}+(?:(?<han>\\p{IsHan}{2,8}?)"
            + "(?:那边|那个?单子?|的单子?)?(?:终于|刚刚?|今天)?(?=签了|签下|签约|签单|开单|下单|成交)"
            + "|(?<latin>" + CapitalizedName.PATTERN
            + ")\\s+(?:just\\s+|finally\\s+)?(?=signed|closed|won|bought|said yes))");
    /** <em>closed kestrel at 13,250</em>. */
    private static final Pattern CLOSED = Pattern.compile(
            "^\\s*(?i:i |we |just |finally ){0,3}(?i:closed|landed|signed)\\s+(?<of>\\p{L}[\\p{L}\\d&.' -]{1,40}?)(?:\\s*+(?:,|-|@|\\b(?i:at|for|with))\\s*+|\\s++)(?=[¥$€]?\\d)");

    private final MentionedCustomers mentioned;
    private final Phrases phrases;

    SoldOffer(MentionedCustomers mentioned, Phrases phrases) {
        this.mentioned = mentioned;
        this.phrases = phrases;
    }

    @Override
    public Optional<Card> offer(Speaker speaker, String line, String on) {
        Optional<String> amount = first(SOLD, line)
                .or(() -> first(DONE, line))
                .or(() -> first(WORTH, line))
                .filter(said -> phrases.amount(said, speaker.currency()).isPresent());
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        String tail = " " + amount.get().strip() + (on.isEmpty() ? "" : " on: " + on);
        return mentioned
                .in(speaker.org(), line)
                .map(Customer::name)
                .or(() -> buyer(line))
                .or(() -> closed(line))
                .map(customer -> Card.saying("deal.offer.question", customer)
                        .menu(List.of(Button.of("deal.offer.deal", "deal " + customer + tail)
                                .primary()))
                        .build());
    }

    private static Optional<String> first(Pattern told, String line) {
        Matcher found = told.matcher(line);
        return found.find()
                ? Optional.ofNullable(found.group(1)).or(() -> Optional.of(found.group(found.groupCount())))
                : Optional.empty();
    }

    /** Whom somebody says they closed, by the beginning of the name. */
    private static Optional<String> closed(String line) {
        Matcher closed = CLOSED.matcher(line);
        return closed.find() ? Optional.of(closed.group("of").strip()) : Optional.empty();
    }

    /** Who is said first to have signed, where nobody knows them yet. */
    private static Optional<String> buyer(String line) {
        Matcher buyer = BUYER.matcher(line);
        return buyer.find()
                ? Optional.ofNullable(buyer.group("han")).or(() -> Optional.of(buyer.group("latin")))
                : Optional.empty();
    }
}
