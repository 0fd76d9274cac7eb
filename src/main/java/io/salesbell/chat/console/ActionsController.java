package io.salesbell.chat.console;

import io.salesbell.chat.Forms;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pressing a button of a message, and the form that a button asks with. */
@RestController
@WhenConsoleIsOn
class ActionsController {
    private final ConsolePeople people;
    private final ConsoleActions actions;
    private final Photos photos;

    ActionsController(ConsolePeople people, ConsoleActions actions, Photos photos) {
        this.people = people;
        this.actions = actions;
        this.photos = photos;
    }

    record Press(
            @Nullable String from,
            @Nullable String message,
            @Nullable String button,
            @Nullable Map<String, @Nullable String> values) {}

    record Pressed(List<MessageView> replies, MessageView message) {}

    @GetMapping("/console/api/messages/{message}/buttons/{button}/form")
    ShownForm form(@RequestParam String as, @PathVariable String message, @PathVariable String button) {
        return actions.form(people.person(as), message, button);
    }

    @PostMapping("/console/api/actions")
    Object press(@RequestBody Press press) {
        ConsolePerson by = people.person(press.from());
        Map<String, String> values = press.values() == null ? null : Requests.present(press.values());
        if (values != null && values.containsKey(Forms.PHOTO)) {
            photos.of(by, new FilledForm("", values).photoNames());
        }
        ConsoleActions.Pressed pressed = actions.press(
                by,
                Requests.required(by, "message", press.message()),
                Requests.required(by, "button", press.button()),
                values);
        return pressed.errors()
                .<Object>map(errors -> errors)
                .orElseGet(() -> new Pressed(
                        pressed.replies().stream().map(MessageView::of).toList(), MessageView.of(pressed.message())));
    }
}
