package io.salesbell.chat.slack.receiving;

import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import io.salesbell.chat.Forms;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.rendering.SlackText;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The shortcuts: an empty visit, or one whose note and photos are those of the message it was called on. */
@Component
@WhenSlackIsOn
class Shortcuts implements RequestHandler {
    static final String NEW_VISIT = "new_visit";
    static final String LOG_AS_VISIT = "log_as_visit";

    private static final String VISIT = "visit";
    private static final String NOTE = "note";
    private static final int MOST = 3000;

    private final Callers callers;
    private final SlackWords words;
    private final Forms forms;
    private final Modals modals;
    private final Replies replies;

    Shortcuts(Callers callers, SlackWords words, Forms forms, Modals modals, Replies replies) {
        this.replies = replies;
        this.callers = callers;
        this.words = words;
        this.forms = forms;
        this.modals = modals;
    }

    @Override
    public Set<RequestType> kinds() {
        return Set.of(RequestType.GlobalShortcut, RequestType.MessageShortcut);
    }

    @Override
    public Response answer(Inbound inbound) {
        String callback = inbound.text("callback_id");
        if (!callback.equals(NEW_VISIT) && !callback.equals(LOG_AS_VISIT)) {
            return Response.ok();
        }
        String text = words.typed(inbound, Formatting.without(inbound.payload().path("message")));
        callers.find(inbound.workspace(), inbound.text("user", "id"), inbound.text("user", "name"), text)
                .ifPresentOrElse(
                        caller -> open(inbound, caller, text),
                        () -> replies.unheard(inbound, "", inbound.text("user", "id")));
        return Response.ok();
    }

    private static List<String> photos(Inbound inbound) {
        return inbound.payload()
                .path("message")
                .path("files")
                .valueStream()
                .filter(SlackPhotos::isPhoto)
                .limit(SlackPhotos.MOST)
                .map(file -> Payloads.text(file, "id"))
                .toList();
    }

    private void open(Inbound inbound, Caller caller, String text) {
        List<String> photos = photos(inbound);
        forms.of(caller.speaker(), VISIT)
                .map(empty -> text.isEmpty() ? empty : empty.with(NOTE, SlackText.cut(text, MOST)))
                .map(form -> form.with(Forms.PHOTO, String.join(" ", photos)))
                .ifPresent(filled -> modals.open(
                        inbound,
                        caller,
                        filled,
                        new FormOrigin(filled.command(), caller.direct().key()).with(photos)));
    }
}
