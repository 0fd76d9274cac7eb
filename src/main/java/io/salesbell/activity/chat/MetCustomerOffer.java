package io.salesbell.activity.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.CapitalizedName;
import io.salesbell.chat.Card;
import io.salesbell.chat.FreeTextOffer;
import io.salesbell.chat.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Offers to keep a sentence that tells of a meeting or a telephone call with a customer whom nobody knows yet: 今天去华为聊了报价,
 * <em>met with Globex this morning</em>.
 */
@Component
@Order(3)
class MetCustomerOffer implements FreeTextOffer {
    private static final String BEFORE = "(?:刚刚?|刚才|今天|昨天|前天|[上下]午|我们?|[\\s,，]){0,6}+";
    private static final Pattern CHINESE = Pattern.compile(
            "^(?:今天|昨天|前天)[\\s,，]*(?:先|又|刚|还|再|顺便|顺路)?去了?(?<there>\\p{IsHan}{2,8}?)(?:聊|谈|签|送|讲|演示|沟通|开会|见)"
                    + "|^" + BEFORE
                    + "(?:先|又|刚|还|再|顺便|顺路)?(?:去了|跑了?一?[趟圈])(?![一两二三四五几趟圈])(?<ran>\\p{IsHan}{2,8})(?=[,，。！!\\s]|$)"
                    + "|^" + BEFORE
                    + "(?:聊|谈|见|跑|碰)完了?(?<met>\\p{IsHan}{2,8})" + "|^" + BEFORE
                    + "从(?<from>\\p{IsHan}{2,8}?)(?:那边|那里|那儿)?(?:出来|回来)");

    private static final String LEAD_IN =
            "(?i:(?:today|yesterday|this (?:morning|afternoon)|just|i|we|i['’]ve|we['’]ve|have"
                    + "|finally|also|again|and|[\\s,]){0,8}+)";
    private static final String HAD =
            "(?:had|after|from|did|finished)\\s+(?:an?\\s+|another\\s+|the\\s+)?(?:(?!with|at|to)\\w{3,9}\\s+)?";
    private static final String NOUN = "(?:meeting|mtg|lunch|coffee|dinner|breakfast|drinks?|demo|chat|session|visit)";
    private static final String MEETING =
            "(?i:met(?:\\s+up)?|visited|saw|left|(?:stopped|swung|popped|dropped|came)\\s+(?:by|in|over|round)(?:\\s+(?:on|to|at))?|called\\s+on|went|caught\\s+up"
                    + "|" + HAD + NOUN + "|(?:great |good |quick |short )?" + NOUN + "(?=\\s+(?:with|at|w/)))";
    private static final String CALL =
            "(?i:(?:got\\s+)?off\\s+(?:the|a)\\s+(?:phone|call)|" + HAD + "call|spoke|talked|called)";
    private static final Pattern ENGLISH = Pattern.compile("^" + LEAD_IN + "(?:" + MEETING + "|(?<call>" + CALL
            + "))(?i:\\s+(?:with|to|at|by|w/))?\\s*+(?<!\\w)(?<name>" + CapitalizedName.PATTERN + ")");
    /** <em>saw dave at initech today</em>: whom they saw stands before, so that the name may be in small letters. */
    private static final Pattern SEEN_AT = Pattern.compile("^" + LEAD_IN
            + "(?i:saw|met(?:\\s+with)?|visited|lunch\\s+with|coffee\\s+with|talked\\s+to|spoke\\s+(?:to|with))\\s+(?:\\w+\\s+){1,2}(?i:at|from|of)\\s+"
            + "(?!(?i:the|their|our|my|his|her|an?|lunch|home|work|noon|least|last|once|office|\\d\\w*)\\b)(?<name>"
            + CapitalizedName.PATTERN
            + "|[a-z][a-z\\d&-]{2,20}+(?=\\s*(?:[,.:;]|$|today|this|yesterday)))");

    private static final Pattern LAST_DOT = Pattern.compile("[.-]+$");

    @Override
    public Optional<Card> offer(Speaker speaker, String line, String on) {
        String said = on.isEmpty() ? line : line + " on: " + on;
        Matcher chinese = CHINESE.matcher(line);
        if (chinese.find()) {
            return Optional.of(question(first(chinese, "there", "ran", "met", "from"), said, false));
        }
        Matcher seen = SEEN_AT.matcher(line);
        if (seen.find()) {
            return Optional.of(question(LAST_DOT.matcher(seen.group("name")).replaceFirst(""), said, false));
        }
        Matcher english = ENGLISH.matcher(line);
        return english.find()
                ? Optional.of(question(
                        LAST_DOT.matcher(english.group("name")).replaceFirst(""), said, english.group("call") != null))
                : Optional.empty();
    }

    private static String first(Matcher found, String... groups) {
        for (String group : groups) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        throw new IllegalArgumentException("no group matched");
    }

    /** Whoever was only called is a lead to be, more likely than a visit. */
    private static Card question(String name, String said, boolean called) {
        Button visit = Button.of("activity.offer.visit", "visit " + name + ": " + said);
        Button lead = Button.of("activity.offer.lead", "lead new " + name + ": " + said);
        List<Button> buttons = called ? List.of(lead.primary(), visit) : List.of(visit.primary());
        return Card.saying("activity.offer.question", name).menu(buttons).build();
    }
}
