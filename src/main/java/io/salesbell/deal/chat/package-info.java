/** The commands and cards of won deals. */
@NullMarked
package io.salesbell.deal.chat;

import org.jspecify.annotations.NullMarked;
