package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Card;
import io.salesbell.chat.Form;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How one field of a form is asked for: what was wrong with the last answer, what it is for, its choices by number. */
final class FormQuestion {
    private FormQuestion() {}

    static Reply of(Form form, Map<String, String> answers, Form.Field field, @Nullable Text mistake) {
        Card.Builder card = new Card.Builder();
        if (mistake != null) {
            card.block(new Card.Paragraph(mistake));
        }
        card.say("dingtalk.form.ask", FormSubject.of(form, answers), field.label());
        Text hint = field.hint();
        if (hint != null) {
            card.block(new Card.Note(hint));
        }
        IntStream.range(0, field.choices().size())
                .forEach(index -> card.block(new Card.Paragraph(Text.joined(
                        " ",
                        List.of(
                                Text.verbatim(String.valueOf(index + 1)),
                                field.choices().get(index).label())))));
        return Reply.of(card);
    }
}
