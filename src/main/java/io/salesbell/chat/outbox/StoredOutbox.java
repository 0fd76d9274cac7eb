package io.salesbell.chat.outbox;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Directory;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Speaker;
import io.salesbell.journal.SealSignal;
import io.salesbell.shared.Ids;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is owed as rows, in the transaction that owes it. */
@Service
class StoredOutbox implements Outbox {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Directory directory;
    private final SealSignal signal;
    private final Clock clock;

    StoredOutbox(JdbcClient jdbc, JsonMapper json, Directory directory, SealSignal signal, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.json = json;
        this.directory = directory;
        this.signal = signal;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean toMember(OrgId org, MemberId member, Announcement announcement) {
        Optional<Conversation> conversation = directory.dmOf(org, member);
        Locale language = directory.speaker(org, member).map(Speaker::language).orElse(Locale.ENGLISH);
        return conversation.isPresent()
                && owe(org, conversation.get(), language, announcement, announcement.dedupeKey());
    }

    @Override
    public boolean isOwed(OrgId org, String... dedupeKeys) {
        return jdbc.sql("select exists (select 1 from outbox_message where org_id = ? and dedupe_key = any(?))")
                .params(org.value(), dedupeKeys)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean wasSent(OrgId org, String dedupeKey) {
        return jdbc.sql("""
                select exists (select 1 from outbox_message where org_id = ? and dedupe_key = ? and state = 'sent')
                """).params(org.value(), dedupeKey).query(Boolean.class).single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean toTeam(OrgId org, TeamId team, Announcement announcement) {
        List<Conversation> channels = directory.channelsOf(org, team);
        boolean owed = false;
        for (Conversation channel : channels) {
            String dedupe = BoundSince.key(announcement.dedupeKey(), channel);
            owed |= owe(org, channel, directory.languageOf(org, channel), announcement, dedupe, team.value());
        }
        return owed;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int withdraw(OrgId org, Conversation channel) {
        return jdbc.sql("""
                update outbox_message set state = 'obsolete', reason = 'not the team''s channel any more', settled_at = ?
                where org_id = ? and platform = ? and conversation = ? and state in ('owed', 'blocked')
                    and right(dedupe_key, length(?)) = ?
                """)
                .params(
                        Timestamp.from(clock.instant()),
                        org.value(),
                        channel.platform(),
                        channel.key(),
                        BoundSince.suffix(channel),
                        BoundSince.suffix(channel))
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean to(OrgId org, Conversation conversation, Locale language, Announcement announcement) {
        return owe(org, conversation, language, announcement, announcement.dedupeKey());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void rewrite(OrgId org, String dedupeKey, Announcement rewriting) {
        int rows = jdbc.sql("""
                insert into outbox_message (org_id, id, platform, conversation, kind, payload, priority, dedupe_key,
                    not_before, language, state, rewrites)
                select org_id, ?, platform, conversation, ?, cast(? as jsonb), ?, ?, ?, language, 'owed', id
                from outbox_message where org_id = ? and dedupe_key = ? and state in ('owed', 'sent')
                on conflict do nothing
                """)
                .params(
                        Ids.next(),
                        rewriting.kind(),
                        json.writeValueAsString(rewriting.payload()),
                        rewriting.priority().rank(),
                        rewriting.dedupeKey(),
                        Timestamp.from(rewriting.notBefore()),
                        org.value(),
                        dedupeKey)
                .update();
        if (rows == 1) {
            wakeAtCommit();
        }
    }

    private boolean owe(OrgId org, Conversation to, Locale language, Announcement announcement, String dedupe) {
        return owe(org, to, language, announcement, dedupe, null);
    }

    private boolean owe(
            OrgId org,
            Conversation to,
            Locale language,
            Announcement announcement,
            String dedupe,
            @Nullable UUID team) {
        jdbc.sql("""
                insert into outbox_lane (org_id, platform, conversation, kind, retry_at, lease_until)
                values (?, ?, ?, ?, '-infinity', '-infinity') on conflict do nothing
                """)
                .params(org.value(), to.platform(), to.key(), to.kind().name())
                .update();
        int rows = jdbc.sql("""
                insert into outbox_message (org_id, id, platform, conversation, kind, payload, priority, dedupe_key,
                    not_before, expires_at, language, team_id, state)
                values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?, 'owed') on conflict do nothing
                """)
                .params(
                        org.value(),
                        Ids.next(),
                        to.platform(),
                        to.key(),
                        announcement.kind(),
                        json.writeValueAsString(announcement.payload()),
                        announcement.priority().rank(),
                        dedupe,
                        Timestamp.from(announcement.notBefore()))
                .param(timestamp(announcement))
                .param(language.toLanguageTag())
                .param(team)
                .update();
        if (rows == 1) {
            wakeAtCommit();
        }
        return rows == 1;
    }

    private void wakeAtCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.wake();
            }
        });
    }

    private static @Nullable Timestamp timestamp(Announcement announcement) {
        return announcement.expiresAt() == null ? null : Timestamp.from(announcement.expiresAt());
    }
}
