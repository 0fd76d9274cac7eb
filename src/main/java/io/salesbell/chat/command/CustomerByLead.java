package io.salesbell.chat.command;

import io.salesbell.chat.Button;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.chat.Vocabulary;
import io.salesbell.chat.Which;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a lead's number where a customer is expected: {@code visit L12: demo}. Asks only when there is such a number. */
@Component
class CustomerByLead {
    private static final Pattern ID = Pattern.compile("(#?l?)\\s?(\\d{1,9})(?![\\p{Alnum}]|[.,/:-]\\d)");
    private static final Pattern LAST = Pattern.compile("(?:last|刚才|上一条)(?![\\p{Alnum}])");
    private static final Pattern REST_OF_NAME =
            Pattern.compile("\\s+[^\\s:|]+(?:\\s+[^\\s:|]+){0,2}\\s*[:|].*", Pattern.DOTALL);
    private static final Pattern SEPARATED = Pattern.compile("\\s*(?:[:,|、].*)?", Pattern.DOTALL);

    private final List<Vocabulary> vocabularies;
    private final NameBounds bounds;

    CustomerByLead(List<Vocabulary> vocabularies, NameBounds bounds) {
        this.vocabularies = List.copyOf(vocabularies);
        this.bounds = bounds;
    }

    /** A customer and the lead by which it was named, if it was by one. */
    record Named(String customer, Which.@Nullable Numbered lead) {}

    /**
     * The customer at the reading's position, which then stands behind the number; empty when what stands there is a name.
     *
     * @throws UserMistake when it is the number of no lead
     */
    Optional<Named> read(Reading reading) {
        Matcher id = ID.matcher(reading.foldedRest());
        if (!id.lookingAt()) {
            return last(reading);
        }
        boolean marked = !id.group(1).isEmpty();
        String behind = reading.foldedRest().substring(id.end());
        if (!behind.isEmpty() && Character.isIdeographic(behind.codePointAt(0)) && !ChineseVerbs.opens(behind)) {
            return Optional.empty();
        }
        boolean apart = endsThere(behind);
        if (marked && !apart) {
            askWhose(reading, id);
        }
        if (!apart && (!marked || REST_OF_NAME.matcher(behind).matches())) {
            return Optional.empty();
        }
        return lead(reading, Long.parseLong(id.group(2)), id.end(), marked, apart);
    }

    /** {@code visit #2 wharf foods}: a known customer right behind the number of another's lead, or of a list, may be meant. */
    private void askWhose(Reading reading, Matcher id) {
        Reading behind = reading.part(reading.position() + id.end(), reading.end());
        behind.skipSeparators();
        int known = bounds.longestKnown(behind);
        Optional<String> customer = vocabularies.stream()
                .flatMap(words -> words.customerOfLead(reading.speaker().org(), Long.parseLong(id.group(2))).stream())
                .findFirst();
        String named = behind.between(behind.position(), behind.position() + known);
        boolean same = customer.filter(
                        own -> TextFolding.foldForMatching(own).equals(TextFolding.foldForMatching(named)))
                .isPresent();
        if (known == 0 || same || bounds.longestKnown(reading) > id.end()) {
            return;
        }
        String head = reading.line().substring(0, reading.position());
        String rest = reading.line().substring(behind.position());
        List<Button> choices = new ArrayList<>(List.of(Button.of(Text.verbatim(named), head + rest)));
        customer.ifPresent(own -> choices.add(
                Button.of(Text.verbatim("L" + id.group(2) + " " + own), head + "L" + id.group(2) + ": " + rest)));
        throw new UserMistake(
                        Text.of("chat.parse.which-customer", reading.rest().strip()), choices)
                .in("customer");
    }

    /** Whether what stands behind is no more of a name: a separator, an amount or nothing. */
    private static boolean endsThere(String behind) {
        return SEPARATED.matcher(behind).matches()
                || Amounts.find(behind.strip(), 0)
                        .filter(amount -> amount.start() == 0)
                        .isPresent();
    }

    /** {@code last} is the customer of one's own last record, unless a customer is called so. */
    private Optional<Named> last(Reading reading) {
        Matcher last = LAST.matcher(reading.foldedRest());
        if (!last.lookingAt()
                || !endsThere(reading.foldedRest().substring(last.end()))
                || bounds.longestKnown(reading) >= last.end()) {
            return Optional.empty();
        }
        String customer = vocabularies.stream()
                .flatMap(words -> words.customerOfLast(reading.speaker()).stream())
                .findFirst()
                .orElseThrow(() -> new UserMistake("chat.parse.no-last"));
        reading.moveTo(reading.position() + last.end());
        return Optional.of(new Named(customer, null));
    }

    private Optional<Named> lead(Reading reading, long number, int length, boolean marked, boolean apart) {
        Optional<Named> named = vocabularies.stream()
                .flatMap(words -> words.customerOfLead(reading.speaker().org(), number).stream())
                .findFirst()
                .map(customer -> new Named(customer, new Which.Numbered("L", number)));
        int known = bounds.longestKnown(reading);
        boolean isName = known > length || (known == length && !(marked && named.isPresent()));
        if (isName || (named.isEmpty() && !(marked && apart))) {
            return Optional.empty();
        }
        reading.moveTo(reading.position() + length);
        return Optional.of(named.orElseThrow(() -> new UserMistake("chat.parse.no-such-lead", "L" + number)));
    }

    /** A customer named by a lead's number is the customer's name, and that lead unless another is named. */
    static Map<String, Object> plain(CommandSpec spec, Map<String, Object> values) {
        Map<String, Object> plain = new HashMap<>(values);
        values.forEach((name, value) -> {
            if (value instanceof Named named) {
                plain.put(name, named.customer());
                Which.Numbered lead = named.lead();
                if (lead != null
                        && spec.options().stream()
                                .anyMatch(option -> option.name().equals("lead"))) {
                    plain.putIfAbsent("lead", lead);
                }
            }
        });
        return plain;
    }
}
