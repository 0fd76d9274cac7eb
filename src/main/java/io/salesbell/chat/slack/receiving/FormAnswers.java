package io.salesbell.chat.slack.receiving;

import com.slack.api.bolt.response.Response;
import io.salesbell.chat.Answer;
import io.salesbell.chat.Card;
import io.salesbell.chat.Form;
import io.salesbell.chat.PlainCards;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Wording;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.rendering.AskingView;
import io.salesbell.chat.slack.rendering.FormView;
import io.salesbell.chat.slack.rendering.Reader;
import io.salesbell.chat.slack.sending.KeptLines;
import io.salesbell.chat.slack.sending.Mentions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an open form is answered: mistakes at their fields, or a question above them. */
@Component
@WhenSlackIsOn
class FormAnswers {
    private static final String ACTION = "response_action";

    private final Replies replies;
    private final FormView forms;
    private final AskingView asking;
    private final Mentions mentions;
    private final KeptLines lines;
    private final Wording wording;
    private final PlainCards plain;
    private final JsonMapper json;

    FormAnswers(
            Replies replies,
            FormView forms,
            AskingView asking,
            Mentions mentions,
            KeptLines lines,
            Wording wording,
            PlainCards plain,
            JsonMapper json) {
        this.replies = replies;
        this.forms = forms;
        this.asking = asking;
        this.mentions = mentions;
        this.lines = lines;
        this.wording = wording;
        this.plain = plain;
        this.json = json;
    }

    Response errors(Map<String, String> errors) {
        return replies.json(Map.of(ACTION, "errors", "errors", errors));
    }

    /** The form stays, with the answer above what was filled in. */
    Response asks(Answer answer, Speaker reader, JsonNode view, FormOrigin origin) {
        List<Card> cards = answer.replies().stream().map(Reply::card).toList();
        JsonNode updated = asking.of(
                view,
                cards,
                mentions.reader(reader, cards),
                line -> lines.keep(reader.org(), line),
                json.writeValueAsString(origin));
        return replies.json(Map.of(ACTION, "update", "view", updated));
    }

    /** Another form takes the place of this one. */
    Response becomes(Form form, Speaker reader, FormOrigin origin) {
        Map<String, Object> view = forms.of(form, Reader.of(reader), json.writeValueAsString(origin));
        return replies.json(Map.of(ACTION, "update", "view", view));
    }

    /** Mistakes by field; one that asks nothing back and is of no field stands at the first. */
    Map<String, String> mistakes(Answer answer, Speaker reader, JsonNode view) {
        List<String> fields = view.path("blocks")
                .valueStream()
                .filter(block -> Payloads.text(block, "type").equals("input"))
                .map(block -> Payloads.text(block, "block_id"))
                .toList();
        Map<String, String> errors = new LinkedHashMap<>();
        String first = fields.isEmpty() ? "" : fields.get(0);
        answer.fields()
                .forEach((field, text) -> errors.merge(
                        fields.contains(field) ? field : first,
                        wording.plain(text, reader.language(), reader.zone()),
                        (one, other) -> one + " " + other));
        boolean refused = isRefused(answer)
                && answer.replies().stream()
                        .allMatch(reply -> reply.card().allButtons().isEmpty());
        if (refused) {
            errors.put(
                    first,
                    answer.replies().stream()
                            .map(reply -> plain.text(reply.card(), reader.language(), reader.zone()))
                            .collect(Collectors.joining("\n")));
        }
        return errors;
    }

    static boolean isRefused(Answer answer) {
        return !answer.replies().isEmpty() && answer.replies().stream().allMatch(Reply::mistake);
    }
}
