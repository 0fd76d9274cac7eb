/** The commands about customers: their card, merging and renaming. */
@NullMarked
package io.salesbell.customer.chat;

import org.jspecify.annotations.NullMarked;
