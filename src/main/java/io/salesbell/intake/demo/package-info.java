/** The demo organization that lives on the console: its people and eight weeks of believable history. */
@NullMarked
package io.salesbell.intake.demo;

import org.jspecify.annotations.NullMarked;
