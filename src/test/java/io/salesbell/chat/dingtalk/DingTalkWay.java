package io.salesbell.chat.dingtalk;

/** Another way than HTTP by which what people say and click reaches the bot. */
interface DingTalkWay {
    /** Tells the bot until it acknowledges, and gives what it answers. */
    String tell(String topic, String body);
}
