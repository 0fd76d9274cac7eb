package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearMissTests {
    private static final List<String> WORDS = List.of(
            "visit", "lead", "leads", "followup", "deal", "kudos", "undo", "all", "拜访", "跟进", "成交", "排行榜", "线索");

    @ParameterizedTest
    @CsvSource({
        "vist,visit",
        "viist,visit",
        "visiit,visit",
        "ivsit,visit",
        "bisit,visit",
        "VISTI,visit",
        "folowup,followup",
        "follwoupp,followup",
        "deel,deal",
        "kudoz,kudos",
        "ledas,leads",
        "百访,拜访",
        "访拜,拜访",
        "跟近,跟进",
        "跟進了,",
        "排行版,排行榜",
        "線所,线索"
    })
    void findsTheWordThatWasMeant(String typed, String meant) {
        assertThat(NearMiss.closest(typed, WORDS).orElse(null)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visit", "LEAD", "拜訪", "", " ", "al", "alls", "vis", "ideally", "拜", "访问", "hello", "拜访客户", "visit客户"
            })
    void leavesKnownFarAndShortWordsAlone(String typed) {
        assertThat(NearMiss.closest(typed, WORDS)).isEmpty();
    }

    @Test
    void saysNothingOnATie() {
        assertThat(NearMiss.closest("百访", List.of("拜访", "回访"))).isEmpty();
        assertThat(NearMiss.closest("xeal", List.of("deal", "meal"))).isEmpty();
    }

    @Test
    void aWordOfThreeLettersForgivesASwapOnly() {
        assertThat(NearMiss.closest("wno", List.of("won", "lost"))).contains("won");
        assertThat(NearMiss.closest("win", List.of("won", "lost"))).isEmpty();
    }

    @Test
    void aWordTypedInPartIsItWhereNoOtherBeginsSo() {
        assertThat(NearMiss.closest("qual", List.of("qualified", "negotiation")))
                .contains("qualified");
        assertThat(NearMiss.closest("qua", List.of("qualified"))).isEmpty();
        assertThat(NearMiss.closest("nego", List.of("negotiation", "negotiable")))
                .isEmpty();
    }

    @Test
    void prefersTheNearer() {
        assertThat(NearMiss.closest("settigs", List.of("setting", "settings"))).contains("settings");
        assertThat(NearMiss.closest("settingz", List.of("approvals", "settings", "seatings")))
                .contains("settings");
    }

    @Test
    void survivesALongLine() {
        assertThat(NearMiss.closest("visit".repeat(2_000), WORDS)).isEmpty();
    }
}
