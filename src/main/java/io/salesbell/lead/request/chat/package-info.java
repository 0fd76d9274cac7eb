/** The commands that ask a colleague for a part in a customer, and that answer. */
@NullMarked
package io.salesbell.lead.request.chat;

import org.jspecify.annotations.NullMarked;
