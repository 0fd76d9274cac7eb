package io.salesbell.chat.dingtalk.install;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The DingTalk organizations by corp id. An internal app belongs to one: the first it hears from is its own. */
@Service
@WhenDingTalkIsOn
public class Corps {
    private static final Logger log = LoggerFactory.getLogger(Corps.class);
    private static final String NAMED = "[A-Za-z0-9_-]{1,64}";

    private final JdbcClient jdbc;
    private final Arrivals arrivals;
    private final WallClock clock;
    private final Map<String, Corp> known = new ConcurrentHashMap<>();

    Corps(JdbcClient jdbc, Arrivals arrivals, WallClock clock) {
        this.jdbc = jdbc;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** The organization that a verified message names; empty for any other than the app's own. */
    public Optional<Corp> named(String corpId) {
        Corp found = known.get(corpId);
        if (found != null) {
            return Optional.of(found);
        }
        if (!corpId.matches(NAMED)) {
            return Optional.empty();
        }
        Optional<Corp> corp = read(corpId).or(() -> first(corpId));
        corp.ifPresent(one -> known.put(corpId, one));
        return corp;
    }

    /** The app's own organization, once it was heard from. */
    public Optional<Corp> own() {
        return jdbc.sql("select org_id, corp_id from dingtalk_corp")
                .query((row, index) -> new Corp(new OrgId(row.getObject(1, UUID.class)), row.getString(2)))
                .optional();
    }

    private Optional<Corp> read(String corpId) {
        return own().filter(corp -> corp.id().equals(corpId));
    }

    private Optional<Corp> first(String corpId) {
        if (own().isPresent()) {
            return Optional.empty();
        }
        OrgId org =
                arrivals.welcome(new Arrivals.Tenant(DingTalkAddress.DINGTALK, corpId, corpId, true, Locale.CHINESE));
        jdbc.sql("insert into dingtalk_corp (org_id, corp_id, since) values (?, ?, ?) on conflict do nothing")
                .params(org.value(), corpId, Timestamp.from(clock.instant()))
                .update();
        log.info("serving the DingTalk organization {}", corpId);
        return read(corpId);
    }
}
