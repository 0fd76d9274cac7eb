/** How a command's rows reach the database: those of several commands that end at once are written and committed together. */
@NullMarked
@ApplicationModule(
        displayName = "Commit",
        allowedDependencies = {})
package io.salesbell.commit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
