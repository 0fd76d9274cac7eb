package io.salesbell.customer;

import io.salesbell.shared.RecordKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The customers' rows; each query names the organization. */
interface CustomerRows extends Repository<Customer, RecordKey> {

    Customer saveAndFlush(Customer customer);

    Optional<Customer> findByOrgIdAndId(UUID orgId, UUID id);

    /** The customer that carries this very name, also one that was merged into another. */
    Optional<Customer> findByOrgIdAndNameKey(UUID orgId, String nameKey);

    List<Customer> findByOrgIdAndCanonicalId(UUID orgId, UUID canonicalId);

    /** The canonical customer of a name or a remembered short form. */
    @Query(value = """
                    select c.* from customer c where c.org_id = :org and c.id = (
                        select canonical_id from customer where org_id = :org and name_key = :key
                        union all
                        select o.canonical_id from customer_alias a join customer o
                            on o.org_id = a.org_id and o.id = a.customer_id
                        where a.org_id = :org and a.name_key = :key
                        limit 1)
                    """, nativeQuery = true)
    Optional<Customer> named(UUID org, String key);

    /** Canonical customers whose names start with the key, shortest first. */
    @Query(value = """
                    select * from customer where org_id = :org and name_key like :start || '%' and canonical_id = id
                    order by length(name_key), name_key limit :most
                    """, nativeQuery = true)
    List<Customer> starting(UUID org, String start, int most);

    /** Those that have it further on, by where it begins: reads through all names of the organization. */
    @Query(value = """
                    select * from customer where org_id = :org and position(:part in name_key) > 1 and canonical_id = id
                    order by position(:part in name_key), length(name_key), name_key limit :most
                    """, nativeQuery = true)
    List<Customer> containing(UUID org, String part, int most);
}
