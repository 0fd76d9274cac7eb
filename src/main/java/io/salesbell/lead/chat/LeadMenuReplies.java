package io.salesbell.lead.chat;

import io.salesbell.chat.MenuReply;
import io.salesbell.chat.Phrases;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Words behind the digit of a menu about leads: a time puts the lead's reminder off, anything else is a follow-up. */
@Component
class LeadMenuReplies implements MenuReply {
    private static final Pattern SUBJECT = Pattern.compile("^[a-z]+ (L\\d+)\\b");

    private final Phrases phrases;

    LeadMenuReplies(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public Optional<String> line(String option, String words, ZonedDateTime now) {
        Matcher subject = SUBJECT.matcher(option);
        if (!subject.find()) {
            return Optional.empty();
        }
        String ref = subject.group(1);
        return Optional.of(
                phrases.isTimeToCome(words, now) ? "snooze " + ref + " " + words : "followup " + ref + ": " + words);
    }
}
