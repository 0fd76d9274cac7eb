package io.salesbell.chat.dingtalk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarksTests {

    @Test
    void theWordsStandBeforeTheMark() {
        assertThat(Marks.in("visit Acme: 〔hm〕 fine 〔k7f2m9ra〕\n "))
                .isEqualTo(Optional.of(new Marks.Marked("visit Acme: 〔hm〕 fine", "k7f2m9ra")));
        assertThat(Marks.in("visit Acme 〔k7f2m9ra〕 and more")).isEmpty();
        assertThat(Marks.in("a" + " ".repeat(200_000) + "b〔")).isEmpty();
    }
}
