package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * A colon where a customer's name belongs: {@code visit : chat}, 拜访：聊了. What stands behind it is the notes, unless it is a
 * known customer, a lead's number, or ends at a colon itself; so the name is asked for and nothing is kept. Where no notes
 * can follow, a colon close behind the command is as good as a space: {@code lead new: Acme}.
 */
@Component
class ColonFirst {
    private static final Pattern COLON = Pattern.compile("(?<space>\\s*)[:|](?<said>.*\\S.*)", Pattern.DOTALL);
    private static final Pattern CLEAR = Pattern.compile("\\s*(?:#?l?\\d|last\\b|刚才|上一条).*|[^,:]*:.*", Pattern.DOTALL);

    private final NameBounds bounds;

    ColonFirst(NameBounds bounds) {
        this.bounds = bounds;
    }

    void refuse(Reading text, CommandSpec spec) {
        Matcher colon = COLON.matcher(text.foldedRest());
        if (!namesCustomer(spec) || !colon.matches()) {
            return;
        }
        boolean notes = tellsWhatWasDone(spec);
        boolean close = colon.group("space").isEmpty();
        Reading said = text.part(text.position() + colon.start("said"), text.end());
        said.skipSeparators();
        if ((close && !notes) || CLEAR.matcher(colon.group("said")).matches() || bounds.longestKnown(said) > 0) {
            return;
        }
        String line =
                text.line().substring(0, text.position()) + " " + text.line().substring(said.position());
        Argument customer = spec.arguments().get(0);
        throw HalfLine.at(
                Text.of("chat.parse.missing", LineParser.argumentTitle(customer), LineParser.example(spec)),
                List.of(Button.of(Text.verbatim(NearCommands.cut(line)), line)),
                spec,
                customer,
                text);
    }

    /** Whether notes follow the name, of what may have been done on an earlier day. */
    private static boolean tellsWhatWasDone(CommandSpec spec) {
        return CommandWords.endsName(spec, 0)
                && spec.options().stream().anyMatch(option -> option.name().equals("on"));
    }

    private static boolean namesCustomer(CommandSpec spec) {
        return !spec.arguments().isEmpty() && spec.arguments().get(0).kind() == Argument.Kind.CUSTOMER;
    }
}
