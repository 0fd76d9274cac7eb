package io.salesbell.team;

import io.salesbell.chat.Conversation;
import io.salesbell.chat.Directory;
import io.salesbell.chat.Folded;
import io.salesbell.chat.Introducing;
import io.salesbell.chat.Speaker;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
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
    private final Clock clock;
    private final Organizations organizations;
    private final PersonFinder finder;
    private final Everyone everyone;
    private final LastUsed lastUsed;
    private final ObjectProvider<Introducing> introducing;
    private final Set<OrgId> withAdmin = ConcurrentHashMap.newKeySet();

    TeamDirectory(
            JdbcClient jdbc,
            Clock clock,
            Organizations organizations,
            PersonFinder finder,
            Everyone everyone,
            LastUsed lastUsed,
            ObjectProvider<Introducing> introducing) {
        this.introducing = introducing;
        this.lastUsed = lastUsed;
        this.jdbc = jdbc;
        this.clock = clock;
        this.organizations = organizations;
        this.finder = finder;
        this.everyone = everyone;
    }

    @Override
    public Optional<Speaker> speaker(OrgId org, MemberId member) {
        return jdbc.sql("""
                select m.id, m.name, m.language, m.zone, array(select r.role from member_role r
                    where r.org_id = m.org_id and r.member_id = m.id and r.valid_from <= :today
                        and (r.valid_to is null or r.valid_to > :today)) as roles,
                    (select s.team_id from team_membership s
                        where s.org_id = m.org_id and s.member_id = m.id
                            and s.valid_from <= cast(cast(:now as timestamptz) at time zone m.zone as date)
                            and (s.valid_to is null
                                or s.valid_to > cast(cast(:now as timestamptz) at time zone m.zone as date))
                        order by s.valid_from desc, s.id limit 1) as team_id,
                    coalesce((select v.revision from org_revision v where v.org_id = m.org_id), 0) as revision
                from member m where m.org_id = :org and m.id = :id and m.state <> 'left'
                """)
                .param("org", org.value())
                .param("id", member.value())
                .param("today", organizations.today(org))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, index) -> speaker(org, row))
                .optional();
    }

    private Speaker speaker(OrgId org, ResultSet row) throws SQLException {
        UUID team = row.getObject("team_id", UUID.class);
        organizations.seen(org, row.getLong("revision"));
        return new Speaker(
                org,
                new MemberId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("zone")),
                organizations.get(org).currency(),
                Everyone.roles(row.getArray("roles")),
                team == null ? null : new TeamId(team),
                row.getLong("revision"));
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
