package io.salesbell.customer.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TwoNamesTests {
    private static final Set<String> KNOWN = Set.of("Acme", "Run into Walls", "到家", "到家科技", "华为");

    private static TwoNames merge(String text) {
        return TwoNames.cut(text, TwoNames.INTO, KNOWN::contains, Text.of("customer.two-names.merge"));
    }

    @Test
    void theWordBetweenMayBeInEitherLanguage() {
        assertThat(merge("Acme Labs into Acme")).isEqualTo(new TwoNames("Acme Labs", "Acme"));
        assertThat(merge("Acme Labs INTO Acme")).isEqualTo(new TwoNames("Acme Labs", "Acme"));
        assertThat(merge("华为技术 到 华为")).isEqualTo(new TwoNames("华为技术", "华为"));
        assertThat(merge("华为技术并入华为")).isEqualTo(new TwoNames("华为技术", "华为"));
    }

    @Test
    void aNameMayHoldTheWordItself() {
        assertThat(merge("Run into Walls into Acme")).isEqualTo(new TwoNames("Run into Walls", "Acme"));
        assertThat(merge("Acme into Run into Walls")).isEqualTo(new TwoNames("Acme", "Run into Walls"));
        assertThat(merge("到家到到家科技")).isEqualTo(new TwoNames("到家", "到家科技"));
    }

    @Test
    void oneNameAloneIsAMistake() {
        assertThatThrownBy(() -> merge("Acme")).isInstanceOf(UserMistake.class);
        assertThatThrownBy(() -> merge("into Acme")).isInstanceOf(UserMistake.class);
    }
}
