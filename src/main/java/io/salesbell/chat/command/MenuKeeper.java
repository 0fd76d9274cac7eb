package io.salesbell.chat.command;

import io.salesbell.chat.Answer;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Keeper;
import io.salesbell.chat.Speaker;
import java.util.List;

/** Keeps an answer and, once it is kept, what it settles and opens of the conversation's menus. */
record MenuKeeper(Menus menus, Speaker speaker, IncomingMessage message, List<Meant> meant, Keeper keeper)
        implements Keeper {

    @Override
    public void check() {
        keeper.check();
    }

    @Override
    public void keep(Answer answer) {
        keeper.keep(answer);
        menus.settle(speaker, message, meant, answer);
        if (keeper.shows(answer)) {
            menus.open(speaker, message.conversation(), answer.replies());
        }
    }
}
