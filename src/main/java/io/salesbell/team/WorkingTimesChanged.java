package io.salesbell.team;

import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import org.jspecify.annotations.Nullable;

/** Days, hours or holidays changed, in this transaction: of one team and those below it, or of the organization where none is named. */
record WorkingTimesChanged(OrgId org, @Nullable TeamId team) {}
