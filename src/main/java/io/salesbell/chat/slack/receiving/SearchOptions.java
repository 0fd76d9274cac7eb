package io.salesbell.chat.slack.receiving;

import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import io.salesbell.chat.Argument;
import io.salesbell.chat.Folded;
import io.salesbell.chat.Form;
import io.salesbell.chat.Forms;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Suggestions;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.rendering.FormView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Search as you type in a form's field. A customer nobody knows yet can be chosen as typed. */
@Component
@WhenSlackIsOn
class SearchOptions implements RequestHandler {
    private static final int MOST = 20;
    private static final int LONGEST = 100;
    private static final Map<String, Argument.Kind> KINDS =
            Map.of(Form.Type.CUSTOMER.name(), Argument.Kind.CUSTOMER, Form.Type.LEAD.name(), Argument.Kind.WHICH);

    private final Callers callers;
    private final Replies replies;
    private final List<Suggestions> suggestions;
    private final Forms forms;
    private final JsonMapper json;

    SearchOptions(Callers callers, Replies replies, List<Suggestions> suggestions, Forms forms, JsonMapper json) {
        this.forms = forms;
        this.json = json;
        this.callers = callers;
        this.replies = replies;
        this.suggestions = List.copyOf(suggestions);
    }

    @Override
    public Set<RequestType> kinds() {
        return Set.of(RequestType.BlockSuggestion);
    }

    @Override
    public Response answer(Inbound inbound) {
        String[] field = inbound.text("action_id").split(":", 2);
        Argument.Kind kind = KINDS.get(field[0]);
        String typed = Folded.clean(inbound.text("value")).strip();
        Optional<Caller> caller =
                callers.find(inbound.workspace(), inbound.text("user", "id"), inbound.text("user", "name"), typed);
        List<Map<String, Object>> options = kind == null || caller.isEmpty() || typed.length() > LONGEST
                ? List.of()
                : options(
                        argument(inbound, kind, field[field.length - 1]),
                        caller.get().speaker(),
                        typed);
        return replies.json(Map.of("options", options));
    }

    /** What the field stands for in the command of the form that is open. */
    private Argument argument(Inbound inbound, Argument.Kind kind, String field) {
        String origin = inbound.text("view", "private_metadata");
        return Optional.of(origin)
                .filter(text -> !text.isEmpty())
                .flatMap(text ->
                        forms.argument(json.readValue(text, FormOrigin.class).command(), field))
                .filter(found -> found.kind() == kind)
                .orElseGet(() -> Argument.of(field, kind));
    }

    private List<Map<String, Object>> options(Argument argument, Speaker speaker, String typed) {
        Argument.Kind kind = argument.kind();
        List<Suggestions.Suggestion> found = new ArrayList<>(suggestions.stream()
                .filter(source -> source.kind() == kind)
                .flatMap(source -> source.suggest(speaker, argument, typed, MOST).stream())
                .distinct()
                .limit(MOST)
                .toList());
        boolean unknown = found.stream().noneMatch(one -> Folded.of(one.value()).equals(Folded.of(typed)));
        if (kind == Argument.Kind.CUSTOMER && unknown) {
            found.add(new Suggestions.Suggestion(typed, "+ " + typed));
        }
        return found.stream()
                .filter(one -> FormView.fits(one.value()))
                .map(one -> FormView.option(one.value(), one.label()))
                .toList();
    }
}
