package io.salesbell.lead.chat;

import io.salesbell.chat.Card;
import io.salesbell.chat.Speaker;
import io.salesbell.lead.LeadLists;
import io.salesbell.lead.LeadSights;
import io.salesbell.record.TodaySection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The leads due by the end of the day: first responses awaited, next steps, parked ones that wake. */
@Component
class DueLeads implements TodaySection {
    private static final int MOST = 10;

    private final LeadLists lists;
    private final LeadTables tables;
    private final LeadSights sights;
    private final Clock clock;

    DueLeads(LeadLists lists, LeadTables tables, LeadSights sights, Clock clock) {
        this.lists = lists;
        this.tables = tables;
        this.sights = sights;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<Card.Block> on(Speaker speaker, LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(speaker.zone()).toInstant();
        var asked = new LeadLists.Asked(speaker.org(), Set.of(speaker.member()), speaker.zone(), MOST);
        LeadLists.Page page = lists.due(asked, end);
        if (page.lines().isEmpty()) {
            return List.of();
        }
        Card.Builder card = new Card.Builder().say("lead.today.due", page.total());
        tables.list(card, page, sights.stages(speaker.org()), clock.instant(), false);
        return card.build().blocks();
    }
}
