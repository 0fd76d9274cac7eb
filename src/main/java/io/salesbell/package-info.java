/** Salesbell, a chat bot for sales teams. */
@NullMarked
package io.salesbell;

import org.jspecify.annotations.NullMarked;
