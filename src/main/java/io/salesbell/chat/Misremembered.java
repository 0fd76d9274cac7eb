package io.salesbell.chat;

/** Somebody is not as they were last known here: what was done for them is taken back and done for who they are. */
public class Misremembered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Misremembered() {
        super("changed since they were last known", null, false, false);
    }
}
