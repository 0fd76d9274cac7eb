package io.salesbell.team;

import io.salesbell.chat.Card;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.time.QuietHours;
import io.salesbell.team.time.WorkingCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says beforehand when a reminder will come that was asked for in somebody's own quiet hours or on a day off. */
@Service
public class QuietTimes {
    private static final int MOST_KEPT = 20_000;

    private final Members members;
    private final WorkingTimes times;
    private final Remembered<Asked, Kept> known = new Remembered<>(MOST_KEPT);

    QuietTimes(Members members, WorkingTimes times) {
        this.members = members;
        this.times = times;
    }

    private record Asked(OrgId org, MemberId member) {}

    private record Kept(QuietHours hours, WorkingCalendar calendar, ZoneId zone) {}

    /** A note with the time at which the speaker is reminded of what is due then; none where that is the time itself. */
    public List<Card.Block> note(Speaker speaker, @Nullable Instant due) {
        if (due == null) {
            return List.of();
        }
        Kept kept =
                known.get(new Asked(speaker.org(), speaker.member()), speaker.revision(), () -> read(speaker));
        Instant allowed = kept.hours().nextAllowed(due, kept.zone(), kept.calendar());
        return allowed.equals(due) ? List.of() : List.of(new Card.Note(Text.of("team.quiet.moved", allowed)));
    }

    private Kept read(Speaker speaker) {
        Member self = members.get(speaker.org(), speaker.member());
        return new Kept(times.quietHours(self), times.calendar(self), self.zone());
    }
}
