package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Keeper;
import io.salesbell.chat.slack.SlackAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A form that was sent: what was filled in, and which of the choices it had asked for, if one was taken. */
record SentForm(
        Inbound inbound,
        FormOrigin origin,
        Caller caller,
        FilledIn filled,
        PressedLines.@Nullable Line chosen,
        ChosenForms.@Nullable Values merged,
        String correction) {

    /** The same, as what is done in the stead of what was sent with other values before. */
    SentForm correcting() {
        return new SentForm(inbound, origin, caller, filled, chosen, merged, ":" + values());
    }

    /** The same for the same values. */
    String values() {
        return UUID.nameUUIDFromBytes(view().path("state").toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    JsonNode view() {
        return inbound.payload().path("view");
    }

    Conversation in() {
        boolean direct = origin.in().equals(caller.direct().key());
        return new Conversation(
                SlackAddress.SLACK, origin.in(), direct ? Conversation.Kind.DIRECT : Conversation.Kind.CHANNEL);
    }

    /** A choice is not, while it has only shown something, or done something without the words that were typed. */
    boolean isDoneBy(Answer answer) {
        return chosen == null
                || (answer.changed() && (merged != null || FilledIn.isSaidBy(chosen.line(), view().path("state"))));
    }

    boolean staysOpen(Answer answer) {
        return FormAnswers.isRefused(answer) || !isDoneBy(answer);
    }

    String key() {
        return "slack:" + caller.workspace().team() + ":view:" + inbound.text("view", "id") + ":"
                + inbound.text("view", "hash") + (origin.times() == 0 ? "" : ":" + origin.times())
                + correction;
    }

    /** What is asked in the form is no menu of the conversation; with which values it was obeyed is kept. */
    Keeper keeper(SavedForms saved) {
        return new Keeper() {
            @Override
            public void check() {}

            @Override
            public void keep(Answer answer) {
                if (answer.changed()) {
                    saved.keep(SentForm.this);
                }
            }

            @Override
            public boolean shows(Answer answer) {
                return !staysOpen(answer);
            }
        };
    }
}
