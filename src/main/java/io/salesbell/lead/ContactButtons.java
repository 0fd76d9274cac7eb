package io.salesbell.lead;

import io.salesbell.chat.Button;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The buttons of a message that asks an owner to contact the customer. */
@Component
public class ContactButtons {

    /** Called, messaged, no answer, tomorrow at nine, hand over: each a command line, also chosen by digit. */
    public List<Button> of(LeadSight sight, Locale language) {
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        int version = sight.lead().version();
        String ref = sight.ref();
        return List.of(
                Button.of("lead.button.called", "followup " + ref + ": " + (chinese ? "已电话" : "called"))
                        .primary()
                        .at(version),
                Button.of("lead.button.messaged", "followup " + ref + ": " + (chinese ? "已发微信" : "messaged"))
                        .at(version),
                Button.of("lead.button.no-answer", "noanswer " + ref).at(version),
                Button.of("lead.button.tomorrow", "snooze " + ref + " tomorrow 9:00")
                        .at(version),
                Button.of("lead.button.hand-over", "assign " + ref).at(version).asForm());
    }
}
