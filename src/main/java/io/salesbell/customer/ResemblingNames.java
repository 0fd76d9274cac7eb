package io.salesbell.customer;

import io.salesbell.shared.OrgId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Known customers whose names resemble one, found by index: those that start with it, those it starts or ends with, those
 * called the same but for place and trade, and those of about its length with the same beginning. However many customers
 * there are, it is one statement and at most so many candidates.
 */
@Component
class ResemblingNames {
    private static final String BEHIND_ALL = Character.toString(Character.MAX_CODE_POINT);
    private static final int MOST_CANDIDATES = 300;
    private static final int SLIPS = 2;

    private final JdbcClient jdbc;

    ResemblingNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A known customer by id, under its present name. */
    record Known(UUID id, String name, String likeName) {}

    /** The nearest first, each once; what was said to be distinct from {@code self} is left out. */
    List<Known> of(OrgId org, String name, @Nullable UUID self, int most) {
        String key = NameKey.of(name);
        if (key.isEmpty()) {
            return List.of();
        }
        List<UUID> seen = new ArrayList<>();
        return candidates(org, name, key, self).stream()
                .filter(known -> Likeness.between(name, known.likeName()))
                .sorted(Comparator.comparingInt((Known known) ->
                                Math.abs(NameKey.of(known.likeName()).length() - key.length()))
                        .thenComparing(Known::name))
                .filter(known -> !seen.contains(known.id()) && seen.add(known.id()))
                .limit(most)
                .toList();
    }

    /** Whether somebody may take the one for the other. */
    boolean are(Customer one, Customer other) {
        return of(one.org(), one.name(), one.id(), MOST_CANDIDATES).stream()
                .anyMatch(known -> known.id().equals(other.id()));
    }

    private List<Known> candidates(OrgId org, String name, String key, @Nullable UUID self) {
        String head = key.substring(0, key.offsetByCodePoints(0, headLength(key)));
        return jdbc.sql("""
                select k.id, k.name, c.name from (
                    (select org_id, name, canonical_id from customer
                    where org_id = :org and name_key ~>=~ :key and name_key ~<~ :behindKey limit :most)
                    union
                    (select org_id, name, canonical_id from customer
                    where org_id = :org and (name_key = any(:parts) or core_key = any(:parts)) limit :most)
                    union
                    (select org_id, name, canonical_id from customer
                    where org_id = :org and core_key ~>=~ :key and core_key ~<~ :behindKey limit :most)
                    union
                    (select org_id, name, canonical_id from customer
                    where org_id = :org and name_key ~>=~ :head and name_key ~<~ :behindHead
                        and length(name_key) between :shortest and :longest limit :most)) c
                join customer k on k.org_id = c.org_id and k.id = c.canonical_id
                where k.id is distinct from cast(:self as uuid) and not exists (
                    select 1 from customer_distinct d where d.org_id = :org
                        and d.customer_id = least(k.id, cast(:self as uuid))
                        and d.other_id = greatest(k.id, cast(:self as uuid)))
                """)
                .param("org", org.value())
                .param("key", key)
                .param("behindKey", key + BEHIND_ALL)
                .param("parts", parts(name, key))
                .param("head", head)
                .param("behindHead", head + BEHIND_ALL)
                .param("shortest", key.length() - SLIPS)
                .param("longest", key.length() + SLIPS)
                .param("most", MOST_CANDIDATES)
                .param("self", self)
                .query((row, index) -> new Known(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    private static int headLength(String key) {
        boolean chinese = Character.isIdeographic(key.codePointAt(0));
        return Math.min(chinese ? 2 : 1, key.codePointCount(0, key.length()));
    }

    /** The starts and ends of a key and of what stands behind its place, as far as they may be a short form. */
    private static String[] parts(String name, String key) {
        String core = CompanyName.of(name).core();
        return Stream.concat(cuts(key), core == null ? Stream.empty() : Stream.concat(Stream.of(core), cuts(core)))
                .filter(Likeness::isTelling)
                .distinct()
                .toArray(String[]::new);
    }

    private static Stream<String> cuts(String key) {
        return IntStream.range(1, key.length())
                .filter(cut -> !Character.isLowSurrogate(key.charAt(cut)))
                .boxed()
                .flatMap(cut -> Stream.of(key.substring(0, cut), key.substring(cut)));
    }
}
