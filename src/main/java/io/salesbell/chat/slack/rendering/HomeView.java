package io.salesbell.chat.slack.rendering;

import io.salesbell.chat.Card;
import io.salesbell.chat.slack.WhenSlackIsOn;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sections as a user's home page. */
@Component
@WhenSlackIsOn
public class HomeView {
    private final BlockKit kit;

    public HomeView(BlockKit kit) {
        this.kit = kit;
    }

    public Map<String, Object> of(List<Card> sections, Reader reader, LongLines lines) {
        return Json.of("home", "blocks", kit.blocks(sections, reader, lines, Limits.HOME_BLOCKS));
    }
}
