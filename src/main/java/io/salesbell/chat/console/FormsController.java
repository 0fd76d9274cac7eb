package io.salesbell.chat.console;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Folded;
import io.salesbell.chat.Form;
import io.salesbell.chat.Forms;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Suggestions;
import io.salesbell.chat.Wording;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The commands on offer, their forms, what a field suggests, and sending a form. */
@RestController
@WhenConsoleIsOn
class FormsController {
    private static final int MOST_SUGGESTIONS = 8;
    private static final int LONGEST_TYPED = 100;
    private static final Map<String, Argument.Kind> KINDS =
            Map.of("customer", Argument.Kind.CUSTOMER, "person", Argument.Kind.PERSON, "lead", Argument.Kind.WHICH);

    private final ConsolePeople people;
    private final ConsoleTalk talk;
    private final Answers answers;
    private final Photos photos;
    private final Forms forms;
    private final List<Suggestions> suggestions;
    private final Wording wording;
    private final Clock clock;

    FormsController(
            ConsolePeople people,
            ConsoleTalk talk,
            Answers answers,
            Photos photos,
            Forms forms,
            List<Suggestions> suggestions,
            Wording wording,
            Clock clock) {
        this.people = people;
        this.talk = talk;
        this.answers = answers;
        this.photos = photos;
        this.forms = forms;
        this.suggestions = List.copyOf(suggestions);
        this.wording = wording;
        this.clock = clock;
    }

    /** A command as the palette lists it: {@code name} is the word that starts it in the person's language. */
    record Command(
            String name,
            String title,
            String usage,
            String example,
            @Nullable ShownForm form) {}

    /** A form as sent: texts by field. */
    record Filled(
            @Nullable String from,
            @Nullable String conversation,
            @Nullable String command,
            @Nullable Map<String, @Nullable String> values,
            @Nullable String id) {}

    @GetMapping("/console/api/commands")
    List<Command> commands(@RequestParam String as) {
        Speaker speaker = answers.speaker(people.person(as));
        return forms.offers(speaker).stream()
                .map(offer -> new Command(
                        offer.word(),
                        answers.words(offer.title(), speaker),
                        answers.words(offer.usage(), speaker),
                        answers.words(offer.example(), speaker),
                        offer.form()
                                .map(form -> ShownForm.of(form, null, speaker, wording))
                                .orElse(null)))
                .toList();
    }

    @GetMapping("/console/api/suggestions")
    List<Suggestions.Suggestion> suggestions(
            @RequestParam String as,
            @RequestParam String type,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String command,
            @RequestParam(defaultValue = "") String field) {
        Speaker speaker = answers.speaker(people.person(as));
        String typed = Folded.clean(q).strip();
        Argument.Kind kind = KINDS.get(type);
        if (kind == null || typed.length() > LONGEST_TYPED) {
            return List.of();
        }
        Argument argument = forms.argument(command, field)
                .filter(found -> found.kind() == kind)
                .orElseGet(() -> Argument.of(type, kind));
        return suggestions.stream()
                .filter(source -> source.kind() == kind)
                .flatMap(source -> source.suggest(speaker, argument, typed, MOST_SUGGESTIONS).stream())
                .distinct()
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    @PostMapping("/console/api/forms")
    Object fillIn(@RequestBody Filled filled) {
        ConsolePerson from = people.person(filled.from());
        Conversation in = people.conversation(from, filled.conversation());
        String command = Requests.required(from, "command", filled.command());
        if (filled.values() == null) {
            throw ConsoleRefusal.of(400, "console.error.missing", "values").to(from);
        }
        Speaker speaker = answers.speaker(from);
        Form form = forms.of(speaker, command)
                .orElseThrow(() ->
                        ConsoleRefusal.of(404, "console.error.command", command).to(from));
        FilledForm values = new FilledForm(form.command(), Requests.present(filled.values()));
        String typed = (in.isDirect() ? "" : "/") + forms.line(speaker, command, values.typed());
        ConsoleTalk.Line line =
                Requests.line(from, in, Folded.clean(typed), photos.of(from, values.photoNames()), filled.id());
        return talk.<Object>fill(
                line,
                values.said(from, in, line.sourceKey(), clock.instant()),
                MessagesController.Said::of,
                errors -> errors);
    }
}
