package io.salesbell.chat.command;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import java.util.List;

/** The answer to a greeting: a first line to type, help, and for an admin the way to the set-up. */
final class Hello {
    private Hello() {}

    static Reply to(Speaker speaker) {
        Button help = Button.of("chat.button.help", "help");
        List<Button> steps =
                speaker.may(Role.ADMIN) ? List.of(help, Button.of("command.start.title", "start")) : List.of(help);
        return Reply.of(Card.saying("chat.greeting", speaker.name())
                .buttons(steps.toArray(Button[]::new))
                .build());
    }
}
