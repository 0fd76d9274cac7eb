package io.salesbell.chat.slack.sending;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Card;
import io.salesbell.chat.Directory;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.rendering.Reader;
import io.salesbell.shared.OrgId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who reads a message, in which language and zone. */
@Component
@WhenSlackIsOn
class Readers {
    private final Directory directory;
    private final Arrivals arrivals;
    private final Mentions mentions;

    Readers(Directory directory, Arrivals arrivals, Mentions mentions) {
        this.directory = directory;
        this.arrivals = arrivals;
        this.mentions = mentions;
    }

    /** The one member it is for; empty for a channel. */
    Optional<Speaker> of(OrgId org, SlackAddress to) {
        String user = to.isUser() ? to.place() : to.onlyFor();
        return user == null
                ? Optional.empty()
                : arrivals.known(
                                SlackAddress.SLACK,
                                to.team(),
                                SlackAddress.user(to.team(), user).key())
                        .flatMap(known -> directory.speaker(org, known.member()));
    }

    /** A channel is written to in its own language and the organization's zone. */
    Reader of(OrgId org, Optional<Speaker> reader, Card card, Locale language) {
        return reader.map(Reader::of)
                .orElseGet(() -> new Reader(language, directory.zoneOf(org), Map.of(), Map.of()))
                .mentioning(mentions.users(org, List.of(card)));
    }
}
