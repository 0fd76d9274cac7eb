/** When things happen: the business clock, the cluster's heartbeat and the sweeps it drives. */
@NullMarked
@ApplicationModule(
        displayName = "Schedule",
        allowedDependencies = {"shared"})
package io.salesbell.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
