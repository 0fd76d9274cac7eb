package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Card;
import io.salesbell.chat.PlainCards;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Subjects;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.rendering.Marks;
import io.salesbell.chat.dingtalk.sending.Buttons;
import io.salesbell.chat.dingtalk.sending.GroupChats;
import io.salesbell.chat.dingtalk.sending.Missed;
import io.salesbell.chat.dingtalk.sending.Sent;
import io.salesbell.chat.dingtalk.sending.Sessions;
import io.salesbell.shared.Actor;
import io.salesbell.shared.OrgId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what a message brought and what it is answered, all of it or nothing. */
@Component
@WhenDingTalkIsOn
class Keeping {
    private final Sessions sessions;
    private final GroupChats groups;
    private final Missed missed;
    private final Sent sent;
    private final Buttons buttons;
    private final Replies replies;
    private final PlainCards plain;
    private final TransactionTemplate transaction;

    Keeping(
            Sessions sessions,
            GroupChats groups,
            Missed missed,
            Sent sent,
            Buttons buttons,
            Replies replies,
            PlainCards plain,
            TransactionTemplate transaction) {
        this.sessions = sessions;
        this.groups = groups;
        this.missed = missed;
        this.sent = sent;
        this.buttons = buttons;
        this.replies = replies;
        this.plain = plain;
        this.transaction = transaction;
    }

    /** What was recorded, so that whoever quotes the very message that said it is understood. */
    private String subject(Answer answer, Speaker reader) {
        List<Card> told = answer.replies().stream()
                .filter(Reply::changed)
                .map(Reply::card)
                .toList();
        return told.size() == 1
                ? Subjects.of(told.get(0), plain.text(told.get(0), reader.language(), reader.zone()))
                : "";
    }

    void keep(Asking.Said said, Answered answered) {
        transaction.executeWithoutResult(status -> together(said, answered));
    }

    private void together(Asking.Said said, Answered answered) {
        RobotMessage message = said.message();
        OrgId org = said.caller().org();
        Answer answer = answered.answer();
        Speaker reader = Optional.ofNullable(answer.speaker()).orElse(said.speaker());
        sessions.keep(org, said.in(), message.webhook(), message.webhookUntil());
        if (message.group() && groups.heard(org, said.in(), message.title())) {
            missed.sendAgain(new Actor(org, reader.member(), DingTalkAddress.DINGTALK), said.in());
        }
        answered.note().run();
        buttons.choose(org, said.in().key(), answer.chosen(), reader.name());
        boolean pressed = Marks.in(message.text()).isPresent();
        replies.owe(said.caller(), answer, reader.language(), said.in(), said.key(), pressed);
        if (answer.changed()) {
            sent.arrived(org, message.id(), said.in().key(), subject(answer, reader));
        }
    }
}
