/** What is sent to Slack: deliveries of the outbox and small durable tasks, never on the way in. */
@NullMarked
package io.salesbell.chat.slack.sending;

import org.jspecify.annotations.NullMarked;
