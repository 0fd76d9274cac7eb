/** The commands, cards and messages of leads. */
@NullMarked
package io.salesbell.lead.chat;

import org.jspecify.annotations.NullMarked;
