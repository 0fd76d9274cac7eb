package io.salesbell.customer;

import io.salesbell.chat.Folded;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Vocabulary;
import io.salesbell.commit.JointReading;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Remembered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the grammar where a known customer's name at the start of a text ends. */
@Component
class KnownCustomers implements Vocabulary {
    private static final int LONGEST = 60;
    private static final Pattern COMMA = Pattern.compile("[,，、。；！]");

    private static final int MOST_KEPT = 10_000;

    private final JdbcClient jdbc;
    private final JointReading reading;
    private final KnownNamesKind kind;
    private final Remembered<OrgId, Boolean> separators = new Remembered<>(MOST_KEPT);

    KnownCustomers(JdbcClient jdbc, JointReading reading, KnownNamesKind kind) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.kind = kind;
    }

    @Override
    public int longestKnownCustomer(OrgId org, String text) {
        Map<Integer, String> keys = keysByEnd(text);
        if (keys.isEmpty()) {
            return 0;
        }
        List<String> asked = keys.values().stream().distinct().toList();
        Map<String, Boolean> known =
                reading.read(kind, new KnownNamesKind.Asked(org, asked)).orElse(Map.of());
        return keys.entrySet().stream()
                .filter(entry -> known.containsKey(entry.getValue()))
                .filter(entry -> known.getOrDefault(entry.getValue(), false)
                        || !COMMA.matcher(text.substring(0, entry.getKey())).find())
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(0);
    }

    @Override
    public boolean hasSeparatorInName(Speaker speaker) {
        return separators.get(
                speaker.org(),
                speaker.revision(),
                () -> jdbc.sql("""
                select exists (select 1 from customer where org_id = :org and name ~ '[:：|｜]')
                    or exists (select 1 from customer_alias where org_id = :org and name ~ '[:：|｜]')
                """)
                        .param("org", speaker.org().value())
                        .query(Boolean.class)
                        .single());
    }

    /** The key of every start of the text that ends where a name may end. */
    private static Map<Integer, String> keysByEnd(String text) {
        String folded = Folded.of(text);
        Map<Integer, String> keys = new LinkedHashMap<>();
        for (int end = Math.min(LONGEST, folded.length()); end > 0; end--) {
            boolean inside =
                    end < folded.length() && isWordPart(folded.charAt(end - 1)) && isWordPart(folded.charAt(end));
            if (!inside && !isInsideNumber(folded, end) && isNamePart(folded.charAt(end - 1))) {
                keys.put(end, NameKey.of(text.substring(0, end)));
            }
        }
        return keys;
    }

    /** Figures go on behind a comma, a point or as 1万: a name does not end there. */
    private static boolean isInsideNumber(String folded, int end) {
        if (end >= folded.length()) {
            return false;
        }
        char next = folded.charAt(end);
        char last = folded.charAt(end - 1);
        if (!Character.isDigit(last)) {
            return (last == '.' || last == ',')
                    && Character.isDigit(next)
                    && end > 1
                    && Character.isDigit(folded.charAt(end - 2));
        }
        boolean digitBehind = end + 1 < folded.length() && Character.isDigit(folded.charAt(end + 1));
        return next == '万' || next == '亿' || ((next == '.' || next == ',') && digitBehind);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == ')' || c == '.';
    }
}
