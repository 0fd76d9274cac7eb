package io.salesbell.team;

import io.salesbell.shared.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How often anything changed in an organization that says who is who and what is asked of whom. Raised by the database
 * when the change commits, so that what was read at a revision holds in every process until it has another.
 */
@Service
public class Revisions {
    private final JdbcClient jdbc;
    private final Organizations organizations;

    Revisions(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    public long of(OrgId org) {
        long revision = jdbc.sql("select revision from org_revision where org_id = ?")
                .param(org.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
        organizations.seen(org, revision);
        return revision;
    }
}
