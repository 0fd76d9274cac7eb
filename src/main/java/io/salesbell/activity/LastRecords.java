package io.salesbell.activity;

import io.salesbell.chat.Card;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.customer.Customer;
import io.salesbell.customer.CustomerFacts;
import io.salesbell.record.Attachments;
import io.salesbell.record.Comment;
import io.salesbell.record.Comments;
import io.salesbell.shared.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last visits and follow-ups on a customer's card, with their comments and photos, and the step that comes next. */
@Component
class LastRecords implements CustomerFacts {
    private static final int MOST = 5;
    private static final int MOST_PHOTOS = 3;
    private static final int LONGEST_NOTE = 80;

    private final JdbcClient jdbc;
    private final Comments comments;
    private final Attachments attachments;
    private final CustomerSteps steps;

    LastRecords(JdbcClient jdbc, Comments comments, Attachments attachments, CustomerSteps steps) {
        this.jdbc = jdbc;
        this.comments = comments;
        this.attachments = attachments;
        this.steps = steps;
    }

    /** A record of the customer, with the step it planned. */
    record Row(
            UUID id,
            String ref,
            LocalDate on,
            MemberId member,
            String name,
            String note,
            @Nullable UUID lead,
            @Nullable String step,
            @Nullable Instant stepAt) {}

    @Override
    public int order() {
        return 3;
    }

    @Override
    public List<Card.Block> about(Speaker speaker, Customer customer, Set<UUID> ids) {
        List<Row> rows = rows(speaker, ids);
        List<Card.Block> blocks =
                new ArrayList<>(steps.next(customer, rows).stream().toList());
        if (!rows.isEmpty()) {
            addRows(blocks, speaker, rows);
        }
        return blocks;
    }

    private void addRows(List<Card.Block> blocks, Speaker speaker, List<Row> rows) {
        List<UUID> records = rows.stream().map(Row::id).toList();
        Map<UUID, Integer> photos = attachments.counts(speaker.org(), records);
        List<Comment> said = comments.on(speaker.org(), records);
        blocks.add(new Card.Table(
                List.of(
                        Text.of("activity.card.day"),
                        Text.of("activity.card.record"),
                        Text.of("activity.card.who"),
                        Text.of("activity.card.what")),
                rows.stream()
                        .map(row -> cells(row, photos.getOrDefault(row.id(), 0)))
                        .toList(),
                List.of()));
        for (Comment comment : said) {
            blocks.add(new Card.Note(Text.of(
                    "activity.card.comment",
                    Text.person(comment.member(), comment.author()),
                    ref(rows, comment.record()),
                    shortened(comment.text()))));
        }
        if (!photos.isEmpty()) {
            attachments
                    .newest(speaker.org(), records, MOST_PHOTOS)
                    .forEach(photo -> blocks.add(new Card.Picture(
                            photo.picture(), Text.of("activity.card.photo", ref(rows, photo.record())))));
        }
    }

    private static String ref(List<Row> rows, UUID record) {
        return rows.stream()
                .filter(row -> row.id().equals(record))
                .findFirst()
                .orElseThrow()
                .ref();
    }

    private List<Row> rows(Speaker speaker, Set<UUID> ids) {
        return jdbc.sql("""
                select r.*, m.name from (
                    select org_id, id, 'V' || number as ref, occurred_on, occurred_at, member_id, note, lead_id,
                        next_step, next_at
                    from counted_visit where org_id = :org and customer_id = any(:ids)
                    union all
                    select org_id, id, 'F' || number, occurred_on, occurred_at, member_id, note, lead_id, next_step,
                        next_at
                    from counted_follow_up where org_id = :org and customer_id = any(:ids)
                    order by occurred_on desc, occurred_at desc, id desc limit :most) r
                join member m on m.org_id = r.org_id and m.id = r.member_id
                order by r.occurred_on desc, r.occurred_at desc, r.id desc
                """)
                .param("org", speaker.org().value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("most", MOST)
                .query(LastRecords::read)
                .list();
    }

    private static List<Text> cells(Row row, int photos) {
        List<Text> what = new ArrayList<>(List.of(Text.verbatim(shortened(row.note()))));
        if (photos > 0) {
            what.add(Text.of("activity.card.photos", photos));
        }
        return List.of(
                Text.from(row.on()),
                Text.verbatim(row.ref()),
                Text.person(row.member(), row.name()),
                Text.joined(" ", what));
    }

    private static String shortened(String note) {
        String line = note.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= LONGEST_NOTE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_NOTE)) + "…";
    }

    private static Row read(ResultSet row, int index) throws SQLException {
        Timestamp stepAt = row.getTimestamp("next_at");
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("ref"),
                row.getObject("occurred_on", LocalDate.class),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("name"),
                row.getString("note"),
                row.getObject("lead_id", UUID.class),
                row.getString("next_step"),
                stepAt == null ? null : stepAt.toInstant());
    }
}
