package io.salesbell.chat;

import io.salesbell.chat.command.NearMiss;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds in a note what was nearly an option of the line: {@code nxt: Fri call}. */
public final class MistypedOptions {
    private static final Pattern LABELLED =
            Pattern.compile("(?:^|[,;.，；。\\s])\\s*(\\p{L}{2,12})\\s*[:：]\\s*([^,;，；\\s][^,;，；\\n]*)");

    private MistypedOptions() {}

    /** The word as typed, the option's word it resembles, and what stands behind it. */
    public record Mistyped(String typed, String option, String value) {}

    /** The first of them; {@code options} are the words that the line could have had and has not. */
    public static Optional<Mistyped> find(String note, Collection<String> options) {
        return LABELLED.matcher(note)
                .results()
                .flatMap(found -> NearMiss.closest(found.group(1), options)
                        .map(option -> new Mistyped(
                                found.group(1), option, found.group(2).strip()))
                        .stream())
                .findFirst();
    }
}
