package io.salesbell.chat.outbox;

import io.salesbell.chat.Card;
import io.salesbell.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The newest card that each reader was sent of what says how things stand: the same card owed before that one was written
 * tells them nothing. What is being sent is this server's own affair, for a lane's lease keeps two from writing in one
 * conversation at once; when there is too much of it all is forgotten.
 */
@Component
class Standing {
    private static final Logger log = LoggerFactory.getLogger(Standing.class);
    private static final int MOST_BEING_SENT = 5_000;

    private final Map<UUID, Written> beingSent = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Standing(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** {@code after} is younger than whatever was owed before the card was written. */
    private record Written(UUID message, UUID after, String card) {
        private boolean says(OwedMessage other, String same) {
            return !message.equals(other.id()) && other.id().compareTo(after) < 0 && card.equals(same);
        }
    }

    /** What is younger than every message that is owed by now. */
    UUID now() {
        return Ids.next();
    }

    /** Whether the reader was told this very card after the message was owed; else it is taken for the next to be sent. */
    boolean wasTold(OwedMessage message, Card card, UUID after) {
        String hash = hash(card);
        if (newest(message).filter(before -> before.says(message, hash)).isPresent()) {
            return true;
        }
        if (beingSent.size() >= MOST_BEING_SENT) {
            beingSent.clear();
        }
        beingSent.put(message.id(), new Written(message.id(), after, hash));
        return false;
    }

    private Optional<Written> newest(OwedMessage message) {
        return jdbc.sql("""
                select message_id, after_id, card from outbox_standing
                where org_id = ? and platform = ? and conversation = ? and kind = ?
                """)
                .params(
                        message.org().value(),
                        message.conversation().platform(),
                        message.conversation().key(),
                        message.kind())
                .query((row, index) -> new Written(
                        row.getObject("message_id", UUID.class),
                        row.getObject("after_id", UUID.class),
                        row.getString("card")))
                .optional();
    }

    void sent(OwedMessage message) {
        Written written = beingSent.remove(message.id());
        if (written == null) {
            return;
        }
        try {
            keep(message, written);
        } catch (DataAccessException failed) {
            log.warn("what a reader was told is not kept: they may be told again", failed);
        }
    }

    private void keep(OwedMessage message, Written written) {
        jdbc.sql("""
                insert into outbox_standing (org_id, platform, conversation, kind, message_id, after_id, card)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (org_id, platform, conversation, kind)
                do update set message_id = excluded.message_id, after_id = excluded.after_id, card = excluded.card
                """)
                .params(
                        message.org().value(),
                        message.conversation().platform(),
                        message.conversation().key(),
                        message.kind(),
                        message.id(),
                        written.after(),
                        written.card())
                .update();
    }

    private String hash(Card card) {
        try {
            byte[] words = json.writeValueAsString(card).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
