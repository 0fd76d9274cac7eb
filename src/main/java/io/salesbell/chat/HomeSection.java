package io.salesbell.chat;

import java.util.Optional;

/** A part of the page a platform keeps for each member (Slack's App Home); answered by features. */
public interface HomeSection {

    /** Sections are shown in rising order. */
    int order();

    /** What to show this member now; empty when there is nothing to say. */
    Optional<Card> show(Speaker speaker);
}
