/** The steps of the start that ask something of several features. */
@NullMarked
package io.salesbell.intake.setup;

import org.jspecify.annotations.NullMarked;
