package io.salesbell.lead;

import io.salesbell.chat.Text;
import java.util.ArrayList;
import java.util.List;

/** A lead in one breath: customer, number, contact with phone, source. */
public final class LeadTexts {
    private LeadTexts() {}

    public static Text about(LeadSight sight) {
        LeadDetails details = sight.lead().details();
        Text contact = Text.joined(" ", List.of(Text.from(details.contact()), Text.from(details.phone())));
        List<Text> parts = new ArrayList<>();
        if (details.contact() != null || details.phone() != null) {
            parts.add(Text.of("lead.about.part", contact));
        }
        if (!details.source().isEmpty()) {
            parts.add(Text.of("lead.about.part", details.source()));
        }
        return Text.of("lead.about", sight.customer(), sight.ref(), Text.joined("", parts));
    }
}
