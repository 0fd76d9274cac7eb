package io.salesbell.team;

import io.salesbell.chat.Button;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import java.util.List;

/** A step of the start; each module contributes those that are its own. */
public interface SetupStep {

    /** Steps are offered in rising order: team 10, manager 20, target 30, channel 40, leads 50, telling people 60. */
    int order();

    /** How the step stands for the team the speaker sets up, and what can be pressed for it. */
    State state(Speaker speaker, Team team);

    /** A step as it stands: {@code said} is one line, {@code buttons} what takes it further. */
    record State(boolean done, Text said, List<Button> buttons) {
        public State {
            buttons = List.copyOf(buttons);
        }
    }
}
