package io.salesbell.lead.chat;

import io.salesbell.chat.Card;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.lead.LeadLine;
import io.salesbell.lead.LeadLists;
import io.salesbell.record.TodaySection;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The leads that came into a member's hands new that day. */
@Component
class NewLeadsOfTheDay implements TodaySection {
    private static final int MOST = 10;

    private final LeadLists lists;

    NewLeadsOfTheDay(LeadLists lists) {
        this.lists = lists;
    }

    @Override
    public int order() {
        return 14;
    }

    @Override
    public List<Card.Block> on(Speaker speaker, LocalDate day) {
        var asked = new LeadLists.Asked(speaker.org(), Set.of(speaker.member()), speaker.zone(), MOST);
        List<LeadLine> made = lists.madeOn(asked, day);
        if (made.isEmpty()) {
            return List.of();
        }
        List<Text> names = made.stream()
                .map(line -> Text.of("lead.today.one", line.customer(), line.ref()))
                .toList();
        return List.of(new Card.Paragraph(Text.of("lead.today.new", Text.joined(" · ", names))));
    }
}
