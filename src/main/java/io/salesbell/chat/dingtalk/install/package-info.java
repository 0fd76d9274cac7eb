/** The DingTalk organization that the bot serves. */
@NullMarked
package io.salesbell.chat.dingtalk.install;

import org.jspecify.annotations.NullMarked;
