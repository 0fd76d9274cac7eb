package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Directory;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.install.Corp;
import io.salesbell.chat.dingtalk.people.AddressBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who is meant by an @ in a message: DingTalk lists the users beside the text, which has only what they are called. Whoever is
 * known by that name is found by it; the others are taken in their order, if there are as many as are left in the text. One
 * more in a group, and first, is the robot itself.
 */
@Component
@WhenDingTalkIsOn
class MentionedUsers {
    private static final int LONGEST = 30;
    private static final String END = "[\\s@＠,，:：、。;；]";
    private static final Pattern AT = Pattern.compile("[@＠]((?:(?!" + END + ").){1," + LONGEST + "})");
    /** So many are looked up; no sentence names more, whatever else has that many of the sign. */
    private static final int MOST = 50;
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
        List<String> others = new ArrayList<>(said.named());
        for (Called one : longestNamesFirst(corp, said.named())) {
            Optional<MatchResult> place = place(text, one.name());
            if (place.isPresent()) {
                String by = mark(callers.named(corp, one.user(), one.name()));
                text = text.substring(0, place.get().start())
                        + by
                        + text.substring(place.get().end());
                others.remove(one.user());
            }
        }
        boolean robotIsLeft = said.group() && AT.matcher(text).results().count() > others.size();
        String rest = robotIsLeft ? RobotName.unnamed(text) : text;
        return said.saying(inOrder(corp, rest, others).replace(FOUND, '@').strip());
    }

    /** A user and what they are called here, or in the contacts. */
    private record Called(String user, String name) {}

    /** Who is called 李四光 is looked for before who is called 李四. */
    private List<Called> longestNamesFirst(Corp corp, List<String> users) {
        return users.stream()
                .limit(MOST)
                .flatMap(user -> callers
                        .known(corp, user)
                        .map(Arrivals.Known::name)
                        .or(() -> contacts.nameOf(corp.org(), corp.id(), user))
                        .map(name -> new Called(user, name))
                        .stream())
                .sorted(Comparator.comparing((Called one) -> -one.name().length()))
                .toList();
    }

    /** Where the name stands alone, else where words go on behind it without a space. */
    private static Optional<MatchResult> place(String text, String name) {
        String at = "[@＠]" + Pattern.quote(name);
        return Stream.of(at + "(?=" + END + "|$)", at + "(?![\\p{Alnum}])")
                .flatMap(pattern -> Pattern.compile(pattern).matcher(text).results())
                .findFirst();
    }

    /** A name typed behind @ is looked up in the contacts, for whom nobody here is called so. */
    private String typed(Corp corp, String text) {
        Map<String, String> users = newcomers(corp, text);
        if (users.isEmpty()) {
            return text;
        }
        Map<String, String> marks = new HashMap<>();
        users.forEach((name, user) -> marks.put(name, mark(callers.named(corp, user, name))));
        return AT.matcher(text).replaceAll(at -> Matcher.quoteReplacement(marks.getOrDefault(at.group(1), at.group())));
    }

    /** Those among the names that no member has, as of newcomers and of whoever is called otherwise here: their user ids. */
    private Map<String, String> newcomers(Corp corp, String text) {
        List<String> names = AT.matcher(text)
                .results()
                .map(at -> at.group(1))
                .distinct()
                .limit(MOST)
                .toList();
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, String> users = new HashMap<>(contacts.called(corp.org(), corp.id(), names));
        users.entrySet()
                .removeIf(one -> callers.known(corp, one.getValue())
                        .filter(member -> member.name().equals(one.getKey()))
                        .isPresent());
        if (!users.isEmpty()) {
            directory.everyone(corp.org()).forEach(member -> users.remove(member.name()));
        }
        return users;
    }

    private String inOrder(Corp corp, String text, List<String> users) {
        if (users.isEmpty() || users.size() > MOST || AT.matcher(text).results().count() != users.size()) {
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
