package io.salesbell.team;

import io.salesbell.chat.Conversation;
import io.salesbell.chat.Directory;
import io.salesbell.chat.Folded;
import io.salesbell.chat.Introducing;
import io.salesbell.chat.Recalled;
import io.salesbell.chat.Speaker;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who speaks and where people are reached, from the organization's members and identities. */
@Service
class TeamDirectory implements Directory {
    private final JdbcClient jdbc;
    private final Speakers speakers;
    private final Organizations organizations;
    private final PersonFinder finder;
    private final Everyone everyone;
    private final LastUsed lastUsed;
    private final Handles handles;
    private final ObjectProvider<Introducing> introducing;
    private final Set<OrgId> withAdmin = ConcurrentHashMap.newKeySet();

    TeamDirectory(
            JdbcClient jdbc,
            Speakers speakers,
            Organizations organizations,
            PersonFinder finder,
            Everyone everyone,
            LastUsed lastUsed,
            Handles handles,
            ObjectProvider<Introducing> introducing) {
        this.introducing = introducing;
        this.lastUsed = lastUsed;
        this.handles = handles;
        this.jdbc = jdbc;
        this.speakers = speakers;
        this.organizations = organizations;
        this.finder = finder;
        this.everyone = everyone;
    }

    @Override
    public Optional<Speaker> speaker(OrgId org, MemberId member) {
        return speakers.find(org, member);
    }

    @Override
    public Optional<Recalled> recalled(OrgId org, MemberId member) {
        return speakers.recall(org, member);
    }

    @Override
    public Match personAt(Speaker speaker, String text) {
        Match match = finder.personAt(speaker, text);
        if (match.members().size() == 1) {
            MemberId member = match.members().get(0).member();
            if (introducing.stream().anyMatch(platform -> platform.isUnderWay(speaker.org(), member))) {
                throw new QueryTimeoutException("a platform is being asked who was named");
            }
        }
        return match;
    }

    @Override
    public String named(OrgId org, String text) {
        return handles.named(org, text);
    }

    @Override
    public Optional<String> outsider(OrgId org, String key) {
        return key.startsWith("@")
                ? jdbc.sql("select name from member where org_id = ? and key = ? and state = 'left'")
                        .params(org.value(), Folded.of(key.substring(1)))
                        .query(String.class)
                        .optional()
                : Optional.empty();
    }

    @Override
    public Optional<Conversation> dmOf(OrgId org, MemberId member) {
        return jdbc.sql("""
                select platform, external_id from identity where org_id = ? and member_id = ?
                order by used_at desc nulls last, id desc limit 1
                """)
                .params(org.value(), member.value())
                .query((row, index) -> new Conversation(row.getString(1), row.getString(2), Conversation.Kind.DIRECT))
                .optional();
    }

    @Override
    public void spoke(OrgId org, MemberId member, String platform) {
        lastUsed.spoke(org, member, platform);
    }

    @Override
    public List<Conversation> channelsOf(OrgId org, TeamId team) {
        return jdbc.sql("select platform, conversation from team_channel where org_id = ? and team_id = ? order by id")
                .params(org.value(), team.value())
                .query((row, index) -> new Conversation(row.getString(1), row.getString(2), Conversation.Kind.CHANNEL))
                .list();
    }

    @Override
    public List<Profile> everyone(OrgId org) {
        return everyone.of(org);
    }

    @Override
    public List<Channel> channels(OrgId org, String platform) {
        return jdbc.sql("""
                select c.conversation, t.id, t.name from team_channel c
                join team t on t.org_id = c.org_id and t.id = c.team_id
                where c.org_id = ? and c.platform = ? order by c.id
                """)
                .params(org.value(), platform)
                .query((row, index) -> new Channel(
                        new Conversation(platform, row.getString(1), Conversation.Kind.CHANNEL),
                        new TeamId(row.getObject(2, UUID.class)),
                        row.getString(3)))
                .list();
    }

    @Override
    public Optional<OrgId> organizationOf(String platform, String tenantKey) {
        return jdbc.sql("select org_id from installation where platform = ? and tenant_key = ?")
                .params(platform, tenantKey)
                .query((row, index) -> new OrgId(row.getObject(1, UUID.class)))
                .optional();
    }

    @Override
    public Locale languageOf(OrgId org, Conversation channel) {
        return languageOf(org);
    }

    @Override
    public Locale languageOf(OrgId org) {
        return organizations.get(org).language();
    }

    @Override
    public boolean hasAdmin(OrgId org) {
        if (withAdmin.contains(org)) {
            return true;
        }
        boolean found = jdbc.sql("select exists (select 1 from member_role where org_id = ? and role = 'ADMIN')")
                .param(org.value())
                .query(Boolean.class)
                .single();
        if (found) {
            withAdmin.add(org);
        }
        return found;
    }

    @Override
    public ZoneId zoneOf(OrgId org) {
        return organizations.get(org).zone();
    }

    @Override
    public boolean servesBeside(String platform) {
        return jdbc.sql("select exists (select 1 from installation where platform <> ? and state = 'active')")
                .param(platform)
                .query(Boolean.class)
                .single();
    }
}
