/** DingTalk's two server APIs: tokens, calls, uploads, and what their errors mean. */
@NullMarked
package io.salesbell.chat.dingtalk.api;

import org.jspecify.annotations.NullMarked;
