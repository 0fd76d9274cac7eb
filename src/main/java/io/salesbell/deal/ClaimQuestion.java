package io.salesbell.deal;

import io.salesbell.chat.Button;
import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Members;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The three answers to whose a waiting deal is: the owner's, the typist's, half each. */
@Component
public class ClaimQuestion {
    private final Members members;

    ClaimQuestion(Members members) {
        this.members = members;
    }

    public List<Button> buttons(Deal deal) {
        String line = "whose " + deal.ref() + " ";
        int version = deal.version();
        return List.of(
                Button.of(Text.of("deal.claim.button.one", owner(deal)), line + "owner")
                        .at(version),
                Button.of(Text.of("deal.claim.button.one", person(deal, deal.member())), line + "typist")
                        .at(version),
                Button.of("deal.claim.button.split", line + "split").at(version));
    }

    Text owner(Deal deal) {
        return person(deal, Objects.requireNonNull(deal.owner()));
    }

    Text person(Deal deal, MemberId member) {
        return Text.person(member, members.get(deal.org(), member).name());
    }
}
