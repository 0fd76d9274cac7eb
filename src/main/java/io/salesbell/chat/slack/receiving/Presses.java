package io.salesbell.chat.slack.receiving;

import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import io.salesbell.chat.Answer;
import io.salesbell.chat.AnsweredBefore;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Form;
import io.salesbell.chat.Forms;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Reply;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.rendering.FormView;
import io.salesbell.chat.slack.rendering.Pressed;
import io.salesbell.chat.slack.sending.HomePages;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Presses of buttons: each row of a message is obeyed once; whoever comes later is told what was done, and by whom. */
@Component
@WhenSlackIsOn
class Presses implements RequestHandler {
    private final Callers callers;
    private final NamedUsers named;
    private final Settled settled;
    private final PressedLines lines;
    private final Forms forms;
    private final KeptForms kept;
    private final Modals modals;
    private final Replies replies;
    private final Places places;
    private final HomePages homes;

    Presses(
            Callers callers,
            NamedUsers named,
            Settled settled,
            PressedLines lines,
            Forms forms,
            KeptForms kept,
            Modals modals,
            Replies replies,
            Places places,
            HomePages homes) {
        this.callers = callers;
        this.named = named;
        this.settled = settled;
        this.lines = lines;
        this.forms = forms;
        this.kept = kept;
        this.modals = modals;
        this.replies = replies;
        this.places = places;
        this.homes = homes;
    }

    @Override
    public Set<RequestType> kinds() {
        return Set.of(RequestType.BlockAction);
    }

    @Override
    public Response answer(Inbound inbound) {
        JsonNode action = inbound.payload().path("actions").path(0);
        if (FormView.PICKERS.contains(Payloads.text(action, "type"))) {
            named.picked(inbound.workspace(), action);
        }
        Optional<PressedLines.Line> pressed = Payloads.text(action, "type").equals("button")
                ? lines.read(inbound, Payloads.text(action, "value"))
                : Optional.empty();
        if (pressed.isEmpty()) {
            return Response.ok();
        }
        Pressed button = pressed.get().button();
        String line = pressed.get().line();
        String label = SlackWords.unescape(Payloads.text(action, "text", "text"));
        Press press = Press.of(inbound, Payloads.text(action, "block_id"), label);
        callers.find(inbound.workspace(), inbound.text("user", "id"), inbound.text("user", "name"), line)
                .ifPresentOrElse(
                        caller -> pressed(inbound, caller, press, button, line),
                        () -> replies.unheard(
                                inbound, inbound.text("container", "channel_id"), inbound.text("user", "id")));
        return Response.ok();
    }

    private void pressed(Inbound inbound, Caller caller, Press press, Pressed button, String line) {
        Conversation in = caller.in(inbound.text("container", "channel_id"));
        String clicked = "slack:" + press.message() + ":" + inbound.text("user", "id") + ":"
                + Payloads.text(inbound.payload().path("actions").path(0), "action_ts");
        Optional<Reply> earlier = settled.earlier(caller, press, clicked);
        if (earlier.isPresent()) {
            owe(caller, in, Answer.of(earlier.get()), clicked);
            return;
        }
        Optional<KeptForms.Found> form =
                button.asksFirst() ? form(inbound, caller, press, button, line) : Optional.empty();
        Optional<Reply> refused = form.flatMap(found -> forms.refusal(caller.speaker(), found.form()));
        if (refused.isPresent()) {
            owe(caller, in, Answer.of(refused.get()), clicked);
            return;
        }
        if (form.isPresent()) {
            settled.asks(caller, press, inbound);
            modals.open(inbound, caller, form.get().form(), form.get().origin());
            return;
        }
        owe(caller, in, obeyed(inbound, caller, press, button, line, clicked), clicked);
    }

    private void owe(Caller caller, Conversation in, Answer answer, String key) {
        replies.owe(caller, answer, caller.speaker().language(), places.forAnswers(caller, in), key);
    }

    private Answer obeyed(Inbound inbound, Caller caller, Press press, Pressed button, String line, String clicked) {
        Conversation in = caller.in(inbound.text("container", "channel_id"));
        String key = "slack:press:" + press.message() + ":" + press.block();
        try {
            Answer answer = callers.hear(
                    caller,
                    by -> IncomingMessage.text(by.org(), by.member(), in, key, inbound.at(), line)
                            .pressedAt(button.v()),
                    settled.first(caller, press, inbound, clicked));
            if (answer.changed()) {
                if (isHome(inbound)) {
                    homes.isStale(caller.workspace(), caller.user());
                }
                homes.changed(caller.workspace(), caller.user());
            }
            return answer;
        } catch (AnsweredBefore another) {
            return Answer.of(settled.earlier(caller, press, clicked).orElseThrow());
        }
    }

    private Optional<KeptForms.Found> form(Inbound inbound, Caller caller, Press press, Pressed button, String line) {
        Conversation in = caller.in(inbound.text("container", "channel_id"));
        return kept.find(caller, line)
                .map(found -> new KeptForms.Found(found.form(), found.origin().openedBy(press, Place.of(inbound))))
                .or(() -> forms.prefilled(caller.speaker(), line)
                        .map(form -> new KeptForms.Found(form, origin(inbound, form, in, button, press))));
    }

    /** A form settles the row that opened it, but for a home page's, which stays and may be pressed again. */
    private static FormOrigin origin(Inbound inbound, Form form, Conversation in, Pressed button, Press press) {
        return isHome(inbound)
                ? new FormOrigin(form.command(), in.key(), button.v(), null, null)
                : new FormOrigin(form.command(), in.key(), button.v(), press, Place.of(inbound));
    }

    private static boolean isHome(Inbound inbound) {
        return inbound.text("container", "message_ts").isEmpty();
    }
}
