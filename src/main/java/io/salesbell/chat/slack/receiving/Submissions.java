package io.salesbell.chat.slack.receiving;

import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import io.salesbell.chat.Answer;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.PlainCards;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Wording;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.rendering.FormView;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form sent: mistakes go back to their fields and nothing typed is lost; what was done is answered as a message. */
@Component
@WhenSlackIsOn
class Submissions implements RequestHandler {
    private final Callers callers;
    private final NamedUsers named;
    private final SlackPhotos photos;
    private final Replies replies;
    private final Places places;
    private final Settled settled;
    private final HomePages homes;
    private final Wording wording;
    private final PlainCards plain;
    private final JsonMapper json;
    private final Clock clock;

    Submissions(
            Callers callers,
            NamedUsers named,
            SlackPhotos photos,
            Replies replies,
            Places places,
            Settled settled,
            HomePages homes,
            Wording wording,
            PlainCards plain,
            JsonMapper json,
            Clock clock) {
        this.callers = callers;
        this.named = named;
        this.photos = photos;
        this.replies = replies;
        this.places = places;
        this.settled = settled;
        this.homes = homes;
        this.wording = wording;
        this.plain = plain;
        this.json = json;
        this.clock = clock;
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
                .map(caller -> answer(inbound, origin, caller, state))
                .orElseGet(Response::ok);
    }

    private Response answer(Inbound inbound, FormOrigin origin, Caller caller, JsonNode state) {
        Speaker speaker = caller.speaker();
        FilledIn filled = FilledIn.of(
                state,
                speaker.zone(),
                user -> "@" + named.member(inbound.workspace(), user, "").key());
        List<UUID> pictures = photos.expect(inbound.workspace(), caller.member(), filled.files());
        Conversation in = new Conversation(
                SlackAddress.SLACK,
                origin.in(),
                origin.in().equals(caller.direct().key()) ? Conversation.Kind.DIRECT : Conversation.Kind.CHANNEL);
        String key = "slack:" + caller.workspace().team() + ":view:" + inbound.text("view", "id") + ":"
                + inbound.text("view", "hash");
        Answer answer = callers.hear(
                caller,
                by -> IncomingMessage.form(
                                by.org(), by.member(), in, key, clock.instant(), origin.command(), filled.values())
                        .with(pictures)
                        .pressedAt(origin.version()));
        Map<String, String> errors = errors(answer, speaker, inbound.payload().path("view"));
        if (!errors.isEmpty()) {
            return replies.json(Map.of("response_action", "errors", "errors", errors));
        }
        if (answer.changed()) {
            photos.fetch(inbound.workspace(), pictures, filled.files());
            settled.by(caller, origin);
            homes.changed(caller);
        }
        replies.owe(caller, answer, speaker.language(), places.forAnswers(caller, in), key);
        return Response.ok();
    }

    /** A mistake that asks back with buttons is a message; every other one stays with what was typed. */
    private Map<String, String> errors(Answer answer, Speaker reader, JsonNode view) {
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
        boolean refused = !answer.replies().isEmpty()
                && answer.replies().stream()
                        .allMatch(reply ->
                                reply.mistake() && reply.card().allButtons().isEmpty());
        if (refused) {
            errors.put(
                    first,
                    answer.replies().stream()
                            .map(reply -> plain.text(reply.card(), reader.language(), reader.zone()))
                            .collect(Collectors.joining("\n")));
        }
        return errors;
    }
}
