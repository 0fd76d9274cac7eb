/** DingTalk as a chat platform: settings, addresses and what its parts share. */
@NullMarked
package io.salesbell.chat.dingtalk;

import org.jspecify.annotations.NullMarked;
