package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Card;
import io.salesbell.chat.Form;
import io.salesbell.chat.Forms;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.OpenMenus;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.sending.Buttons;
import io.salesbell.shared.OrgId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Presses of buttons: each row of a message is obeyed once; whoever comes later is told what was done, and by whom. */
@Component
@WhenDingTalkIsOn
class Presses {
    /** A number counts the choices of the newest menu, also where a button says one. */
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Callers callers;
    private final Buttons buttons;
    private final Forms forms;
    private final Asking asking;
    private final OpenMenus menus;

    Presses(Callers callers, Buttons buttons, Forms forms, Asking asking, OpenMenus menus) {
        this.menus = menus;
        this.callers = callers;
        this.buttons = buttons;
        this.forms = forms;
        this.asking = asking;
    }

    /** The answer to words that are a button's, or to the digit of one that was obeyed already; empty for other words. */
    Optional<Answered> typed(Asking.Said said) {
        OrgId org = said.caller().org();
        String words = said.message().text();
        Optional<String> line =
                menus.choice(org, said.caller().member(), said.in().conversation(), words);
        Optional<Buttons.Press> again =
                line.flatMap(one -> buttons.chosen(org, said.in().key(), one));
        Optional<Buttons.Kept> asking =
                line.flatMap(one -> buttons.newest(org, said.in().key(), one)).filter(Buttons.Kept::form);
        return again.map(press -> Answered.of(settled(press).to(said.speaker())))
                .or(() -> asking.map(button -> press(said, button, button.mark())))
                .or(() -> saying(said, words).map(button -> press(said, button, button.mark())));
    }

    private Optional<Buttons.Kept> saying(Asking.Said said, String words) {
        return NUMBER.matcher(words).matches()
                ? Optional.empty()
                : buttons.saying(said.caller().org(), said.in().key(), words);
    }

    /** What a press of the button is answered. */
    Answered press(Asking.Said said, Buttons.Kept button, String mark) {
        Caller caller = said.caller();
        Speaker speaker = said.speaker();
        Optional<Buttons.Press> earlier =
                buttons.obeyed(caller.org(), button, said.in().key());
        if (earlier.isPresent()) {
            return Answered.of(settled(earlier.get()).to(speaker));
        }
        Optional<Form> form = button.form() ? forms.prefilled(speaker, button.line()) : Optional.empty();
        if (form.isPresent()) {
            Optional<Reply> refused = forms.refusal(speaker, form.get());
            if (refused.isPresent()) {
                return Answered.of(Answer.of(refused.get()).to(speaker));
            }
            return knowing(button, asking.begin(said, form.get(), mark));
        }
        String key = "dingtalk:press:" + button.message() + ":" + button.row() + ":"
                + said.in().key();
        Answer answer = callers.hear(
                caller,
                said.message(),
                by -> IncomingMessage.text(
                                by.org(), by.member(), said.in().conversation(), key, said.at(), button.line())
                        .pressedAt(button.version()));
        return answer.changed()
                ? new Answered(
                        answer,
                        () -> buttons.obey(caller.org(), button, said.in().key(), speaker.name()))
                : Answered.of(answer);
    }

    /** What became of the button elsewhere is said before anything is asked for. */
    private static Answered knowing(Buttons.Kept button, Answered answered) {
        Answer answer = answered.answer();
        String outcome = button.outcome();
        if (outcome == null || answer.changed()) {
            return answered;
        }
        Reply known = Reply.of(Card.of(Text.verbatim(outcome))).personally();
        List<Reply> replies =
                Stream.concat(Stream.of(known), answer.replies().stream()).toList();
        return new Answered(new Answer(replies, answer.fields(), answer.speaker(), answer.chosen()), answered.note());
    }

    /** What somebody is told whose button was obeyed already. */
    static Answer settled(Buttons.Press earlier) {
        return Answer.of(Reply.of("dingtalk.press.settled", earlier.label(), earlier.name())
                .asMistake());
    }
}
