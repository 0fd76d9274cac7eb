package io.salesbell.reminder.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitWordsTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "visit",
                "Visit them again",
                "meet the CFO",
                "demo on site",
                "on-site survey",
                "go to see Mr Wang",
                "see the buyer, then send the quote",
                "second meeting at their office",
                "lunch with Ann",
                "拜访",
                "上门演示",
                "去现场看看",
                "见王总",
                "去见采购，带样品",
                "约见李总",
                "当面谈价格，再发合同",
                "登门拜访"
            })
    void whatIsGoneToIsAVisit(String step) {
        assertThat(VisitWords.isVisit(step)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "call",
                "call on Friday",
                "phone the buyer",
                "send the quote",
                "call to set up a visit",
                "video meeting",
                "meet online",
                "see if they have read it",
                "demo",
                "电话",
                "打电话约见面",
                "发报价过去",
                "约拜访时间",
                "预约拜访",
                "线上会议见",
                "微信联系",
                "收集意见",
                "去年的报价再发一次",
                "回访"
            })
    void whatIsDoneFromAfarIsNone(String step) {
        assertThat(VisitWords.isVisit(step)).isFalse();
    }
}
