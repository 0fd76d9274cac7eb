package io.salesbell.team;

import io.salesbell.chat.Directory;
import io.salesbell.chat.Folded;
import io.salesbell.chat.Speaker;
import io.salesbell.shared.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds whom a text begins with: a member's full name, key, e-mail, id or, failing these, first name; the longest wins,
 * and among equals the speaker's own team. One query for all the ways the text may be read.
 */
@Component
class PersonFinder {
    private static final int LONGEST_NAME = 60;
    private static final Pattern E_MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

    private final JdbcClient jdbc;
    private final Organizations organizations;

    PersonFinder(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /** A member that some start of the text names, by full name or the like ({@code whole}) or by first name. */
    private record Hit(String text, boolean whole, Directory.Named member, boolean ownTeam) {
        static Hit read(ResultSet row, int index) throws SQLException {
            return new Hit(
                    row.getString("text"),
                    row.getBoolean("whole"),
                    new Directory.Named(new MemberId(row.getObject("id", UUID.class)), row.getString("name")),
                    row.getBoolean("own"));
        }
    }

    Directory.Match personAt(Speaker speaker, String text) {
        int start = text.length() - text.stripLeading().length();
        boolean mentioned = Folded.of(text).startsWith("@", start);
        if (mentioned) {
            start++;
        }
        List<String> prefixes = prefixes(Folded.of(text.substring(start)));
        List<Hit> hits = prefixes.isEmpty() ? List.of() : hits(speaker, prefixes, mentioned);
        for (String prefix : prefixes) {
            List<Hit> whole = named(hits, prefix, true);
            List<Hit> found = whole.isEmpty() ? named(hits, prefix, false) : whole;
            if (!found.isEmpty()) {
                return new Directory.Match(start + prefix.length(), ownTeamFirst(found));
            }
        }
        return new Directory.Match(0, List.of());
    }

    /** The starts of the text that may be a name, longest first; an address is named whole or not at all. */
    private static List<String> prefixes(String folded) {
        List<String> prefixes = new ArrayList<>();
        Matcher address = E_MAIL.matcher(folded);
        int shortest = address.lookingAt() ? address.end() : 1;
        for (int end = Math.min(LONGEST_NAME, folded.length()); end >= shortest; end--) {
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

    private static List<Hit> named(List<Hit> hits, String text, boolean whole) {
        return hits.stream()
                .filter(hit -> hit.whole() == whole && hit.text().equals(text))
                .toList();
    }

    /** A number is somebody's key behind an @ only. */
    private static String[] keys(List<String> prefixes, boolean mentioned) {
        return prefixes.stream()
                .filter(prefix -> mentioned || !prefix.matches("\\d+"))
                .toArray(String[]::new);
    }

    private List<Hit> hits(Speaker speaker, List<String> prefixes, boolean mentioned) {
        return jdbc.sql("""
                with hit(id, name, text, whole) as (
                    select id, name, name_key, true from member
                    where org_id = :org and state <> 'left' and name_key = any(:words)
                    union select id, name, key, true from member
                    where org_id = :org and state <> 'left' and key = any(:keys)
                    union select id, name, cast(id as text), true from member
                    where org_id = :org and state <> 'left' and id = any(:ids)
                    union select m.id, m.name, lower(i.email), true from identity i
                    join member m on m.org_id = i.org_id and m.id = i.member_id
                    where i.org_id = :org and m.state <> 'left' and lower(i.email) = any(:words)
                    union select id, name, split_part(name_key, ' ', 1), false from member
                    where org_id = :org and state <> 'left' and split_part(name_key, ' ', 1) = any(:words)),
                in_team(member_id, team_id) as (
                    select member_id, team_id from team_membership where org_id = :org and valid_from <= :today
                        and (valid_to is null or valid_to > :today)
                        and (member_id = :self or member_id in (select id from hit)))
                select h.*, exists (select 1 from in_team a join in_team b on a.team_id = b.team_id
                    where a.member_id = h.id and b.member_id = :self) as own
                from hit h order by h.id
                """)
                .param("org", speaker.org().value())
                .param("self", speaker.member().value())
                .param("words", prefixes.toArray(String[]::new))
                .param("keys", keys(prefixes, mentioned))
                .param("ids", ids(prefixes))
                .param("today", organizations.today(speaker.org()))
                .query(Hit::read)
                .list();
    }

    private static UUID[] ids(List<String> prefixes) {
        return prefixes.stream()
                .filter(prefix -> prefix.length() == 36 && prefix.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .toArray(UUID[]::new);
    }

    private static List<Directory.Named> ownTeamFirst(List<Hit> found) {
        List<Hit> own = found.stream().filter(Hit::ownTeam).toList();
        Set<Directory.Named> members = new LinkedHashSet<>();
        (own.size() == 1 ? own : found).forEach(hit -> members.add(hit.member()));
        return List.copyOf(members);
    }
}
