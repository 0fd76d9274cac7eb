package io.salesbell.chat.command;

import io.salesbell.chat.Conversation;
import io.salesbell.commit.Columns;
import io.salesbell.commit.RowKind;
import io.salesbell.shared.Ids;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Menus as they are opened, those of any number of conversations in one statement; older ones of a conversation go then. */
@Component
class MenuKind implements RowKind<MenuKind.Row> {
    private static final int BEHIND_MESSAGES = 25;

    /** How long after a question was answered with, its card may be delivered and open its menu once more. */
    private static final Duration DELIVERED = Duration.ofHours(1);

    private final JsonMapper json;

    MenuKind(JsonMapper json) {
        this.json = json;
    }

    /** A menu to be, newer than whatever its command did. */
    record Row(
            UUID id,
            OrgId org,
            MemberId member,
            Conversation in,
            List<MenuChoice> choices,
            boolean question,
            Instant openedAt) {
        Row(OrgId org, MemberId member, Conversation in, List<MenuChoice> choices, boolean question, Instant openedAt) {
            this(Ids.next(), org, member, in, choices, question, openedAt);
        }
    }

    @Override
    public int order() {
        return BEHIND_MESSAGES;
    }

    @Override
    public String sql() {
        return """
                with given as materialized (select org_id, id, member_id, platform, conversation,
                        cast(options as jsonb) as options, opened_at, question, subjects, past, just
                    from json_to_recordset(cast(? as json)) as g(org_id uuid, id uuid, member_id uuid, platform text,
                        conversation text, options text, opened_at timestamptz, question boolean, subjects text[],
                        past timestamptz, just timestamptz)),
                closed as (delete from menu m using given g
                    where m.org_id = g.org_id and m.member_id = g.member_id and m.platform = g.platform
                        and m.conversation = g.conversation and m.opened_at <= g.past)
                insert into menu (org_id, id, member_id, platform, conversation, options, opened_at, question, subjects)
                select org_id, id, member_id, platform, conversation, options, opened_at, question, subjects
                from given g
                where g.question or not exists (select 1 from menu m
                    where m.org_id = g.org_id and m.member_id = g.member_id and m.platform = g.platform
                        and m.conversation = g.conversation and m.question and m.options = g.options
                        and m.opened_at > g.just)
                """;
    }

    @Override
    public List<Object> parameters(List<Row> rows) {
        return List.of(Columns.json(rows, this::columns));
    }

    private void columns(Columns columns, Row row) {
        columns.with("org_id", row.org().value())
                .with("id", row.id())
                .with("member_id", row.member().value())
                .with("platform", row.in().platform())
                .with("conversation", row.in().key())
                .with("options", json.writeValueAsString(row.choices()))
                .with("opened_at", row.openedAt().toString())
                .with("question", row.question())
                .with("past", row.openedAt().minus(MenuRows.OPEN).toString())
                .with("just", row.openedAt().minus(DELIVERED).toString())
                .with(
                        "subjects",
                        row.choices().stream()
                                .map(MenuChoice::subject)
                                .distinct()
                                .toList());
    }
}
