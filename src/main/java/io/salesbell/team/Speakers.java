package io.salesbell.team;

import io.salesbell.chat.Recalled;
import io.salesbell.chat.Speaker;
import io.salesbell.commit.JointReading;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Members as they speak. */
@Component
class Speakers {
    private static final int MOST_REMEMBERED = 20_000;

    private final JointReading reading;
    private final SpeakerKind kind;
    private final Clock clock;
    private final Organizations organizations;
    private final Map<MemberId, Speaker> last = new ConcurrentHashMap<>();

    Speakers(JointReading reading, SpeakerKind kind, Clock clock, Organizations organizations) {
        this.reading = reading;
        this.kind = kind;
        this.clock = clock;
        this.organizations = organizations;
    }

    Optional<Speaker> find(OrgId org, MemberId member) {
        return ask(org, member).get();
    }

    /** As they were when they were last read here. */
    Optional<Recalled> recall(OrgId org, MemberId member) {
        return Optional.ofNullable(last.get(member))
                .filter(known -> known.org().equals(org) && organizations.isAt(org, known.revision()))
                .map(known -> new Recalled(known, ask(org, member)));
    }

    private Supplier<Optional<Speaker>> ask(OrgId org, MemberId member) {
        Supplier<Optional<SpeakerKind.Row>> row =
                reading.ask(kind, new SpeakerKind.Asked(org, member, organizations.today(org), clock.instant()));
        return () -> row.get().map(read -> remember(speaker(org, read)));
    }

    private Speaker remember(Speaker speaker) {
        if (last.size() >= MOST_REMEMBERED) {
            last.clear();
        }
        last.put(speaker.member(), speaker);
        return speaker;
    }

    private Speaker speaker(OrgId org, SpeakerKind.Row row) {
        organizations.seen(org, row.revision());
        return new Speaker(
                org,
                row.member(),
                row.name(),
                row.language(),
                row.zone(),
                organizations.get(org).currency(),
                row.roles(),
                row.team(),
                row.revision());
    }
}
