package io.salesbell.chat.dingtalk;

import org.springframework.test.context.TestPropertySource;

/** Everything comes as signed requests; buttons stand on cards. */
@DingTalkTest
@TestPropertySource(
        properties = {"salesbell.public-url=https://bell.example", "dingtalk.card-template=1f0a-template.schema"})
class DingTalkHttpCardStoryTests extends DingTalkStories {
    @Override
    protected boolean cards() {
        return true;
    }
}
