package io.salesbell.team.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Outages;
import io.salesbell.chat.Text;
import io.salesbell.chat.Undelivered;
import io.salesbell.journal.ParkedEntries;
import io.salesbell.shared.OrgId;
import io.salesbell.team.UndeliveredWords;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What waits for a platform, what could not be delivered, and what was left undone, each with ways to go on. */
@Component
class UndeliveredList {
    private static final int SHOWN = 4;

    private final Undelivered undelivered;
    private final ParkedEntries parked;
    private final UndeliveredWords words;
    private final ObjectProvider<Outages> outages;

    UndeliveredList(
            Undelivered undelivered, ParkedEntries parked, UndeliveredWords words, ObjectProvider<Outages> outages) {
        this.undelivered = undelivered;
        this.parked = parked;
        this.words = words;
        this.outages = outages;
    }

    Card.Builder of(OrgId org) {
        List<Text> waiting = waiting(org);
        long stuck = undelivered.count(org);
        long undone = parked.count(org);
        if (stuck == 0 && undone == 0 && waiting.isEmpty()) {
            return Card.saying("undelivered.none");
        }
        Card.Builder card = new Card.Builder();
        if (stuck > 0) {
            card.block(new Card.Heading(Text.of("undelivered.heading", stuck)));
        } else if (!waiting.isEmpty()) {
            card.block(new Card.Heading(Text.of("undelivered.waiting")));
        }
        waiting.forEach(said -> card.block(new Card.Paragraph(said)));
        int number = messages(card, org);
        if (stuck > SHOWN) {
            card.note("undelivered.more", stuck - SHOWN);
        }
        if (undone > 0) {
            card.block(new Card.Heading(Text.of("undelivered.undone.heading", undone)));
            entries(card, org, number);
        }
        if (undone > SHOWN) {
            card.note("undelivered.more", undone - SHOWN);
        }
        return stuck + undone > 1
                ? card.menu(List.of(Button.of("undelivered.button.all", "undelivered resend all")))
                : card;
    }

    /** What waits for a platform that takes nothing just now, and what mends it. */
    List<Text> waiting(OrgId org) {
        return outages.stream()
                .flatMap(platform -> platform.of(org).stream())
                .map(out -> Text.of(
                        out.key(), undelivered.waiting(org, out.platform(), out.tenant()), Text.code(out.reason())))
                .toList();
    }

    private int messages(Card.Builder card, OrgId org) {
        int number = 0;
        for (Undelivered.Message one : undelivered.newest(org, SHOWN)) {
            number++;
            card.say("undelivered.one", number, words.to(org, one.to()), words.kind(one), one.at(), words.why(one))
                    .menu(buttons("undelivered.button.again", number, one.id()));
        }
        return number;
    }

    private void entries(Card.Builder card, OrgId org, int before) {
        int number = before;
        for (ParkedEntries.Parked one : parked.newest(org, SHOWN)) {
            number++;
            card.say("undelivered.undone.one", number, words.undone(org, one), Text.code(one.reason()))
                    .menu(buttons("undelivered.undone.button.again", number, one.entry()));
        }
    }

    private static List<Button> buttons(String again, int number, UUID id) {
        return List.of(
                Button.of(Text.of(again, number), "undelivered resend " + id).primary(),
                Button.of(Text.of("undelivered.button.drop", number), "undelivered drop " + id)
                        .danger());
    }
}
