package io.salesbell.deal;

import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.TeamId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Whose deals are, and what their holders had won before. */
@Service
public class DealShares {
    private final DealEntries entries;

    DealShares(DealEntries entries) {
        this.entries = entries;
    }

    /** One whose deal it is, all of it or a share, with the team of that day. */
    public record Holder(
            MemberId member, String name, @Nullable TeamId team) {}

    /** How many deals came before and the best of them in the organization's currency; 0 when there was none. */
    public record Earlier(long count, BigDecimal best) {}

    /** Whose the deal is, the largest share first. */
    public List<Holder> of(Deal deal) {
        return entries.holders(deal.org(), deal.id());
    }

    /** Whose it is, by name; mentioned where the platform can. */
    public Text names(Deal deal, boolean mention) {
        return Text.joined(
                " & ",
                of(deal).stream()
                        .map(one -> mention
                                ? Text.mention(one.member(), one.name())
                                : Text.person(one.member(), one.name()))
                        .toList());
    }

    /** What the holder had won before this deal was entered. */
    public Earlier before(Deal deal, MemberId holder) {
        return entries.before(deal, holder);
    }
}
