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
            "chat::picture",
            "journal",
            "schedule",
            "shared"
        })
package io.salesbell.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
