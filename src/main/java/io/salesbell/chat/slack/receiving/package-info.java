/** What Slack sends: verified, recognised as a repeat, handed to the conversations, answered in the acknowledgement. */
@NullMarked
package io.salesbell.chat.slack.receiving;

import org.jspecify.annotations.NullMarked;
