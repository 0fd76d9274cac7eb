/** Leaderboards and analysis. */
@NullMarked
@ApplicationModule(
        displayName = "Report",
        allowedDependencies = {
            "target",
            "deal",
            "activity",
            "lead",
            "customer",
            "record",
            "team",
            "team::time",
            "chat",
            "journal",
            "shared"
        })
package io.salesbell.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
