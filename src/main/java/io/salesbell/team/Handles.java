package io.salesbell.team;

import io.salesbell.chat.Folded;
import io.salesbell.shared.OrgId;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Members' keys behind an @ in somebody's words, as a platform's mentions are written in a line. */
@Component
class Handles {
    private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])@([\\p{IsLatin}\\p{N}_-]{1,60})");

    private final JdbcClient jdbc;

    Handles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The text with every {@code @key} of a member as {@code @name}. */
    String named(OrgId org, String text) {
        String[] keys = HANDLE.matcher(text)
                .results()
                .map(handle -> Folded.of(handle.group(1)))
                .distinct()
                .toArray(String[]::new);
        Map<String, String> names = new HashMap<>();
        if (keys.length > 0) {
            jdbc.sql("select key, name from member where org_id = ? and key = any(?)")
                    .params(org.value(), keys)
                    .query(row -> {
                        names.put(row.getString(1), row.getString(2));
                    });
        }
        return HANDLE.matcher(text)
                .replaceAll(handle -> Matcher.quoteReplacement(
                        "@" + names.getOrDefault(Folded.of(handle.group(1)), handle.group(1))));
    }
}
