package io.salesbell.journal;

import io.salesbell.shared.OrgId;

/** What should have followed from one of the organization's entries kept failing; published within the transaction. */
public record EntryParked(OrgId org) {}
