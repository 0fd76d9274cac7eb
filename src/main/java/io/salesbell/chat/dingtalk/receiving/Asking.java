package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Folded;
import io.salesbell.chat.Form;
import io.salesbell.chat.Forms;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.sending.Buttons;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Forms where there are none: what a command still needs is asked for, one thing at a time. */
@Component
@WhenDingTalkIsOn
class Asking {
    private static final Set<Form.Type> DAYS = Set.of(Form.Type.DATE, Form.Type.DATETIME);
    private static final Pattern DIGIT = Pattern.compile("([1-9]\\d?)[.,\\s]*");

    private final Questions questions;
    private final Forms forms;
    private final Callers callers;
    private final Buttons buttons;

    Asking(Questions questions, Forms forms, Callers callers, Buttons buttons) {
        this.questions = questions;
        this.forms = forms;
        this.callers = callers;
        this.buttons = buttons;
    }

    /** What somebody said, and where. */
    record Said(Caller caller, Speaker speaker, RobotMessage message, DingTalkAddress in, String key, Instant at) {
        private String place() {
            return in.key();
        }

        /** The same between the caller and us: what is asked and answered is nobody else's. */
        private Said alone() {
            return new Said(caller, speaker, message, caller.direct(), key, at);
        }
    }

    /** Asks for the first thing that the form lacks; a form that lacks nothing is sent as it is. */
    Answered begin(Said said, Form form, @Nullable String mark) {
        Map<String, String> answers = new HashMap<>();
        form.fields().stream()
                .filter(field -> !field.value().isBlank())
                .forEach(field -> answers.put(field.name(), field.value()));
        return next(said, form, answers, mark);
    }

    /** Takes the message as the answer to the open question; empty when there is none, or it is a command instead. */
    Optional<Answered> answered(Said said) {
        Optional<Questions.Question> open = questions.open(said.caller(), said.place());
        if (open.isEmpty()) {
            return Optional.empty();
        }
        String text = said.message().text();
        if (open.get().lastKey().equals(said.key())) {
            return Optional.of(Answered.of(Answer.of(List.of()).to(said.speaker())));
        }
        if (forms.isCancel(text)) {
            Answer stopped = Answer.of(Reply.of("dingtalk.form.stopped")).to(said.speaker());
            return Optional.of(new Answered(stopped, () -> close(said)));
        }
        Optional<Form> form = forms.of(said.speaker(), open.get().command());
        if (isCommand(said.speaker(), text, form, open.get().field()) || form.isEmpty() || text.isBlank()) {
            close(said);
            return Optional.empty();
        }
        Map<String, String> answers = new HashMap<>(open.get().answers());
        answers.put(open.get().field(), value(form.get(), open.get().field(), text));
        return Optional.of(next(said, form.get(), answers, open.get().mark()));
    }

    /** A command is none of a form's answers; but a day by itself, as 今天 is, may be what was asked for. */
    private boolean isCommand(Speaker speaker, String text, Optional<Form> form, String asked) {
        boolean day = form.stream()
                .flatMap(one -> one.fields().stream())
                .filter(field -> field.name().equals(asked))
                .anyMatch(field -> DAYS.contains(field.type()));
        return forms.prefilled(speaker, text).isPresent()
                || forms.of(speaker, text).isPresent()
                || (!day && forms.isWhole(text));
    }

    private static String value(Form form, String name, String text) {
        List<Form.Choice> choices = form.fields().stream()
                .filter(field -> field.name().equals(name))
                .flatMap(field -> field.choices().stream())
                .toList();
        Matcher digit = DIGIT.matcher(Folded.of(text).strip());
        int chosen = digit.matches() ? Integer.parseInt(digit.group(1)) : 0;
        return chosen > 0 && chosen <= choices.size() ? choices.get(chosen - 1).value() : text;
    }

    private Answered next(Said said, Form form, Map<String, String> answers, @Nullable String mark) {
        Optional<Form.Field> missing = form.fields().stream()
                .filter(field -> field.required() && !answers.containsKey(field.name()))
                .findFirst();
        if (missing.isPresent()) {
            Answer question = Answer.of(
                            FormQuestion.of(form, answers, missing.get(), null).personally())
                    .to(said.speaker());
            return new Answered(question, () -> ask(said.alone(), form.command(), answers, missing.get(), mark));
        }
        return send(said, form, answers, mark);
    }

    private Answered send(Said said, Form form, Map<String, String> answers, @Nullable String mark) {
        Optional<Buttons.Kept> button = Optional.ofNullable(mark)
                .flatMap(name -> buttons.find(said.caller().org(), name));
        Optional<Buttons.Press> earlier =
                button.flatMap(one -> buttons.obeyed(said.caller().org(), one, one.place(said.in())));
        if (earlier.isPresent()) {
            return new Answered(Presses.settled(earlier.get()).to(said.speaker()), () -> close(said));
        }
        Answer answer = callers.hear(
                said.caller(),
                said.message(),
                by -> IncomingMessage.form(
                                by.org(),
                                by.member(),
                                said.in().conversation(),
                                said.key(),
                                said.at(),
                                form.command(),
                                answers)
                        .pressedAt(button.map(Buttons.Kept::version).orElse(null)));
        Optional<Form.Field> wrong = form.fields().stream()
                .filter(field -> answer.fields().containsKey(field.name()))
                .findFirst();
        if (wrong.isPresent()) {
            Map<String, String> right = new HashMap<>(answers);
            answer.fields().keySet().forEach(right::remove);
            Answer question = Answer.of(FormQuestion.of(
                                    form,
                                    right,
                                    wrong.get(),
                                    answer.fields().get(wrong.get().name()))
                            .asMistake())
                    .to(said.speaker());
            return new Answered(question, () -> ask(said.alone(), form.command(), right, wrong.get(), mark));
        }
        return new Answered(answer, () -> {
            close(said);
            button.filter(one -> answer.changed())
                    .ifPresent(one -> buttons.obey(
                            said.caller().org(),
                            one,
                            one.place(said.in()),
                            said.speaker().name()));
        });
    }

    private void close(Said said) {
        questions.close(said.caller(), said.place());
    }

    private void ask(Said said, String command, Map<String, String> answers, Form.Field field, @Nullable String mark) {
        questions.ask(
                said.caller(), said.place(), new Questions.Question(command, answers, field.name(), mark, said.key()));
    }
}
