package io.salesbell.chat.command;

import io.salesbell.chat.Role;
import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Names that stand beside words without a mark between them. */
@SalesbellTest
class NamesBesideWordsTests {
    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Test
    void whatWasDoneBehindASpaceIsNoPartOfTheNameAlsoBeforeAComma() {
        chat.as("wangwei").says("新线索 乐普医疗").isAccepted();
        chat.as("wangwei").says("跟进 乐普 发了资料，等答复").isAccepted().isAnswered("乐普医疗");
        chat.as("wangwei").says("跟进 乐普 已经寄过样品，等答复").isAccepted().isAnswered("乐普医疗");
        chat.as("wangwei").says("拜访 万科 发展集团，聊了报价").isAnswered("万科 发展集团");
    }

    @Test
    void whomFiguresAreCalledIsNobodyInATarget() {
        team.person("21", "员工21", Locale.CHINESE, Role.REP);
        chat.as("chen").says("目标 团队 拜访 21").isAccepted().isAnswered("21");
    }

    @Test
    void aManagerIsNamedBehindTheTeamWithoutAColon() {
        chat.as("ada").says("新建团队 华南部 主管 王伟").isAccepted().isAnswered("华南部").isAnswered("王伟");
        chat.as("ada").says("team new North manager Lily").isAccepted().isAnswered("North");
        chat.as("ada").says("新建团队 主管俱乐部").isAnswered("主管俱乐部");
    }
}
