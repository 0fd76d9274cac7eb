package io.salesbell.lead.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Folded;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Suggestions;
import io.salesbell.lead.LeadLine;
import io.salesbell.lead.LeadLists;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Offers one's own open leads while a form's field is typed: by number or by any part of the customer's name. */
@Component
class LeadSuggestions implements Suggestions {
    private static final int MOST_SEARCHED = 500;

    private final LeadLists lists;

    LeadSuggestions(LeadLists lists) {
        this.lists = lists;
    }

    @Override
    public Argument.Kind kind() {
        return Argument.Kind.WHICH;
    }

    @Override
    public List<Suggestion> suggest(Speaker speaker, Argument argument, String typed, int limit) {
        String folded = Folded.of(typed).strip().toLowerCase(Locale.ROOT);
        var own = new LeadLists.Asked(speaker.org(), Set.of(speaker.member()), speaker.zone(), MOST_SEARCHED);
        return lists.open(own, null).lines().stream()
                .filter(line -> fits(line, folded))
                .limit(limit)
                .map(line -> new Suggestion(line.ref().toString(), line.customer() + " (" + line.ref() + ")"))
                .toList();
    }

    private static boolean fits(LeadLine line, String folded) {
        String ref = line.ref().toString().toLowerCase(Locale.ROOT);
        return ref.startsWith(folded)
                || ref.substring(1).startsWith(folded)
                || Folded.of(line.customer()).contains(folded);
    }
}
