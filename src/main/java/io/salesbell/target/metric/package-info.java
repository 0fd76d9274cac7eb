/** The metrics, one file each. */
@NullMarked
package io.salesbell.target.metric;

import org.jspecify.annotations.NullMarked;
