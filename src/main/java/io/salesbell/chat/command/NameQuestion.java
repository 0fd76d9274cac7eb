package io.salesbell.chat.command;

import io.salesbell.chat.Button;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Asks where a customer's name ends, with a button for each end it may have; what was typed is kept in them. */
final class NameQuestion {
    private static final Pattern DASH = Pattern.compile("^[-–—]\\s+");

    private NameQuestion() {}

    /** Asks who it was where a word stands that names nobody; the form keeps what else was typed. */
    static UserMistake who(Reading reading, String word, int end) {
        Reading behind = reading.part(end, reading.end());
        behind.skipSeparators();
        String line = reading.line();
        String rest = line.substring(0, reading.position()).stripTrailing() + " : " + line.substring(behind.position());
        return new UserMistake(
                        Text.of("chat.parse.who", word),
                        List.of(Button.of("chat.help.fill-in", rest.strip()).asForm()))
                .in("customer");
    }

    static UserMistake ask(Reading reading, List<Integer> cuts) {
        String whole = reading.rest().strip();
        if (NamesNobody.is(whole)) {
            return who(reading, whole, reading.end());
        }
        String line = reading.line();
        String head = line.substring(0, reading.position());
        List<Button> choices = new ArrayList<>();
        for (int cut : cuts) {
            int at = reading.position() + cut;
            String name = line.substring(reading.position(), at).strip();
            if (!name.endsWith(",")) {
                choices.add(Button.of(
                        Text.verbatim(name),
                        head + name + ": "
                                + DASH.matcher(line.substring(at).strip()).replaceFirst("")));
            }
        }
        if (cuts.get(cuts.size() - 1) < reading.rest().strip().length()) {
            String behind = line.substring(reading.end()).strip();
            choices.add(Button.of(
                    Text.verbatim(reading.rest().strip()),
                    (head + reading.rest().strip() + ": " + behind).strip()));
        }
        return new UserMistake(
                        Text.of("chat.parse.which-customer", reading.rest().strip()), choices)
                .in("customer");
    }
}
