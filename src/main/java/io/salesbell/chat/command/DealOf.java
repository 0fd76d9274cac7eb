package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandSpec;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** <em>won the Acme deal, 45k</em> and <em>won Acme for 45k</em> name Acme; The Home Project in capitals is a name. */
final class DealOf {
    private static final Pattern THE_DEAL = Pattern.compile(
            "(?:the|our)\\s+(?<name>[^,;:]{2,60}?)(?:'s)?\\s+(?:deal|order|contract|business|account|project)\\b[\\s,:]*+(?:(?:for|at|worth)\\s+)?");

    /** <em>Acme for 8k</em>. */
    private static final Pattern PRICED =
            Pattern.compile("(?<name>[^\\s,;:][^,;:]{0,58}?)\\s+(?:for|at|worth|@)\\s+(?=[¥$€]?\\d)");

    private DealOf() {}

    /** The line with the name alone; empty where no deal is spoken of so. */
    static Optional<String> plain(Reading text, CommandSpec spec) {
        boolean takesAmount = spec.arguments().stream().anyMatch(argument -> argument.kind() == Argument.Kind.AMOUNT);
        Reading said = text.part(text.position(), text.end());
        said.skipSeparators();
        Matcher deal = THE_DEAL.matcher(said.rest());
        Matcher priced = PRICED.matcher(said.rest());
        if (takesAmount && deal.lookingAt()) {
            return Optional.of(named(said, deal));
        }
        return takesAmount && priced.lookingAt() && isAmountAt(said.rest(), priced.end())
                ? Optional.of(named(said, priced))
                : Optional.empty();
    }

    private static String named(Reading said, Matcher told) {
        String rest = said.rest();
        return (said.line().substring(0, said.position())
                        + rest.substring(told.start("name"), told.end("name")) + " "
                        + rest.substring(told.end())
                        + said.line().substring(said.end()))
                .strip();
    }

    /** Whether the line's first amount stands there, and is no bare figure: Shop for 2 Dogs. */
    private static boolean isAmountAt(String rest, int at) {
        return Amounts.find(rest, 0)
                .filter(found -> found.start() == at)
                .filter(found -> !Amounts.isFaint(rest.substring(at, found.end())))
                .isPresent();
    }
}
