/** What goes to the database together: what several commands ask, and the rows of those that end at once. */
@NullMarked
@ApplicationModule(
        displayName = "Commit",
        allowedDependencies = {})
package io.salesbell.commit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
