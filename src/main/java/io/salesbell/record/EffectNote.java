package io.salesbell.record;

import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.LocalDate;
import java.util.Optional;

/** What a new record did for its member's numbers, said in the answer: 6 of 20 this week. */
public interface EffectNote {
    Optional<Text> effectOf(RecordKind kind, OrgId org, MemberId member, LocalDate day);
}
