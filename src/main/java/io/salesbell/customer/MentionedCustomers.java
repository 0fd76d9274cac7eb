package io.salesbell.customer;

import io.salesbell.chat.Folded;
import io.salesbell.shared.OrgId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds a known customer's name anywhere in a sentence; the longest name wins. */
@Component
public class MentionedCustomers {
    private static final int LONGEST_TEXT = 120;
    private static final int LONGEST_NAME = 24;

    /** Words of any sentence; a customer that is called so is written with a capital. */
    private static final Set<String> PLAIN = Set.of(
            "next",
            "target",
            "today",
            "on",
            "call",
            "visit",
            "lead",
            "leads",
            "deal",
            "deals",
            "team",
            "board",
            "best",
            "first",
            "help",
            "start",
            "score",
            "customer",
            "report",
            "week",
            "month",
            "order",
            "contract",
            "demo");

    private final JdbcClient jdbc;
    private final Customers customers;

    MentionedCustomers(JdbcClient jdbc, Customers customers) {
        this.jdbc = jdbc;
        this.customers = customers;
    }

    public Optional<Customer> in(OrgId org, String text) {
        Set<String> keys = keys(text.substring(0, Math.min(LONGEST_TEXT, text.length())));
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select canonical_id from customer where org_id = :org and name_key = any(:keys)
                order by length(name_key) desc, id limit 1
                """)
                .param("org", org.value())
                .param("keys", keys.toArray(String[]::new))
                .query(UUID.class)
                .optional()
                .map(id -> customers.get(org, id));
    }

    /** The keys of all stretches that may be a name and say enough to be one. */
    private static Set<String> keys(String text) {
        String folded = Folded.of(text);
        Set<String> keys = new HashSet<>();
        for (int start = 0; start < folded.length(); start++) {
            if (isBorder(folded, start)) {
                for (int end = start + 2; end <= Math.min(folded.length(), start + LONGEST_NAME); end++) {
                    boolean name = isBorder(folded, end)
                            && !PLAIN.contains(text.substring(start, end).strip());
                    String key = name ? NameKey.of(text.substring(start, end)) : "";
                    if (Likeness.isTelling(key)) {
                        keys.add(key);
                    }
                }
            }
        }
        return keys;
    }

    /** Whether a name may begin or end there: not inside a word of letters. */
    private static boolean isBorder(String folded, int at) {
        return at == 0 || at == folded.length() || !isWordPart(folded.charAt(at - 1)) || !isWordPart(folded.charAt(at));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }
}
