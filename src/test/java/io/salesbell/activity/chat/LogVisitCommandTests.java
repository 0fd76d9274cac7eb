package io.salesbell.activity.chat;

import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SalesbellTest
class LogVisitCommandTests {
    @Autowired
    private Chat chat;

    @Test
    void aVisitIsLoggedInEnglishAndInChinese() {
        chat.as("lily").says("visit Acme: demo went well").isAccepted().isAnswered("Logged V", "Acme");
        chat.as("wangwei").says("拜访 华为：聊了报价，下一步：周三回访").isAccepted().isAnswered("已记：华为（V", "下一步 周三回访");
        chat.as("wangwei").says("拜访华为，聊了报价").isAccepted().isAnswered("已记：华为（V");
    }

    @Test
    void aRepeatIsTheSameRecord() {
        String first = chat.as("lily").says("visit Globex: hello", "m1").text();
        chat.as("lily").says("visit Globex: hello", "m1").isAnswered(first);
    }

    @Test
    void severalLinesAreSeveralRecordsAndABadOneIsNamed() {
        chat.as("lily")
                .says("visit Acme: one\nvist Beta: two\nvisit Gamma: three")
                .isAnswered("Acme", "Line 2", "vist", "Gamma");
    }

    @Test
    void aNearMissIsOffered() {
        chat.as("wangwei").says("百访 华为").isRefused("没看懂“百访”", "拜访 华为");
    }
}
