package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnansweredTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "没人接",
                "沒人接",
                "没接",
                "没接电话",
                "不接电话",
                "电话没人接",
                "打了没接",
                "打了没人接",
                "打过了，没人接。",
                "打了三次都没人接",
                "给他打了电话，一直没接",
                "客户没接电话",
                "关机了",
                "打不通",
                "占线",
                "联系不上",
                "没接，下午再打",
                "没打通，明天再打",
                "no answer",
                "called twice, no answer",
                "didn't pick up",
                "went to voicemail",
                "Called him, no answer, will try again tomorrow"
            })
    void aTryThatReachedNobodyIsKnown(String words) {
        assertThat(Unanswered.says(words)).as(words).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "打过了，他说下周再联系",
                "已电话",
                "没人接，后来接通了，要报价",
                "发了报价，没回",
                "聊了，没接受我们的价格",
                "无效",
                "called him, wants an offer",
                "no answer on the price yet, they need a week",
                "明天再打",
                ""
            })
    void whatTellsMoreIsNot(String words) {
        assertThat(Unanswered.says(words)).as(words).isFalse();
    }
}
