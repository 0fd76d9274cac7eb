package io.salesbell.team;

import io.salesbell.chat.Speaker;
import io.salesbell.shared.MemberId;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose records somebody may read: one's own and, for a manager, those of the people below. */
@Component
public class VisibleMembers {
    private final Teams teams;

    VisibleMembers(Teams teams) {
        this.teams = teams;
    }

    /** The members' ids as SQL takes them, by the team tree of that day. */
    public UUID[] of(Speaker speaker, LocalDate day) {
        return Stream.concat(
                        Stream.of(speaker.member()), teams.peopleBelow(speaker.org(), speaker.member(), day).stream())
                .map(MemberId::value)
                .distinct()
                .toArray(UUID[]::new);
    }
}
