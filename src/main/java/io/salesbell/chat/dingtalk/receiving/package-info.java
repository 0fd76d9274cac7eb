/** What DingTalk sends: verified, recognised as a repeat, handed to the conversations; the same code for both modes. */
@NullMarked
package io.salesbell.chat.dingtalk.receiving;

import org.jspecify.annotations.NullMarked;
