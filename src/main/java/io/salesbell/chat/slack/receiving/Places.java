package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Conversation;
import io.salesbell.chat.Directory;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import org.springframework.stereotype.Component;

/**
 * Where an answer may be read: in a team's own channel by everybody there, unless they are not all of one company;
 * anywhere else by the caller alone.
 */
@Component
@WhenSlackIsOn
class Places {
    private final Directory directory;
    private final SlackOutsiders outsiders;

    Places(Directory directory, SlackOutsiders outsiders) {
        this.outsiders = outsiders;
        this.directory = directory;
    }

    SlackAddress forAnswers(Caller caller, Conversation in) {
        boolean teams = !in.isDirect()
                && directory.channels(caller.org(), SlackAddress.SLACK).stream()
                        .anyMatch(channel -> channel.conversation().equals(in))
                && !outsiders.mayRead(caller.org(), in);
        return SlackAddress.of(teams ? in : caller.direct());
    }
}
