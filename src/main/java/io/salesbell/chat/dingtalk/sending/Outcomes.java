package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.RecordWords;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.rendering.Cards;
import io.salesbell.chat.dingtalk.rendering.Reader;
import io.salesbell.shared.OrgId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a message would say by now that DingTalk can't change: whoever presses one of its buttons hears the note that took
 * the button's place, as {@code ✓ 陈总 已回复}.
 */
@Repository
@WhenDingTalkIsOn
class Outcomes {
    private final JdbcClient jdbc;
    private final Cards cards;

    Outcomes(JdbcClient jdbc, Cards cards) {
        this.jdbc = jdbc;
        this.cards = cards;
    }

    /** Keeps for each button that the new words don't offer what they say of its record instead. */
    void keep(OrgId org, UUID message, Card now, Reader reader) {
        List<String> offered = now.allButtons().stream().map(Button::command).toList();
        lines(org, message).stream()
                .filter(line -> !offered.contains(line))
                .forEach(line -> noteOf(line, now, reader, message).ifPresent(note -> keep(org, message, line, note)));
    }

    private List<String> lines(OrgId org, UUID message) {
        return jdbc.sql("select distinct line from dingtalk_button where org_id = ? and message_id = ?")
                .params(org.value(), message)
                .query(String.class)
                .list();
    }

    private void keep(OrgId org, UUID message, String line, String note) {
        jdbc.sql("update dingtalk_button set outcome = ? where org_id = ? and message_id = ? and line = ?")
                .params(note, org.value(), message, line)
                .update();
    }

    private Optional<String> noteOf(String line, Card now, Reader reader, UUID message) {
        Optional<String> record = RecordWords.about(line).map(RecordWords.About::record);
        String before = "";
        for (Card.Block block : now.blocks()) {
            String words = cards.draw(new Card(List.of(block)), reader, message).plain();
            boolean ofRecord =
                    record.isPresent() && before.matches("(?s).*(?<![A-Za-z0-9])" + record.get() + "(?![0-9]).*");
            if (block instanceof Card.Note && ofRecord) {
                return Optional.of(words);
            }
            before = words;
        }
        return Optional.empty();
    }
}
