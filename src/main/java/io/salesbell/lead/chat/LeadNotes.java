package io.salesbell.lead.chat;

import io.salesbell.chat.Directory;
import io.salesbell.chat.Folded;
import io.salesbell.chat.Phrases;
import io.salesbell.chat.Speaker;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Reads the words behind a new lead's customer. Behind a colon they are prose, in which only a phone number and
 * {@code @somebody} mean something; else they are fields in any order: contact, phone, owner, last contact.
 */
@Component
class LeadNotes {
    private static final Pattern SEPARATOR = Pattern.compile("[|\\t，,；;]|(?<=\\S)\\s{2,}(?=\\S)");

    private final Directory directory;
    private final Phrases phrases;

    LeadNotes(Directory directory, Phrases phrases) {
        this.directory = directory;
        this.phrases = phrases;
    }

    LeadNote read(Speaker speaker, ZonedDateTime now, String customer, String words, String typed) {
        FieldSorting sorting = new FieldSorting(speaker, now, directory, phrases);
        if (isProse(customer, typed)) {
            return sorting.prose(words);
        }
        List<String> cells = Arrays.stream(SEPARATOR.split(words))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return sorting.cells(cells);
    }

    private static boolean isProse(String customer, String typed) {
        int at = typed.indexOf(customer);
        String behind =
                at < 0 ? "" : Folded.of(typed).substring(at + customer.length()).strip();
        return behind.startsWith(":") && behind.indexOf('|') < 0;
    }
}
