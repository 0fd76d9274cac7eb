/** What goes out to DingTalk: messages, and small durable tasks. */
@NullMarked
package io.salesbell.chat.dingtalk.sending;

import org.jspecify.annotations.NullMarked;
