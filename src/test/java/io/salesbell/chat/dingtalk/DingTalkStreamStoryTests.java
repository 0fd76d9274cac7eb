package io.salesbell.chat.dingtalk;

/** Everything comes over the Stream; buttons are links. */
@DingTalkStreamTest
class DingTalkStreamStoryTests extends DingTalkStories {
    @Override
    protected boolean cards() {
        return false;
    }
}
