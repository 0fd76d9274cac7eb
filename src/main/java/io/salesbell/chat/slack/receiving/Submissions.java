package io.salesbell.chat.slack.receiving;

import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import io.salesbell.chat.Answer;
import io.salesbell.chat.Form;
import io.salesbell.chat.Forms;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.UserMistake;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.rendering.AskingView;
import io.salesbell.chat.slack.rendering.FormView;
import io.salesbell.chat.slack.sending.HomePages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form sent: until it is obeyed it stays open with what was typed; what was done is answered as a message. */
@Component
@WhenSlackIsOn
class Submissions implements RequestHandler {
    private final Callers callers;
    private final NamedUsers named;
    private final SlackPhotos photos;
    private final Forms forms;
    private final ChosenForms chosen;
    private final FormAnswers answers;
    private final PressedLines lines;
    private final Replies replies;
    private final Postponed postponed;
    private final Places places;
    private final Settled settled;
    private final HomePages homes;
    private final Openings openings;
    private final SavedForms saved;
    private final JsonMapper json;

    Submissions(
            Callers callers,
            NamedUsers named,
            SlackPhotos photos,
            Forms forms,
            ChosenForms chosen,
            FormAnswers answers,
            PressedLines lines,
            Replies replies,
            Postponed postponed,
            Places places,
            Settled settled,
            HomePages homes,
            Openings openings,
            SavedForms saved,
            JsonMapper json) {
        this.saved = saved;
        this.callers = callers;
        this.named = named;
        this.photos = photos;
        this.forms = forms;
        this.chosen = chosen;
        this.answers = answers;
        this.lines = lines;
        this.replies = replies;
        this.postponed = postponed;
        this.places = places;
        this.settled = settled;
        this.homes = homes;
        this.openings = openings;
        this.json = json;
    }

    @Override
    public Set<RequestType> kinds() {
        return Set.of(RequestType.ViewSubmission);
    }

    @Override
    public Response answer(Inbound inbound) {
        if (!inbound.text("view", "callback_id").equals(FormView.CALLBACK)) {
            return Response.ok();
        }
        FormOrigin origin = json.readValue(inbound.text("view", "private_metadata"), FormOrigin.class);
        JsonNode state = inbound.payload().path("view").path("state");
        return callers.find(
                        inbound.workspace(), inbound.text("user", "id"), inbound.text("user", "name"), state.toString())
                .map(caller -> answer(read(inbound, origin, caller, state)))
                .orElseGet(() -> postponed.open(inbound.payload(), "slack.unheard"));
    }

    private SentForm read(Inbound inbound, FormOrigin origin, Caller caller, JsonNode state) {
        FilledIn filled = FilledIn.of(
                state,
                caller.speaker().zone(),
                user -> "@" + named.member(inbound.workspace(), user, "").key());
        PressedLines.Line chosen = Optional.ofNullable(filled.values().get(AskingView.CHOICE))
                .flatMap(value -> lines.read(inbound, value))
                .orElse(null);
        FilledIn typed = filled.without(AskingView.CHOICE).keeping(origin.files(), json);
        ChosenForms.Values merged = chosen == null
                ? null
                : this.chosen
                        .of(caller.speaker(), chosen.line(), typed.values())
                        .orElse(null);
        return new SentForm(inbound, origin, caller, typed, chosen, merged, "");
    }

    private Response answer(SentForm sent) {
        if (sent.origin().press() != null) {
            openings.ended(sent.caller());
        }
        PressedLines.Line chosen = sent.chosen();
        Speaker speaker = sent.caller().speaker();
        if (chosen != null && chosen.button().asksFirst()) {
            Optional<Form> other = forms.prefilled(speaker, chosen.line());
            if (other.isPresent()) {
                String command = other.get().command();
                return answers.becomes(
                        other.get(),
                        speaker,
                        sent.origin().becoming(command, chosen.button().v()));
            }
        }
        List<UUID> pictures = photos.expect(
                sent.caller().workspace(), sent.caller().member(), sent.filled().files());
        Answer answer = heard(sent, pictures);
        return saved.isOther(sent) ? corrected(sent, speaker, pictures) : said(sent, answer, speaker, pictures);
    }

    private Answer heard(SentForm sent, List<UUID> pictures) {
        return callers.hear(sent.caller(), by -> message(sent, by).with(pictures), sent.keeper(saved));
    }

    /** It was told that saving takes too long, was mended, and has been saved as it was first: what was mended counts. */
    private Response corrected(SentForm sent, Speaker speaker, List<UUID> pictures) {
        try {
            saved.takeBack(sent);
        } catch (UserMistake stands) {
            return said(sent, Answer.of(stands.reply()), speaker, pictures);
        }
        SentForm correcting = sent.correcting();
        return said(correcting, heard(correcting, pictures), speaker, pictures);
    }

    private Response said(SentForm sent, Answer answer, Speaker speaker, List<UUID> pictures) {
        Caller caller = sent.caller();
        List<JsonNode> files = sent.filled().files();
        Map<String, String> errors = answers.mistakes(answer, speaker, sent.view());
        if (!errors.isEmpty()) {
            return answers.errors(errors);
        }
        boolean open = sent.staysOpen(answer);
        if (answer.changed() || !open) {
            replies.owe(caller, answer, speaker.language(), places.forAnswers(caller, sent.in()), sent.key());
        }
        if (answer.changed()) {
            photos.fetch(caller.workspace(), pictures, files);
            homes.changed(caller.workspace(), caller.user());
            if (!open) {
                settled.by(caller, sent.origin(), sent.key());
            }
        }
        return open
                ? answers.asks(
                        answer,
                        speaker,
                        sent.view(),
                        sent.origin().asked(sent.filled().fileIds()))
                : Response.ok();
    }

    private IncomingMessage message(SentForm sent, Caller by) {
        PressedLines.Line chosen = sent.chosen();
        if (chosen == null) {
            return form(sent, by, sent.origin().command(), sent.filled().values())
                    .pressedAt(sent.origin().version());
        }
        ChosenForms.Values merged = sent.merged();
        IncomingMessage said = merged == null
                ? IncomingMessage.text(
                        by.org(),
                        by.member(),
                        sent.in(),
                        sent.key(),
                        sent.inbound().at(),
                        chosen.line())
                : form(sent, by, merged.command(), merged.values());
        return said.pressedAt(chosen.button().v());
    }

    private IncomingMessage form(SentForm sent, Caller by, String command, Map<String, String> values) {
        return IncomingMessage.form(
                by.org(), by.member(), sent.in(), sent.key(), sent.inbound().at(), command, values);
    }
}
