package io.salesbell.chat.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Button;
import io.salesbell.chat.console.Content.Part;
import io.salesbell.chat.console.Content.StoredButton;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RewritingTests {
    @Test
    void aButtonThatStaysKeepsItsIdAndOneThatGoesCanStillBePressedOnAnOldPage() {
        Content before = content("solved V1", "solved V2").settled("b1", "Chen", "done");
        Content after = content("solved V2", "solved V3").inPlaceOf(before);

        assertThat(after.buttons().stream()
                        .filter(StoredButton::isShown)
                        .map(button -> button.id() + " " + button.command()))
                .containsExactly("b2 solved V2", "b2r2 solved V3");
        assertThat(after.button("b1").orElseThrow().settled()).isEqualTo(new Content.Settled("solved V1", "Chen"));
        assertThat(after.parts().get(0).block()).isEqualTo(new ShownBlock.Buttons(List.of("b2")));
        assertThat(after.parts().get(1).block()).isEqualTo(new ShownBlock.Buttons(List.of("b2r2")));
    }

    @Test
    void aButtonThatIsGoneSettlesNothing() {
        Content after = content("solved V2").inPlaceOf(content("solved V1"));
        String gone = after.buttons().stream()
                .filter(button -> !button.isShown())
                .map(StoredButton::id)
                .findFirst()
                .orElseThrow();
        assertThat(after.settled(gone, "Lily", "done")).isEqualTo(after);
    }

    private static Content content(String... commands) {
        List<Part> parts = new ArrayList<>();
        List<StoredButton> buttons = new ArrayList<>();
        for (String command : commands) {
            String id = "b" + (buttons.size() + 1);
            buttons.add(new StoredButton(id, command, Button.Style.PLAIN, command, null, false, parts.size(), null));
            parts.add(new Part(new ShownBlock.Buttons(List.of(id)), "[" + command + "]"));
        }
        return new Content("", parts, buttons, List.of(), List.of());
    }
}
