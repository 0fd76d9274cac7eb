/** Cards as DingTalk's messages, within its limits by construction; pure functions. */
@NullMarked
package io.salesbell.chat.dingtalk.rendering;

import org.jspecify.annotations.NullMarked;
