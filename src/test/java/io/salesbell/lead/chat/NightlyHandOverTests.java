package io.salesbell.lead.chat;

import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SalesbellTest
class NightlyHandOverTests {
    @Autowired
    private Chat chat;

    @Test
    void whoHandsALeadOverAtNightReadsThatTheyAreToldInTheMorning() {
        chat.as("wangwei").says("新线索 夜里转交：官网").isAccepted();
        chat.as("lily").says("lead new Nightly Ltd: fair").isAccepted();
        chat.as("wangwei").says("转交 夜里转交 @lily").isAccepted().isAnswered("已通知");
        chat.until("2026-11-17T22:30");
        chat.as("lily").says("assign Nightly Ltd @wangwei").isAccepted().isAnswered("who will be told Wed 11/18 8:00");
        chat.as("wangwei").says("转交 Nightly Ltd @lily").isAccepted().isAnswered("11/18 周三 8:00 通知对方");
        chat.until("2026-11-18T08:30");
        chat.as("lily").says("assign Nightly Ltd @wangwei").isAccepted().isAnswered("who was told");
    }
}
