/** What members ask of the colleague who looks after a customer: a part in it, or the customer. */
@NullMarked
package io.salesbell.lead.request;

import org.jspecify.annotations.NullMarked;
