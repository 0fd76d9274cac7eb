/** What arrives in bulk: the demo's history, later imports and other systems. */
@NullMarked
@ApplicationModule(
        displayName = "Intake",
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
            "schedule",
            "shared"
        })
package io.salesbell.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
