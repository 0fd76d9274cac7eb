package io.salesbell.chat.command;

import io.salesbell.chat.Conversation;
import io.salesbell.commit.JointCommit;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The menus of each member's conversations, for 24 hours (product.md §2). A question is closed by its answer and by
 * whatever the member does next; a menu about records is answered when each of them was.
 */
@Repository
class MenuRows {
    static final Duration OPEN = Duration.ofHours(24);

    private static final TypeReference<List<MenuChoice>> CHOICES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final JointCommit commit;
    private final MenuKind kind;
    private final Clock clock;

    MenuRows(JdbcClient jdbc, JsonMapper json, JointCommit commit, MenuKind kind, Clock clock) {
        this.jdbc = jdbc;
        this.commit = commit;
        this.kind = kind;
        this.json = json;
        this.clock = clock;
    }

    /** At the end of the transaction, or at once where there is none. */
    void add(OrgId org, MemberId member, Conversation in, List<MenuChoice> choices, boolean question) {
        commit.leave(kind, new MenuKind.Row(org, member, in, choices, question, clock.instant()));
    }

    /** A menu's choices in their order, and the subjects that are answered. */
    record Menu(List<MenuChoice> choices, Set<String> answered) {
        static final Menu NONE = new Menu(List.of(), Set.of());

        /** Whether the choice is the only one about its record: what is said of the record leaves the choice as it was. */
        boolean isListing(MenuChoice choice) {
            return choice.isAboutRecord()
                    && choices.stream()
                                    .filter(other -> other.subject().equals(choice.subject()))
                                    .count()
                            == 1;
        }

        boolean isWaiting() {
            return choices.stream().anyMatch(choice -> !answered.contains(choice.subject()));
        }

        /** What is not answered yet. */
        List<MenuChoice> waiting() {
            return choices.stream()
                    .filter(choice -> !answered.contains(choice.subject()))
                    .toList();
        }
    }

    /** The newest menu that waits for an answer, else the newest answered one about records. */
    Menu open(OrgId org, MemberId member, Conversation in) {
        return jdbc.sql("""
                        select m.options, m.answered from menu m
                        where m.org_id = ? and m.member_id = ? and m.platform = ? and m.conversation = ?
                            and m.opened_at > ?
                            and (not m.question or m.answered = '{}' and not exists (
                                select 1 from journal_entry e where e.org_id = m.org_id and e.member_id = m.member_id
                                    and e.source_key is not null and e.id > m.id))
                        order by m.subjects <@ m.answered, m.opened_at desc, m.id desc limit 1
                        """)
                .params(
                        org.value(),
                        member.value(),
                        in.platform(),
                        in.key(),
                        Timestamp.from(clock.instant().minus(OPEN)))
                .query((row, index) -> new Menu(json.readValue(row.getString(1), CHOICES), Set.of((String[])
                        row.getArray(2).getArray())))
                .optional()
                .orElse(Menu.NONE);
    }

    /** The question was answered, also where nothing changed by that. */
    void closeQuestion(OrgId org, MemberId member, Conversation in, String line) {
        jdbc.sql("""
                update menu set answered = subjects
                where org_id = ? and member_id = ? and platform = ? and conversation = ? and question
                    and ? = any(subjects)
                """)
                .params(org.value(), member.value(), in.platform(), in.key(), MenuChoice.subject(line))
                .update();
    }

    /** The subject was dealt with, wherever in the conversation's menus it stands. */
    void answered(OrgId org, MemberId member, Conversation in, String subject) {
        jdbc.sql("""
                update menu set answered = answered || cast(? as text)
                where org_id = ? and member_id = ? and platform = ? and conversation = ? and ? = any(subjects)
                    and not ? = any(answered)
                """)
                .params(subject, org.value(), member.value(), in.platform(), in.key(), subject, subject)
                .update();
    }
}
