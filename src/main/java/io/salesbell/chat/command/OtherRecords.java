package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Vocabulary;
import io.salesbell.chat.Which;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Tells words that are about a record other than a half line's from those that complete it. */
@Component
class OtherRecords {
    private static final Set<Argument.Kind> NAMES =
            Set.of(Argument.Kind.WHICH, Argument.Kind.CUSTOMER, Argument.Kind.WHOLE_CUSTOMER, Argument.Kind.PEOPLE);
    private static final Pattern RECORD = Pattern.compile("#?([lvfd]\\d{1,9})(?!\\p{Alnum})[\\s,:]*");

    private final NameBounds bounds;
    private final List<Vocabulary> vocabularies;

    OtherRecords(NameBounds bounds, List<Vocabulary> vocabularies) {
        this.bounds = bounds;
        this.vocabularies = List.copyOf(vocabularies);
    }

    /** Whether the words begin with another record, or with a customer other than the half line's. */
    boolean named(Speaker speaker, String words, HalfLine half, ZonedDateTime now) {
        if (NAMES.contains(half.lacking().kind())) {
            return false;
        }
        Matcher record = RECORD.matcher(TextFolding.foldForMatching(words));
        if (record.lookingAt()) {
            return !record.group(1).equals(own(half));
        }
        Reading reading = new Reading(speaker, now, words);
        String customer = TextFolding.foldForMatching(words.substring(0, bounds.longestKnown(reading)));
        return !customer.isEmpty()
                && !TextFolding.foldForMatching(half.before()).contains(customer)
                && customers(speaker, half).stream().noneMatch(customer::equals);
    }

    /** The words without the half line's own record in front: {@code L13 price too high}. */
    static String withoutOwn(String words, HalfLine half) {
        Matcher record = RECORD.matcher(TextFolding.foldForMatching(words));
        boolean own = record.lookingAt() && record.group(1).equals(own(half)) && record.end() < words.length();
        return own ? words.substring(record.end()) : words;
    }

    private static String own(HalfLine half) {
        Matcher record = RECORD.matcher(TextFolding.foldForMatching(half.before()));
        String own = "";
        while (record.find()) {
            own = record.group(1);
        }
        return own;
    }

    private List<String> customers(Speaker speaker, HalfLine half) {
        String own = own(half).toUpperCase(Locale.ROOT);
        return own.isEmpty()
                ? List.of()
                : vocabularies.stream()
                        .map(source -> source.customerOfRecord(
                                speaker, new Which.Numbered(own.substring(0, 1), Long.parseLong(own.substring(1)))))
                        .flatMap(Optional::stream)
                        .map(TextFolding::foldForMatching)
                        .toList();
    }
}
