package io.salesbell.team.chat;

import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Role;
import io.salesbell.journal.BrokenEntries;
import io.salesbell.journal.Verification;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks the journal against its seals for an admin (product.md §6). */
@Component
class VerifyCommand implements CommandHandler {
    private static final int MOST = 10;

    private final Verification verification;
    private final BrokenEntries entries;

    VerifyCommand(Verification verification, BrokenEntries entries) {
        this.verification = verification;
        this.entries = entries;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("verify", "verify journal", "校验", "校验记录")
                .role(Role.ADMIN)
                .topic(CommandSpec.Topic.SETUP)
                .reads()
                .personal()
                .example("verify")
                .example("校验")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Verification.Result result = verification.verify(command.org());
        Card.Builder card = Card.saying(
                result.intact() ? "team.verify.right" : "team.verify.broken",
                result.sealed() - result.broken().size(),
                result.broken().size());
        if (result.unsealed() > 0) {
            card.note("team.verify.unsealed", result.unsealed());
        }
        if (result.erased() > 0) {
            card.note("team.verify.erased", result.erased());
        }
        List<BrokenEntries.Named> named = entries.of(command.org(), result.broken(), MOST);
        named.forEach(one -> card.note("team.verify.one", one.kind(), one.ref(), one.at()));
        int more = result.broken().size() - named.size();
        if (more > 0) {
            card.note("team.verify.more", more);
        }
        return Reply.of(card);
    }
}
