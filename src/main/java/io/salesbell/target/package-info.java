/** Metrics, targets, KPI plans and score cards. */
@NullMarked
@ApplicationModule(
        displayName = "Target",
        allowedDependencies = {
            "deal",
            "activity",
            "lead",
            "customer",
            "record",
            "team",
            "team::time",
            "chat",
            "commit",
            "journal",
            "schedule",
            "shared"
        })
package io.salesbell.target;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
