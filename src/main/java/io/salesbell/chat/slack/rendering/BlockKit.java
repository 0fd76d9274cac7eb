package io.salesbell.chat.slack.rendering;

import io.salesbell.chat.Card;
import io.salesbell.chat.PlainCards;
import io.salesbell.chat.Wording;
import io.salesbell.chat.slack.WhenSlackIsOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Cards as Slack's messages. What is too long for one message is cut, and the buttons below it are kept. */
@Component
@WhenSlackIsOn
public class BlockKit {
    private static final String MORE = "…";
    /** What of a block is no words. */
    private static final Set<String> UNSHOWN = Set.of("type", "value", "action_id", "block_id");

    private final Wording wording;
    private final PlainCards plain;
    private final JsonMapper json;

    public BlockKit(Wording wording, PlainCards plain, JsonMapper json) {
        this.wording = wording;
        this.plain = plain;
        this.json = json;
    }

    /** The cards one below the other as one message. */
    public SlackMessage message(List<Card> cards, Reader reader, LongLines lines) {
        return new SlackMessage(text(cards, reader), blocks(cards, reader, lines, Limits.BLOCKS));
    }

    public SlackMessage message(Card card, Reader reader, LongLines lines) {
        return message(List.of(card), reader, lines);
    }

    /** The plain text alone: for notifications, and when Slack does not take the blocks. */
    public String text(List<Card> cards, Reader reader) {
        StringBuilder text = new StringBuilder();
        for (Card card : cards) {
            String one = plain.text(card, reader.language(), reader.zone());
            text.append(text.isEmpty() || one.isEmpty() ? "" : "\n").append(one);
        }
        return SlackText.cut(SlackText.escape(text.isEmpty() ? MORE : text.toString()), Limits.FALLBACK);
    }

    List<Map<String, Object>> blocks(List<Card> cards, Reader reader, LongLines lines, int most) {
        Blocks blocks = new Blocks(wording, json, reader, lines, most == Limits.BLOCKS);
        cards.stream().flatMap(card -> card.blocks().stream()).forEach(blocks::add);
        return fitting(blocks.all(), most);
    }

    private List<Map<String, Object>> fitting(List<Map<String, Object>> blocks, int most) {
        List<Map<String, Object>> shown = new ArrayList<>();
        List<Map<String, Object>> last =
                isActions(blocks, blocks.size() - 1) ? blocks.subList(blocks.size() - 1, blocks.size()) : List.of();
        int room = Limits.MESSAGE * most / Limits.BLOCKS - size(last);
        for (Map<String, Object> block : blocks) {
            room -= last.contains(block) ? 0 : size(block);
            if (room < 0 || (shown.size() == most - 1 - last.size() && blocks.size() > most)) {
                shown.add(Json.of("context", "elements", List.of(Json.mrkdwn(MORE, Limits.CONTEXT))));
                shown.addAll(last);
                return shown;
            }
            shown.add(block);
        }
        return shown;
    }

    private static boolean isActions(List<Map<String, Object>> blocks, int at) {
        return at >= 0 && "actions".equals(blocks.get(at).get("type"));
    }

    private static int size(Object part) {
        if (part instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .filter(entry -> !UNSHOWN.contains(String.valueOf(entry.getKey())))
                    .mapToInt(entry -> size(entry.getValue()))
                    .sum();
        }
        if (part instanceof List<?> list) {
            return list.stream().mapToInt(BlockKit::size).sum();
        }
        return part instanceof String text ? SlackText.length(text) : 0;
    }
}
