package io.salesbell.team;

import io.salesbell.chat.Arrivals.Newcomer;
import io.salesbell.chat.Folded;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Speaking is joining: whoever writes first becomes a provisional member and rep (product.md §9). */
@Component
class Newcomers {
    private static final int LONGEST_NAME = 60;
    private static final Pattern WORD = Pattern.compile("\\p{L}{3}");

    private final JdbcClient jdbc;
    private final Members members;
    private final Organizations organizations;
    private final Revisions revisions;
    private final TransactionTemplate transaction;

    Newcomers(
            JdbcClient jdbc,
            Members members,
            Organizations organizations,
            Revisions revisions,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.members = members;
        this.organizations = organizations;
        this.revisions = revisions;
        this.transaction = transaction;
    }

    Speaker arriving(OrgId org, Newcomer newcomer) {
        Organization organization = organizations.get(org);
        return new Speaker(
                org,
                known(newcomer).orElseGet(() -> promised(newcomer)),
                name(newcomer),
                language(organization, newcomer.words()),
                organization.zone(),
                organization.currency(),
                Set.of(Role.REP),
                null,
                revisions.of(org));
    }

    MemberId register(OrgId org, Newcomer newcomer) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return known(newcomer).orElseGet(() -> join(org, newcomer));
        }
        return known(newcomer).orElseGet(() -> {
            try {
                return transaction.execute(status -> join(org, newcomer));
            } catch (DuplicateKeyException twoMessagesAtOnce) {
                return known(newcomer).orElseThrow(() -> twoMessagesAtOnce);
            }
        });
    }

    /** Somebody who was a member before their first word is answered in its language. */
    void speaksFirst(OrgId org, MemberId member, String words) {
        Locale language = language(organizations.get(org), words);
        jdbc.sql("""
                update member set language = :language, version = version + 1
                where org_id = :org and id = :id and language <> :language
                """)
                .param("language", language.toLanguageTag())
                .param("org", org.value())
                .param("id", member.value())
                .update();
    }

    private Optional<MemberId> known(Newcomer newcomer) {
        return jdbc.sql("select member_id from identity where platform = ? and tenant_key = ? and external_id = ?")
                .params(newcomer.platform(), newcomer.tenantKey(), newcomer.externalId())
                .query((row, index) -> new MemberId(row.getObject(1, UUID.class)))
                .optional();
    }

    private MemberId join(OrgId org, Newcomer newcomer) {
        LocalDate today = organizations.today(org);
        String name = name(newcomer);
        MemberId id = promised(newcomer);
        Set<String> taken = Set.copyOf(jdbc.sql("select key from member where org_id = ?")
                .param(org.value())
                .query(String.class)
                .list());
        members.add(
                org,
                id,
                Keys.free(name, "member", taken),
                name,
                language(organizations.get(org), newcomer.words()),
                organizations.get(org).zone(),
                today);
        jdbc.sql("update member set state = 'provisional' where org_id = ? and id = ?")
                .params(org.value(), id.value())
                .update();
        members.grant(org, id, Role.REP, today);
        members.identify(org, id, newcomer.platform(), newcomer.tenantKey(), newcomer.externalId());
        return id;
    }

    /** Made of the identity, so that two first messages at once speak of the same member. */
    private static MemberId promised(Newcomer newcomer) {
        String identity = newcomer.platform() + " " + newcomer.tenantKey() + " " + newcomer.externalId();
        return new MemberId(UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)));
    }

    /** The language of the first words; numbers, signs and <em>ok</em> have none, and the organization's is read. */
    private static Locale language(Organization organization, String words) {
        if (words.codePoints().anyMatch(Character::isIdeographic)) {
            return Locale.CHINESE;
        }
        return WORD.matcher(words).find() ? Locale.ENGLISH : organization.language();
    }

    private static String name(Newcomer newcomer) {
        String name = clean(newcomer.name());
        return name.isEmpty() ? newcomer.externalId() : name;
    }

    /** A name as it is kept: on one line, not endless. */
    static String clean(String given) {
        String name = Folded.clean(given).replaceAll("\\s+", " ").strip();
        int length = Math.min(LONGEST_NAME, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, length));
    }
}
