package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A deal of two sums, 12k + 3k setup, 首付5万尾款15万, is asked about: the first of them is not all of it, most likely. */
final class SeveralAmounts {
    private static final Pattern JOINED = Pattern.compile("\\s*(?:\\+|加|plus\\b)\\s*");
    private static final Pattern PART = Pattern.compile(
            "(?<![\\s,，:：])[\\s,，:：]*+(?:首付款?|首款|定金|订金|预付款?|(?i:deposit|down payment|upfront|advance))(?: of)?[\\s:：]*$");
    private static final Pattern END = Pattern.compile("(?<![\\s,，:：、])[\\s,，:：、]++$");

    /** 和 华为 8万, <em>and Globex 5k</em> behind a sum is a deal of its own. */
    private static final Pattern ANOTHER = Pattern.compile(
            "\\s*(?:[,，、]?\\s*(?:以及|还有|and\\b)|[和跟&])\\s*(?!\\d)([^\\d,，、:：。;；\\s][^\\d,，、:：。;；]{0,20}+)");

    private SeveralAmounts() {}

    static void refuse(Reading text, CommandSpec spec) {
        if (spec.arguments().stream().noneMatch(argument -> argument.kind() == Argument.Kind.AMOUNT)) {
            return;
        }
        String rest = text.rest();
        Optional<Found<Amount>> first = Amounts.find(rest, 0).filter(found -> isClear(rest, found));
        if (first.isEmpty()) {
            return;
        }
        int end = first.get().end();
        refuseAnother(text, rest, end);
        Matcher plus = JOINED.matcher(rest).region(end, rest.length());
        boolean joined = plus.lookingAt();
        String before = rest.substring(0, first.get().start());
        boolean part = PART.matcher(before).find();
        Optional<Found<Amount>> second =
                joined || part ? behind(rest, joined ? plus.end() : end, joined) : Optional.empty();
        String name = END.matcher(PART.matcher(before).replaceFirst("")).replaceFirst("");
        if (second.isPresent() && !name.isBlank()) {
            throw asked(text, name, first.get(), second.get());
        }
    }

    private static void refuseAnother(Reading text, String rest, int end) {
        Matcher another = ANOTHER.matcher(rest).region(end, rest.length());
        if (!another.lookingAt()) {
            return;
        }
        String behind = rest.substring(another.end());
        boolean sum = Amounts.find(behind, 0)
                .filter(found -> found.start() == 0 && isClear(behind, found))
                .isPresent();
        if (sum) {
            String said = rest.substring(another.start(1)).strip();
            String one = text.line().substring(0, text.position() + end) + " ("
                    + rest.substring(end).strip() + ")";
            throw new UserMistake(
                            Text.of("chat.parse.one-deal-each", said), List.of(Button.of("chat.button.as-one", one)))
                    .in("amount");
        }
    }

    /** The next sum, which stands right there where it is joined to the first. */
    private static Optional<Found<Amount>> behind(String rest, int from, boolean joined) {
        String behind = rest.substring(from);
        return Amounts.find(behind, 0)
                .filter(found -> (!joined || found.start() == 0) && isClear(behind, found))
                .map(found -> new Found<>(found.value(), from + found.start(), from + found.end()));
    }

    private static boolean isClear(String rest, Found<Amount> found) {
        return !Amounts.isFaint(rest.substring(found.start(), found.end()));
    }

    private static UserMistake asked(Reading text, String name, Found<Amount> first, Found<Amount> second) {
        String rest = text.rest();
        String said = rest.substring(first.start(), second.end());
        String head = text.line().substring(0, text.position()) + name + " ";
        String tail =
                " (" + rest.substring(name.length()).strip() + ")" + text.line().substring(text.end());
        String one = rest.substring(first.start(), first.end());
        Button alone = Button.of(Text.verbatim(one), head + one + tail);
        if (!Objects.equals(first.value().currency(), second.value().currency())) {
            return new UserMistake(Text.of("chat.parse.several-amounts", said), List.of(alone)).in("amount");
        }
        String currency = first.value().currency();
        String sum = (currency == null ? "" : currency + " ")
                + first.value()
                        .value()
                        .add(second.value().value())
                        .stripTrailingZeros()
                        .toPlainString();
        Button all = Button.of(Text.verbatim(sum), head + sum + tail).primary();
        return new UserMistake(Text.of("chat.parse.several-amounts", said), List.of(all, alone)).in("amount");
    }
}
