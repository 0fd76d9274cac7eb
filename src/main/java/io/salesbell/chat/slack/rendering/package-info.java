/** Cards, forms and pages as Block Kit, within its limits by construction; pure functions. */
@NullMarked
package io.salesbell.chat.slack.rendering;

import org.jspecify.annotations.NullMarked;
