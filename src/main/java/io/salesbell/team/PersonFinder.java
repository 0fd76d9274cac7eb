package io.salesbell.team;

import io.salesbell.chat.Directory;
import io.salesbell.chat.Folded;
import io.salesbell.chat.Speaker;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds whom a text begins with: a member's full name, key, e-mail, id or, failing these, first name; the longest wins,
 * and among equals the speaker's own team.
 */
@Component
class PersonFinder {
    private static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final Members members;

    PersonFinder(JdbcClient jdbc, Members members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    Directory.Match personAt(Speaker speaker, String text) {
        int start = text.length() - text.stripLeading().length();
        if (Folded.of(text).startsWith("@", start)) {
            start++;
        }
        String folded = Folded.of(text.substring(start));
        for (String prefix : prefixes(folded)) {
            List<Directory.Named> found = named(speaker.org(), prefix);
            if (!found.isEmpty()) {
                return new Directory.Match(start + prefix.length(), ownTeamFirst(speaker, found));
            }
        }
        return new Directory.Match(0, List.of());
    }

    /** The starts of the text that may be a name, longest first. */
    private static List<String> prefixes(String folded) {
        List<String> prefixes = new ArrayList<>();
        for (int end = Math.min(LONGEST_NAME, folded.length()); end > 0; end--) {
            boolean insideWord =
                    end < folded.length() && isWordPart(folded.charAt(end - 1)) && isWordPart(folded.charAt(end));
            String prefix = folded.substring(0, end);
            if (!insideWord && prefix.equals(prefix.strip())) {
                prefixes.add(prefix);
            }
        }
        return prefixes;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }

    private List<Directory.Named> named(OrgId org, String text) {
        List<Directory.Named> exact = query(org, text, """
                m.name_key = :text or m.key = :text or cast(m.id as text) = :text or exists (select 1 from identity i
                    where i.org_id = m.org_id and i.member_id = m.id and lower(i.email) = :text)
                """);
        return exact.isEmpty() ? query(org, text, "split_part(m.name_key, ' ', 1) = :text") : exact;
    }

    private List<Directory.Named> query(OrgId org, String text, String condition) {
        return jdbc.sql("select m.id, m.name from member m where m.org_id = :org and m.state <> 'left' and ("
                        + condition + ") order by m.id")
                .param("org", org.value())
                .param("text", text)
                .query((row, index) ->
                        new Directory.Named(new MemberId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    private List<Directory.Named> ownTeamFirst(Speaker speaker, List<Directory.Named> found) {
        if (found.size() == 1) {
            return found;
        }
        Member self = members.get(speaker.org(), speaker.member());
        List<Directory.Named> own = found.stream()
                .filter(named -> self.team() != null
                        && self.team()
                                .equals(members.get(speaker.org(), named.member())
                                        .team()))
                .toList();
        return own.size() == 1 ? own : found;
    }
}
