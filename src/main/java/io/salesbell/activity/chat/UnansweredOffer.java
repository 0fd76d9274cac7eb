package io.salesbell.activity.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Folded;
import io.salesbell.chat.FreeTextOffer;
import io.salesbell.chat.Phrases;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.lead.LeadLine;
import io.salesbell.lead.LeadLists;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Asks which lead a try that reached nobody was of: 没接，下午再打 alone may be any of the speaker's own, 字节没接电话 names it in
 * its own short way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnansweredOffer implements FreeTextOffer {
    private static final int MOST = 5;
    private static final int MANY = 200;
    private static final int SHORTEST_NAME = 2;

    private static final Pattern OPENING = Pattern.compile("(?:今天|上午|下午|刚才?|刚刚|已经?)?(?:给|打|联系)?(?=\\p{IsHan})");

    /** Who of the customer was not reached: 字节那边王总. */
    private static final Pattern WHOM = Pattern.compile(
            "^(?:那边|那里|的)?(?:\\p{IsHan}{0,2}(?:总监|总|经理|主任|老板|老师|工|先生|女士|姐|哥))?的?(?:(?=打)|(?:[,，\\s]*(?:打了?个?电话|电话|手机)?[,，\\s]*))");

    private final LeadLists lists;
    private final Phrases phrases;

    UnansweredOffer(LeadLists lists, Phrases phrases) {
        this.lists = lists;
        this.phrases = phrases;
    }

    @Override
    public Optional<Card> offer(Speaker speaker, String line, String on) {
        boolean bare = phrases.isUnanswered(line.strip());
        List<LeadLine> leads = lists
                .open(new LeadLists.Asked(speaker.org(), Set.of(speaker.member()), speaker.zone(), MANY), null)
                .lines()
                .stream()
                .filter(lead -> bare || isOf(lead.customer(), line.strip()))
                .limit(MOST)
                .toList();
        return leads.isEmpty() ? Optional.empty() : Optional.of(question(leads, line));
    }

    private static Card question(List<LeadLine> leads, String line) {
        return Card.saying("activity.offer.unanswered")
                .menu(leads.stream()
                        .map(lead -> Button.of(
                                Text.of("activity.offer.unanswered.lead", lead.customer(), lead.ref()),
                                "noanswer " + lead.ref() + ": " + line))
                        .toList())
                .build();
    }

    /** Whether the line says of the customer, by the beginning of the name, that nobody was reached. */
    private boolean isOf(String customer, String line) {
        String folded = Folded.of(line);
        Matcher opening = OPENING.matcher(folded);
        int from = opening.lookingAt() ? opening.end() : 0;
        int same = shared(Folded.of(customer), folded.substring(from));
        if (same < SHORTEST_NAME) {
            return false;
        }
        String said = line.substring(from + same);
        return phrases.isUnanswered(said)
                || phrases.isUnanswered(WHOM.matcher(said).replaceFirst(""));
    }

    private static int shared(String name, String said) {
        int length = 0;
        while (length < Math.min(name.length(), said.length()) && name.charAt(length) == said.charAt(length)) {
            length++;
        }
        return length;
    }
}
