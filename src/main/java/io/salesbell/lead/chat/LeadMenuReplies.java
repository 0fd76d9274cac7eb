package io.salesbell.lead.chat;

import io.salesbell.chat.MenuReply;
import io.salesbell.chat.Phrases;
import io.salesbell.chat.RecordWords;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Words behind the digit of a menu about leads: a time puts the lead's reminder off, that nobody answered is no contact,
 * and anything else is a follow-up.
 */
@Component
class LeadMenuReplies implements MenuReply {
    private final Phrases phrases;

    LeadMenuReplies(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public Optional<String> line(String option, String words, ZonedDateTime now) {
        return RecordWords.about(option)
                .map(RecordWords.About::record)
                .filter(ref -> ref.startsWith("L"))
                .map(ref -> phrases.timeToCome(words, now)
                        .map(when -> "snooze " + ref + " " + when)
                        .orElse((phrases.isUnanswered(words) ? "noanswer " : "followup ") + ref + ": " + words));
    }
}
