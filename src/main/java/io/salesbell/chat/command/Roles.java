package io.salesbell.chat.command;

import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;

/** The role that a command needs. */
final class Roles {
    private Roles() {}

    static void check(Speaker speaker, CommandSpec spec) {
        if (!speaker.may(spec.role())) {
            throw new UserMistake("chat.failed.role", Text.of("chat.role.a." + spec.role()));
        }
    }
}
