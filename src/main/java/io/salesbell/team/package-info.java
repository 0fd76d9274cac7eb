/** Organizations, members, roles, the team tree, settings and working time. */
@NullMarked
@ApplicationModule(
        displayName = "Team",
        allowedDependencies = {"chat", "commit", "journal", "schedule", "shared"})
package io.salesbell.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
