package io.salesbell.team;

import io.salesbell.shared.OrgId;

/** There is a new organization; within its transaction. */
public record OrganizationFounded(OrgId org) {}
