package io.salesbell.chat;

import io.salesbell.shared.Ids;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Photos that people send and charts that the bot draws; the same bytes of the same sender share a row. */
@Service
public class Pictures {
    private final JdbcClient jdbc;
    private final Clock clock;

    Pictures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A stored picture as it is served. */
    public record Stored(String mediaType, Resource content) {}

    /**
     * Keeps the picture and gives its id; {@code sender} is null for the bot's own.
     *
     * @throws UserMistake when it is larger than {@link PictureFormat#MOST_BYTES}, in no format that is taken, or broken
     */
    public UUID store(OrgId org, @Nullable MemberId sender, byte[] bytes) {
        if (bytes.length > PictureFormat.MOST_BYTES) {
            throw new UserMistake("chat.picture.too-large");
        }
        PictureFormat format = PictureFormat.of(bytes).orElseThrow(() -> refused(bytes));
        byte[] digest = digest(bytes);
        UUID by = sender == null ? null : sender.value();
        return known(org, by, digest).orElseGet(() -> insert(org, by, format, digest, bytes));
    }

    private static UserMistake refused(byte[] bytes) {
        return new UserMistake(
                PictureFormat.begunBy(bytes).isPresent() ? "chat.picture.broken" : "chat.picture.unknown-format");
    }

    /** Makes room for a picture of the sender's that is still on its way; until it comes, nothing is found there. */
    public void expect(OrgId org, UUID id, MemberId sender) {
        jdbc.sql("""
                insert into picture (org_id, id, media_type, digest, bytes, stored_at, member_id)
                values (?, ?, '', '', '', ?, ?) on conflict do nothing
                """)
                .params(org.value(), id, Timestamp.from(clock.instant()), sender.value())
                .update();
    }

    /** Fills the room that was made; false when these bytes are no picture that is taken. */
    public boolean arrived(OrgId org, UUID id, byte[] bytes) {
        Optional<PictureFormat> format =
                bytes.length > PictureFormat.MOST_BYTES ? Optional.empty() : PictureFormat.of(bytes);
        format.ifPresent(known -> jdbc.sql("""
                update picture set media_type = ?, digest = ?, bytes = ? where org_id = ? and id = ? and media_type = ''
                """)
                .params(known.mediaType(), digest(bytes), bytes, org.value(), id)
                .update());
        return format.isPresent();
    }

    public Optional<Stored> find(OrgId org, UUID picture) {
        return jdbc.sql("select media_type, bytes from picture where org_id = ? and id = ? and media_type <> ''")
                .params(org.value(), picture)
                .query((row, index) -> new Stored(row.getString(1), new ByteArrayResource(row.getBytes(2))))
                .optional();
    }

    /** Whose the picture is, arrived or not; empty for the bot's own. */
    Optional<MemberId> senderOf(OrgId org, UUID picture) {
        return jdbc.sql("select member_id from picture where org_id = ? and id = ? and member_id is not null")
                .params(org.value(), picture)
                .query((row, index) -> new MemberId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Whether all of these are here; one that is still on its way, or was never expected, is not. */
    public boolean areHere(OrgId org, Collection<UUID> pictures) {
        List<UUID> wanted = pictures.stream().distinct().toList();
        return jdbc.sql("select count(*) from picture where org_id = ? and media_type <> '' and id = any(?)")
                        .params(org.value(), wanted.toArray(UUID[]::new))
                        .query(Integer.class)
                        .single()
                == wanted.size();
    }

    /** Whether the member sent all of these. */
    public boolean areOf(OrgId org, MemberId sender, Collection<UUID> pictures) {
        List<UUID> wanted = pictures.stream().distinct().toList();
        return wanted.isEmpty()
                || jdbc.sql("select count(*) from picture where org_id = ? and member_id = ? and id = any(?)")
                                .params(org.value(), sender.value(), wanted.toArray(UUID[]::new))
                                .query(Integer.class)
                                .single()
                        == wanted.size();
    }

    private Optional<UUID> known(OrgId org, @Nullable UUID sender, byte[] digest) {
        return jdbc.sql("""
                select id from picture where org_id = ? and digest = ?
                    and member_id is not distinct from cast(? as uuid)
                order by id limit 1
                """)
                .params(org.value(), digest)
                .param(sender)
                .query(UUID.class)
                .optional();
    }

    private UUID insert(OrgId org, @Nullable UUID sender, PictureFormat format, byte[] digest, byte[] bytes) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into picture (org_id, id, media_type, digest, bytes, stored_at, member_id)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(org.value(), id, format.mediaType(), digest, bytes, Timestamp.from(clock.instant()))
                .param(sender)
                .update();
        return id;
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
