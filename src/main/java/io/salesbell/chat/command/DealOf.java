package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandSpec;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** <em>won the Acme deal, 45k</em> names Acme; The Home Project in capitals is a name. */
final class DealOf {
    private static final Pattern THE_DEAL = Pattern.compile(
            "(?:the|our)\\s+(?<name>[^,;:]{2,60}?)(?:'s)?\\s+(?:deal|order|contract|business|account|project)\\b[\\s,:]*+(?:(?:for|at|worth)\\s+)?");

    private DealOf() {}

    /** The line with the name alone; empty where no deal is spoken of so. */
    static Optional<String> plain(Reading text, CommandSpec spec) {
        boolean takesAmount = spec.arguments().stream().anyMatch(argument -> argument.kind() == Argument.Kind.AMOUNT);
        Reading said = text.part(text.position(), text.end());
        said.skipSeparators();
        Matcher deal = THE_DEAL.matcher(said.rest());
        if (!takesAmount || !deal.lookingAt()) {
            return Optional.empty();
        }
        String rest = said.rest();
        return Optional.of((said.line().substring(0, said.position())
                        + rest.substring(deal.start("name"), deal.end("name")) + " "
                        + rest.substring(deal.end())
                        + said.line().substring(said.end()))
                .strip());
    }
}
