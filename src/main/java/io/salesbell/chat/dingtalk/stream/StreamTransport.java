package io.salesbell.chat.dingtalk.stream;

import java.util.function.Consumer;

/** Keeps a connection to DingTalk's gateway open and hands on its frames as they come; what speaks the protocol below. */
interface StreamTransport {

    /** Opens a connection and keeps one open until it is closed; nothing is thrown when DingTalk is down. */
    Line open(Consumer<Frame> receiver);

    /** An open line. */
    interface Line extends AutoCloseable {

        /** Whether a connection is established now. */
        boolean isConnected();

        /** Why none could be opened the last time; empty where that worked. */
        String trouble();

        @Override
        void close();
    }
}
