package io.salesbell.chat.dingtalk;

import org.springframework.test.context.TestPropertySource;

/** Everything comes over the Stream; buttons stand on cards. */
@DingTalkStreamTest
@TestPropertySource(properties = "dingtalk.card-template=1f0a-template.schema")
class DingTalkStreamCardStoryTests extends DingTalkStories {
    @Override
    protected boolean cards() {
        return true;
    }
}
