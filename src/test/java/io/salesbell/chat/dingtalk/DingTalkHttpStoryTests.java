package io.salesbell.chat.dingtalk;

/** Everything comes as signed requests; buttons are links. */
@DingTalkTest
class DingTalkHttpStoryTests extends DingTalkStories {
    @Override
    protected boolean cards() {
        return false;
    }
}
