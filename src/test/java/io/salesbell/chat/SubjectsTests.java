package io.salesbell.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectsTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "L12",
                "提醒 L12 字节",
                "新线索：字节（L12）",
                "New lead: Acme (L12)",
                "线索：L12",
                "L12: call him, L12!",
                "Acme has lead L12.",
                "**字节（L12）**"
            })
    void aNumberThatStandsApartIsTheSubject(String words) {
        assertThat(Subjects.in(words)).isEqualTo("L12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "客户要V3发动机",
                "要 V3发动机",
                "the X-V3",
                "the V3-engine",
                "V3.5 is out",
                "/V3",
                "v3 pricing",
                "AL12",
                "L12a"
            })
    void whatOnlyLooksLikeANumberIsNone(String words) {
        assertThat(Subjects.in(words)).isEmpty();
    }

    @Test
    void wordsThatNameSeveralRecordsNameNone() {
        assertThat(Subjects.in("字节（L1）\n华为（L2）\n小米（L3）")).isEmpty();
        assertThat(Subjects.in("Logged V31 Acme (L12)")).isEmpty();
    }

    @Test
    void aCardIsAboutTheRecordItsButtonsAreFor() {
        assertThat(Subjects.of(card("followup L12: called", "next step L12: tomorrow 9:00 show the V3"), "D7"))
                .isEqualTo("L12");
        assertThat(Subjects.of(card("visit Acme: saw the L5 engine"), "已记：Acme（V31）"))
                .as("what somebody wrote is not read")
                .isEqualTo("V31");
        assertThat(Subjects.of(card("lead L1", "lead L2"), "L1 · Acme\nL2 · Globex"))
                .isEmpty();
    }

    private static Card card(String... lines) {
        Card.Builder card = new Card.Builder();
        for (String line : lines) {
            card.buttons(Button.of(Text.verbatim("x"), line));
        }
        return card.build();
    }
}
