package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Directory;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.install.Corp;
import io.salesbell.chat.dingtalk.people.AddressBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Who is meant by an @ in a message: DingTalk lists the users beside the text, which has only what they are called. Whoever is
 * known by that name is found by it; the others are taken in their order, if there are as many as are left in the text.
 */
@Component
@WhenDingTalkIsOn
class MentionedUsers {
    private static final int LONGEST = 30;
    private static final Pattern AT = Pattern.compile("[@＠]([^\\s@＠,，:：、。;；]{1," + LONGEST + "})");
    /** Stands for the @ of those who are found already. */
    private static final char FOUND = '\uE000';

    private final Callers callers;
    private final AddressBook contacts;
    private final Directory directory;

    MentionedUsers(Callers callers, AddressBook contacts, Directory directory) {
        this.directory = directory;
        this.contacts = contacts;
        this.callers = callers;
    }

    /** The message with each mention as {@code @key}, by which the grammar knows a member; one that can't be told stays. */
    RobotMessage resolved(Corp corp, RobotMessage said) {
        if (said.text().indexOf(FOUND) >= 0) {
            return said;
        }
        if (said.named().isEmpty()) {
            return said.saying(typed(corp, said.text()).replace(FOUND, '@').strip());
        }
        String text = said.text();
        List<String> others = new ArrayList<>();
        for (String user : said.named()) {
            Optional<Arrivals.Known> known = callers.known(corp, user);
            Optional<String> by = known.flatMap(member -> byName(said.text(), member));
            if (by.isPresent()) {
                text = text.replaceFirst(by.get(), Matcher.quoteReplacement(mark(known.get())));
            } else {
                others.add(user);
            }
        }
        return said.saying(inOrder(corp, text, others).replace(FOUND, '@').strip());
    }

    /** A name typed behind @ is looked up in the contacts, for whom nobody has heard of yet. */
    private String typed(Corp corp, String text) {
        Matcher at = AT.matcher(text);
        StringBuilder told = new StringBuilder();
        while (at.find()) {
            Optional<String> user = contacts.called(corp.org(), corp.id(), at.group(1))
                    .filter(one -> callers.known(corp, one).isEmpty())
                    .filter(one -> directory.everyone(corp.org()).stream()
                            .noneMatch(member -> member.name().equals(at.group(1))));
            user.ifPresent(one ->
                    at.appendReplacement(told, Matcher.quoteReplacement(mark(callers.named(corp, one, at.group(1))))));
        }
        return at.appendTail(told).toString();
    }

    private static Optional<String> byName(String text, Arrivals.Known member) {
        String pattern = "[@＠]" + Pattern.quote(member.name()) + "(?![\\p{Alnum}])";
        return Optional.of(pattern)
                .filter(at -> Pattern.compile(at).matcher(text).find());
    }

    private String inOrder(Corp corp, String text, List<String> users) {
        if (users.isEmpty() || AT.matcher(text).results().count() != users.size()) {
            return text;
        }
        StringBuilder told = new StringBuilder();
        Matcher at = AT.matcher(text);
        for (String user : users) {
            if (at.find()) {
                at.appendReplacement(told, Matcher.quoteReplacement(mark(callers.named(corp, user, at.group(1)))));
            }
        }
        return at.appendTail(told).toString();
    }

    private static String mark(Arrivals.Known member) {
        return FOUND + member.key() + " ";
    }
}
