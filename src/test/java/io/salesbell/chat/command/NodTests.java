package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "收到",
                "收到！",
                "好的",
                "好",
                "好的，收到",
                "嗯嗯",
                "知道了",
                "明白了，谢谢",
                "OK",
                "ok 👌",
                "👍",
                "[OK]",
                "got it",
                "Noted, thanks"
            })
    void whatSaysNoMoreThanThatItWasReadIsANod(String words) {
        assertThat(Nod.is(words)).as(words).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"好的，明天联系", "收到合同", "可以签 12万", "行业协会", "ok Acme", "sure thing Ltd", "嗯", "", "了解需求"})
    void whatTellsSomethingIsNone(String words) {
        assertThat(Nod.is(words)).as(words).isEqualTo(words.equals("嗯"));
    }
}
