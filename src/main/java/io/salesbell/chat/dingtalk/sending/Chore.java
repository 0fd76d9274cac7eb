package io.salesbell.chat.dingtalk.sending;

/** Something to look after now and then, about once a second while nothing else is to do. */
@FunctionalInterface
public interface Chore {

    /** Looks, and does what is to do; cheap while there is nothing. */
    void look();
}
