package io.salesbell.customer;

import io.salesbell.chat.Folded;
import io.salesbell.chat.UserMistake;
import java.util.regex.Pattern;

/** A customer's name as it is kept: one line, visible characters, at most 80 of them. */
final class CustomerName {
    private static final int LONGEST = 80;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private CustomerName() {}

    static String of(String typed) {
        String name = SPACE.matcher(Folded.clean(typed)).replaceAll(" ").strip();
        if (name.isEmpty()) {
            throw new UserMistake("customer.name.empty").in("customer");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw new UserMistake("customer.name.too-long", LONGEST).in("customer");
        }
        return name;
    }
}
