/** Stream mode: DingTalk's frames over a connection that the bot opens. */
@NullMarked
package io.salesbell.chat.dingtalk.stream;

import org.jspecify.annotations.NullMarked;
