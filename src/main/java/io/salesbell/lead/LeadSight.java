package io.salesbell.lead;

import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Member;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lead with what people call it by: its customer's name, its stage's name, and in whose hands it is; {@code unanswered} where the
 * last contact was a call that nobody answered, by whoever had it then.
 */
public record LeadSight(
        Lead lead,
        String customer,
        Stage stage,
        @Nullable Assignment assignment,
        @Nullable Member owner,
        boolean unanswered) {

    public String ref() {
        return lead.ref().toString();
    }

    public Optional<MemberId> ownerId() {
        return Optional.ofNullable(owner).map(Member::id);
    }

    /** The owner by name, empty when nobody's. */
    public Text ownerName() {
        return owner == null ? Text.empty() : Text.person(owner.id(), owner.name());
    }
}
