/** The month's quota of an organization in DingTalk: what was used, and when it ends at this pace. */
@NullMarked
package io.salesbell.chat.dingtalk.quota;

import org.jspecify.annotations.NullMarked;
