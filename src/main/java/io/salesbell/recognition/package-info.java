/** Wins, kudos and what the team's channel hears about. */
@NullMarked
@ApplicationModule(
        displayName = "Recognition",
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
package io.salesbell.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
