/** All tables of the database in one file, and back: the road to another machine and across PostgreSQL's majors. */
@NullMarked
package io.salesbell.database.backup;

import org.jspecify.annotations.NullMarked;
