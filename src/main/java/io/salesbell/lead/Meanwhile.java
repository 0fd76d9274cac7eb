package io.salesbell.lead;

import io.salesbell.chat.Button;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.customer.Customers;
import io.salesbell.journal.Journal;
import io.salesbell.team.Members;
import io.salesbell.team.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells somebody who comes too late what happened to a lead in the meantime. */
@Component
public class Meanwhile {
    private final Journal journal;
    private final Customers customers;
    private final Members members;
    private final Settings settings;
    private final Assignments assignments;

    Meanwhile(Journal journal, Customers customers, Members members, Settings settings, Assignments assignments) {
        this.assignments = assignments;
        this.journal = journal;
        this.customers = customers;
        this.members = members;
        this.settings = settings;
    }

    /** Refuses what a button asks that was drawn for another version of the lead. */
    public void check(Lead lead, @Nullable Integer version) {
        if (version != null && version != lead.version()) {
            Text what = Text.of("lead.meanwhile.changed", lead.ref(), stage(lead), who(lead), when(lead), owner(lead));
            throw new UserMistake(what, List.of(Button.of("lead.button.show", "lead " + lead.ref())));
        }
    }

    /** Refuses to change a closed lead. */
    public void refuseClosed(Lead lead) {
        refuseClosed(lead, "");
    }

    /** Refuses to change a closed lead and offers to take it up again at that stage, or to begin a new one. */
    void refuseClosed(Lead lead, String stage) {
        if (lead.state().isClosed()) {
            Text what =
                    Text.of("lead.meanwhile.closed", lead.ref(), stage(lead), who(lead), lead.closedAt(), reason(lead));
            List<Button> choices = new ArrayList<>();
            if (lead.state() != LeadState.WON) {
                String line = "reopen " + lead.ref() + " " + stage;
                choices.add(Button.of("lead.button.reopen", line.strip()).at(lead.version()));
            }
            String customer = customers.current(lead.org(), lead.customerId()).name();
            choices.add(Button.of(Text.of("lead.button.create", customer), "lead new " + customer));
            choices.add(Button.of("lead.button.show", "lead " + lead.ref()));
            throw new UserMistake(what, choices);
        }
    }

    private Text stage(Lead lead) {
        return settings.of(lead.org(), Stages.SETTING).of(lead).name();
    }

    private Text who(Lead lead) {
        return journal.latestOn(lead.org(), lead.id())
                .flatMap(latest -> members.find(lead.org(), latest.member()))
                .map(member -> Text.person(member.id(), member.name()))
                .orElse(Text.empty());
    }

    private Text owner(Lead lead) {
        return assignments
                .current(lead.org(), lead.id())
                .flatMap(current -> members.find(lead.org(), current.member()))
                .map(member -> Text.of("lead.meanwhile.owner", Text.person(member.id(), member.name())))
                .orElse(Text.empty());
    }

    private Object when(Lead lead) {
        return journal.latestOn(lead.org(), lead.id()).map(Journal.Latest::at).orElse(lead.lastTouchAt());
    }

    private static Text reason(Lead lead) {
        return lead.reason() == null
                ? Text.empty()
                : Text.of("lead.meanwhile.reason", Objects.requireNonNull(lead.reason()));
    }
}
