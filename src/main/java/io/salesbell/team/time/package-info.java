/** Working time: calendars with holidays and make-up workdays, the response clock, quiet hours and scaled targets. */
@NullMarked
@NamedInterface("time")
package io.salesbell.team.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
