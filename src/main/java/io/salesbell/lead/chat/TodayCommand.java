package io.salesbell.lead.chat;

import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.record.TodaySection;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows a member's day: what is due first, then what was logged. */
@Component
class TodayCommand implements CommandHandler {
    private final List<TodaySection> sections;

    TodayCommand(List<TodaySection> sections) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(TodaySection::order))
                .toList();
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("today", "todo", "to do", "今天", "待办", "今日待办", "今天待办", "今天的待办", "我的待办")
                .topic(CommandSpec.Topic.LEADS)
                .reads()
                .personal()
                .example("today")
                .example("今天")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        LocalDate today =
                LocalDate.ofInstant(command.origin().sentAt(), command.speaker().zone());
        Card.Builder card = Card.titled("lead.today.title", today);
        List<Card.Block> blocks = sections.stream()
                .flatMap(section -> section.on(command.speaker(), today).stream())
                .toList();
        if (blocks.isEmpty()) {
            return Reply.of(card.say("lead.today.nothing"));
        }
        blocks.forEach(card::block);
        return Reply.of(card);
    }
}
