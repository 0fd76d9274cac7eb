package io.salesbell.team;

import io.salesbell.chat.Directory;
import io.salesbell.chat.Folded;
import io.salesbell.chat.Role;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Speaking is joining: whoever writes first becomes a provisional member and rep (product.md §9). */
@Component
class Newcomers {
    private static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final Members members;
    private final Organizations organizations;
    private final TransactionTemplate transaction;

    Newcomers(JdbcClient jdbc, Members members, Organizations organizations, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.members = members;
        this.organizations = organizations;
        this.transaction = transaction;
    }

    MemberId register(OrgId org, Directory.Newcomer newcomer) {
        return known(newcomer).orElseGet(() -> {
            try {
                return transaction.execute(status -> join(org, newcomer));
            } catch (DuplicateKeyException twoMessagesAtOnce) {
                return known(newcomer).orElseThrow(() -> twoMessagesAtOnce);
            }
        });
    }

    private Optional<MemberId> known(Directory.Newcomer newcomer) {
        return jdbc.sql("select member_id from identity where platform = ? and tenant_key = ? and external_id = ?")
                .params(newcomer.platform(), newcomer.tenantKey(), newcomer.externalId())
                .query((row, index) -> new MemberId(row.getObject(1, UUID.class)))
                .optional();
    }

    private MemberId join(OrgId org, Directory.Newcomer newcomer) {
        Organization organization = organizations.get(org);
        LocalDate today = organizations.today(org);
        String name = name(newcomer);
        boolean chinese = newcomer.words().codePoints().anyMatch(Character::isIdeographic);
        Set<String> taken = Set.copyOf(jdbc.sql("select key from member where org_id = ?")
                .param(org.value())
                .query(String.class)
                .list());
        MemberId id = members.add(
                        org,
                        Keys.free(name, "member", taken),
                        name,
                        chinese ? Locale.CHINESE : Locale.ENGLISH,
                        organization.zone(),
                        today)
                .id();
        jdbc.sql("update member set state = 'provisional' where org_id = ? and id = ?")
                .params(org.value(), id.value())
                .update();
        members.grant(org, id, Role.REP, today);
        members.identify(org, id, newcomer.platform(), newcomer.tenantKey(), newcomer.externalId());
        return id;
    }

    private static String name(Directory.Newcomer newcomer) {
        String name = Folded.clean(newcomer.name()).replaceAll("\\s+", " ").strip();
        if (name.isEmpty()) {
            return newcomer.externalId();
        }
        int length = Math.min(LONGEST_NAME, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, length));
    }
}
