package io.salesbell.chat.command;

import io.salesbell.chat.Button;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures apart that are one number or the end of a name and a number: the speaker says which. <em>deal Room 12 900</em>. */
final class SpacedAmount {
    private static final Pattern TWO = Pattern.compile("(?<name>\\d{1,3}) (?<amount>\\d{3})(?![\\d.,]|\\s\\d)");

    private SpacedAmount() {}

    /** Asks where such figures stand at the index behind a piece of a name. */
    static void refuse(Reading reading, int index) {
        String before = reading.between(reading.position(), index);
        Matcher two = TWO.matcher(reading.line().substring(index, reading.end()));
        if (before.isEmpty() || !two.lookingAt()) {
            return;
        }
        String head = reading.line().substring(0, reading.position());
        String behind = reading.line().substring(index + two.end());
        String first = head + '"' + before + " " + two.group("name") + "\" " + two.group("amount") + behind;
        String second = head + before + " " + two.group("name") + two.group("amount") + behind;
        throw new UserMistake(
                        Text.of("chat.parse.spaced-amount", two.group()),
                        List.of(
                                Button.of(Text.verbatim(NearCommands.cut(first)), first),
                                Button.of(Text.verbatim(NearCommands.cut(second)), second)))
                .in("customer");
    }
}
