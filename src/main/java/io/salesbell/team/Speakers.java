package io.salesbell.team;

import io.salesbell.chat.Speaker;
import io.salesbell.commit.JointReading;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Members as they speak. */
@Component
class Speakers {
    private final JointReading reading;
    private final SpeakerKind kind;
    private final Clock clock;
    private final Organizations organizations;

    Speakers(JointReading reading, SpeakerKind kind, Clock clock, Organizations organizations) {
        this.reading = reading;
        this.kind = kind;
        this.clock = clock;
        this.organizations = organizations;
    }

    Optional<Speaker> find(OrgId org, MemberId member) {
        return reading.read(kind, new SpeakerKind.Asked(org, member, organizations.today(org), clock.instant()))
                .map(row -> speaker(org, row));
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
