package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is still to come, what fell through and what is asked about colleagues is no visit. */
@SalesbellTest
class PlansLossesAndColleaguesTests {
    @Autowired
    private Chat chat;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lily    | next friday call Planned           | Remind you Fri 11/27 9:00: call Planned
            lily    | follow up with Planned friday      | Remind you Fri 11/20 9:00: follow up with Planned
            lily    | followup Planned on friday         | Remind you Fri 11/20 9:00
            lily    | need to call Planned next week     | Remind you Mon 11/23 9:00
            lily    | gotta ring Planned thurs           | Remind you Thu 11/19 9:00
            wangwei | 下周三联系计划厂                     | 11/25 周三 9:00 提醒您联系计划厂
            wangwei | 下周三给计划厂打电话                  | 11/25 周三 9:00 提醒您给计划厂打电话
            wangwei | 明天跟进计划厂                      | 11/18 周三 9:00 提醒您跟进计划厂
            wangwei | 跟进 计划厂 周五                    | 11/20 周五 9:00 提醒您跟进""")
    void whatIsToComeIsANextStep(String who, String line, String reminder) {
        chat.as("lily").says("lead new Planned: Bob");
        chat.as("wangwei").says("新线索 计划厂：王总");
        chat.as(who).says(line).isAnswered(reminder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lily    | friday call with Planned went well
            wangwei | 跟进了 计划厂 周五""")
    void whatWasDoneIsNoNextStep(String who, String line) {
        chat.as("lily").says("lead new Planned: Bob");
        chat.as("wangwei").says("新线索 计划厂：王总");
        assertThat(chat.as(who).says(line).text()).doesNotContain("Remind you", "提醒您");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lily    | Fallen is dead                    | lost Fallen: is dead
            lily    | Fallen said no                    | lost Fallen: said no
            lily    | Fallen deal fell through          | lost Fallen: deal fell through
            lily    | Fallen went with a competitor     | lost Fallen: went with a competitor
            wangwei | 吹厂没签成                          | 丢单 吹厂：没签成
            wangwei | 吹厂这单黄了                         | 丢单 吹厂：这单黄了
            wangwei | 吹厂不做了，预算砍了                   | 丢单 吹厂：不做了，预算砍了""")
    void whatFellThroughIsOfferedAsLost(String who, String line, String lost) {
        chat.as("lily").says("lead new Fallen: Bob");
        chat.as("wangwei").says("新线索 吹厂：王总");
        chat.as(who).says(line).offers(lost);
    }

    @Test
    void whatFellThroughWithoutALeadOfOnesOwnIsAskedAbout() {
        chat.as("lily").says("visit Leadless Ltd: hi").isAccepted();
        assertThat(chat.as("lily").says("Leadless Ltd is dead").text()).doesNotContain("lost Leadless");
        chat.as("wangwei").says("新线索 成交厂：王总").isAccepted();
        assertThat(chat.as("wangwei").says("成交厂没成交额要求").text()).doesNotContain("丢单");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chen    | lily今天跑了几家                    | Lily Zhang 本周拜访量
            chen    | 王伟这周拜访了多少                   | 王伟 本周拜访量
            chen    | 王伟今天干了啥                      | 王伟 本周拜访量
            chen    | 王伟这周怎么样                      | 王伟 本周
            chen    | how many visits did lily do       | Lily Zhang 本周拜访量
            chen    | did lily visit anyone today       | Lily Zhang 本周拜访量
            lily    | how is Lily doing this week       | Lily Zhang, this week""")
    void aColleagueIsAskedAboutByName(String who, String line, String answer) {
        chat.as("lily").says("visit Asked Mills: hi").isAccepted();
        chat.as("wangwei").says("拜访 被问厂：聊").isAccepted();
        chat.as(who).says(line).isAccepted().isAnswered(answer);
    }

    @Test
    void whoMayNotReadAColleaguesFiguresIsToldSo() {
        chat.as("wangwei").says("赵敏今天跑了几家").isRefused("只给本人和主管看");
        assertThat(chat.as("wangwei").says("拜访 怎样厂：聊").isAccepted().text()).contains("怎样厂");
        chat.as("wangwei").says("怎样厂怎么样").isAccepted().isAnswered("怎样厂");
    }
}
