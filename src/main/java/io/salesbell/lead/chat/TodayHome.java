package io.salesbell.lead.chat;

import io.salesbell.chat.Card;
import io.salesbell.chat.HomeSection;
import io.salesbell.chat.Speaker;
import io.salesbell.record.TodaySection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The home page's day: what {@code today} says, while there is something to say. */
@Component
class TodayHome implements HomeSection {
    private static final int ORDER = 20;

    private final List<TodaySection> sections;
    private final Clock clock;

    TodayHome(List<TodaySection> sections, Clock clock) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(TodaySection::order))
                .toList();
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Card> show(Speaker speaker) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), speaker.zone());
        Card.Builder card = Card.titled("lead.today.title", today);
        List<Card.Block> blocks = sections.stream()
                .flatMap(section -> section.on(speaker, today).stream())
                .toList();
        blocks.forEach(card::block);
        return blocks.isEmpty() ? Optional.empty() : Optional.of(card.build());
    }
}
