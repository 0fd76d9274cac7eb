package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.HelpNote;
import io.salesbell.chat.Text;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Slack owns /leave, /mute, /remind and /rename, and the app has few slash commands: what has none is typed behind /sales. */
@Component
@WhenSlackIsOn
public class SlashNote implements HelpNote {
    /** The slash commands of the manifest. */
    public static final Set<String> OWN = Set.of(
            "visit", "lead", "leads", "followup", "deal", "customer", "today", "target", "score", "board", "kudos");

    @Override
    public Optional<Text> below(Conversation in, @Nullable CommandSpec command) {
        if (!in.platform().equals(SlackAddress.SLACK)) {
            return Optional.empty();
        }
        if (command == null) {
            return Optional.of(Text.of(
                    "slack.help.slash",
                    Text.joined(
                            " ",
                            OWN.stream()
                                    .sorted()
                                    .map(name -> Text.verbatim("/" + name))
                                    .toList())));
        }
        String first = command.name().split(" ", 2)[0];
        return OWN.contains(first)
                ? Optional.of(Text.of("slack.help.own", command.name()))
                : Optional.of(Text.of("slack.help.sales", command.name()));
    }
}
