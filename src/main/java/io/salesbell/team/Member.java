package io.salesbell.team;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A member with what is asked most: zone and language, and the team of today; null before joining one. */
public record Member(
        OrgId org,
        MemberId id,
        String key,
        String name,
        Locale language,
        ZoneId zone,
        @Nullable TeamId team,
        LocalDate joinedOn) {}
