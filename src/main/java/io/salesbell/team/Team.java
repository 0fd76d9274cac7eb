package io.salesbell.team;

import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;

/** A team of the tree: {@code key} is short and unique in the organization. */
public record Team(OrgId org, TeamId id, String key, String name) {}
