package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Retractions;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.shared.Actor;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * With which values forms were obeyed. One that was not saved in time stays open and is sent again, perhaps with other
 * values, while what it asked for first is done after all: what it asks for last counts.
 */
@Component
@WhenSlackIsOn
class SavedForms {
    private final SettledRows rows;
    private final Retractions retractions;

    SavedForms(SettledRows rows, Retractions retractions) {
        this.rows = rows;
        this.retractions = retractions;
    }

    /** In the transaction of what the form asks for. */
    void keep(SentForm sent) {
        rows.claim(sent.caller().org(), row(sent), sent.caller().speaker().name(), sent.values());
    }

    /** Whether the form was obeyed with other values, which were sent before these. */
    boolean isOther(SentForm sent) {
        return rows.find(sent.caller().org(), row(sent))
                .filter(first -> !first.click().equals(sent.values())
                        && Instant.parse(first.label()).isBefore(sent.inbound().at()))
                .isPresent();
    }

    /**
     * Takes back what it did before.
     *
     * @throws io.salesbell.chat.UserMistake when that stands by now
     */
    void takeBack(SentForm sent) {
        Caller caller = sent.caller();
        retractions.takeBack(
                new Actor(caller.org(), caller.member(), SlackAddress.SLACK),
                sent.key(),
                sent.correcting().key());
    }

    private static Press row(SentForm sent) {
        return new Press(sent.key(), "form", sent.inbound().at().toString());
    }
}
