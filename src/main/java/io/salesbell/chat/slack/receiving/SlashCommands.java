package io.salesbell.chat.slack.receiving;

import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import io.salesbell.chat.Answer;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Form;
import io.salesbell.chat.Forms;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.rendering.SlackMessage;
import io.salesbell.chat.slack.sending.HomePages;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** {@code /visit Acme: demo}: the command's own name is the line's first word, {@code /sales} takes any line. */
@Component
@WhenSlackIsOn
class SlashCommands implements RequestHandler {
    /** What a bare command opens where it is not its own form. */
    private static final Map<String, String> BARE = Map.of("lead", "lead new", "sales", "help");

    /** Their repeats are known by the record; what they ask back they ask again. */
    private static final Set<String> RECORDS = Set.of("/visit", "/followup", "/deal");

    private final Callers callers;
    private final SlackWords words;
    private final Forms forms;
    private final Modals modals;
    private final Replies replies;
    private final Places places;
    private final HomePages homes;
    private final CommandAnswers shown;

    SlashCommands(
            Callers callers,
            SlackWords words,
            Forms forms,
            Modals modals,
            Replies replies,
            Places places,
            HomePages homes,
            CommandAnswers shown) {
        this.callers = callers;
        this.words = words;
        this.forms = forms;
        this.modals = modals;
        this.replies = replies;
        this.places = places;
        this.homes = homes;
        this.shown = shown;
    }

    @Override
    public Set<RequestType> kinds() {
        return Set.of(RequestType.Command);
    }

    @Override
    public Response answer(Inbound inbound) {
        String name = inbound.text("command").replaceFirst("^[/／]", "").strip();
        String typed = words.typed(inbound, Formatting.without(inbound.text("text")));
        String line = line(name, typed);
        return callers.answering(
                        inbound.workspace(),
                        inbound.text("user_id"),
                        inbound.text("user_name"),
                        typed,
                        caller -> answer(inbound, caller, line))
                .orElseGet(() -> replies.unheard(inbound));
    }

    private Response answer(Inbound inbound, Caller caller, String line) {
        Optional<Form> form = forms.of(caller.speaker(), line).filter(SlashCommands::asksSomething);
        if (form.isEmpty()) {
            return say(inbound, caller, line);
        }
        caller.confirm();
        Conversation in = caller.in(inbound.text("channel_id"));
        modals.open(inbound, caller, form.get(), new FormOrigin(form.get().command(), in.key()));
        return Response.ok();
    }

    private String line(String name, String typed) {
        if (typed.isEmpty()) {
            return BARE.getOrDefault(name, name);
        }
        return name.equals("sales") ? typed : forms.joined(name, typed);
    }

    private static boolean asksSomething(Form form) {
        return form.fields().stream().anyMatch(Form.Field::required);
    }

    private Response say(Inbound inbound, Caller caller, String line) {
        Conversation in = caller.in(inbound.text("channel_id"));
        String key = "slack:" + caller.workspace().team() + ":trigger:" + inbound.text("trigger_id");
        Optional<SlackMessage> first =
                RECORDS.contains(inbound.text("command")) ? Optional.empty() : shown.first(caller, key);
        if (first.isPresent()) {
            caller.confirm();
            return replies.acknowledged(first.get(), false);
        }
        Supplier<Boolean> hasHome = homes.isSeenBy(caller.workspace(), caller.user());
        Answer answer =
                callers.hear(caller, by -> IncomingMessage.text(by.org(), by.member(), in, key, inbound.at(), line));
        if (answer.changed()) {
            homes.changed(caller.workspace(), caller.user(), hasHome);
        }
        Speaker reader = Optional.ofNullable(answer.speaker()).orElse(caller.speaker());
        SlackAddress place = places.forAnswers(caller, in);
        boolean many = answer.replies().size() > Bundles.FEW;
        if (inbound.later() || many || Replies.hasPicture(answer)) {
            replies.owe(caller, answer, reader.language(), place, key);
            return replies.acknowledged(Reply.of(many ? "slack.answers-coming" : "slack.picture-coming"), reader);
        }
        return replies.acknowledged(
                answer, reader, !place.isUser(), message -> shown.keep(inbound, caller, answer, message, key));
    }
}
