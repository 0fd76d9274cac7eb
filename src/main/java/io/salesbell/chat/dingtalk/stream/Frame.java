package io.salesbell.chat.dingtalk.stream;

import java.util.Map;

/** One frame: its type and topic, its data as it came, and how to acknowledge it. What is not acknowledged comes again. */
interface Frame {

    /** What kind of frame it is. */
    enum Type {
        SYSTEM,
        EVENT,
        CALLBACK,
        UNKNOWN
    }

    Type type();

    String topic();

    /** A header of the frame; empty where it has none of the name. */
    String header(String name);

    String data();

    /** Acknowledges with this answer. */
    void acknowledge(Map<String, ?> answer);

    /** Answers that nobody here knows the topic, code 404: the frame does not come again. */
    void unknown();
}
