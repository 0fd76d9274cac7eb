package io.salesbell.chat.outbox;

import io.salesbell.chat.Conversation;
import io.salesbell.chat.Directory;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a team's message that got stuck goes now: the channel bound after its own that does not have it, else its own. */
@Component
class BoundSince {
    private final JdbcClient jdbc;
    private final Directory directory;

    BoundSince(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    private record Owed(@Nullable UUID team, String key) {}

    /** The key of an announcement to one of a team's channels. */
    static String key(String announcement, Conversation channel) {
        return announcement + suffix(channel);
    }

    private static String suffix(Conversation channel) {
        return "@" + channel.platform() + ":" + channel.key();
    }

    /** Empty where the channel is the team's no more and nothing took its place. */
    Optional<Conversation> placeOf(OrgId org, UUID message, Conversation to) {
        Owed owed = jdbc.sql("select team_id, dedupe_key from outbox_message where org_id = ? and id = ?")
                .params(org.value(), message)
                .query((row, index) -> new Owed(row.getObject(1, UUID.class), row.getString(2)))
                .single();
        if (owed.team() == null) {
            return Optional.of(to);
        }
        List<Conversation> channels = directory.channelsOf(org, new TeamId(owed.team()));
        int own = channels.indexOf(to);
        Optional<Conversation> since = channels.subList(own + 1, channels.size()).stream()
                .filter(channel -> !isOwed(org, announcement(owed.key(), to), channel))
                .reduce((first, last) -> last);
        return since.or(() -> own < 0 ? Optional.empty() : Optional.of(to));
    }

    /** Moves the message there under the key it has there. */
    void move(OrgId org, UUID message, Conversation from, Conversation to) {
        jdbc.sql("""
                insert into outbox_lane (org_id, platform, conversation, kind, retry_at, lease_until)
                values (?, ?, ?, ?, '-infinity', '-infinity') on conflict do nothing
                """)
                .params(org.value(), to.platform(), to.key(), to.kind().name())
                .update();
        jdbc.sql("""
                update outbox_message set platform = ?, conversation = ?, language = ?,
                    dedupe_key = left(dedupe_key, length(dedupe_key) - ?) || ?
                where org_id = ? and id = ?
                """)
                .params(
                        to.platform(),
                        to.key(),
                        directory.languageOf(org, to).toLanguageTag(),
                        suffix(from).length(),
                        suffix(to),
                        org.value(),
                        message)
                .update();
    }

    private boolean isOwed(OrgId org, String announcement, Conversation channel) {
        return jdbc.sql("select exists (select 1 from outbox_message where org_id = ? and dedupe_key = ?)")
                .params(org.value(), key(announcement, channel))
                .query(Boolean.class)
                .single();
    }

    private static String announcement(String key, Conversation channel) {
        return key.substring(0, key.length() - suffix(channel).length());
    }
}
