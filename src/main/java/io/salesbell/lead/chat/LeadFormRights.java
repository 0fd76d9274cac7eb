package io.salesbell.lead.chat;

import io.salesbell.chat.FormRights;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.chat.Which;
import io.salesbell.lead.Lead;
import io.salesbell.lead.LeadRights;
import io.salesbell.lead.Leads;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whose lead it is is known before anybody is asked what is to become of it. */
@Component
class LeadFormRights implements FormRights {
    private static final Set<String> COMMANDS = Set.of("assign", "park", "invalid", "lost");
    private static final Pattern LEAD = Pattern.compile("L(\\d{1,9})");
    private static final String FORM = "form";

    private final Leads leads;
    private final LeadRights rights;
    private final Members members;

    LeadFormRights(Leads leads, LeadRights rights, Members members) {
        this.leads = leads;
        this.rights = rights;
        this.members = members;
    }

    @Override
    public void check(Speaker speaker, String command, Map<String, String> values) {
        Matcher named = LEAD.matcher(values.getOrDefault("lead", ""));
        if (!COMMANDS.contains(command) || !named.matches()) {
            return;
        }
        Lead lead = leads.find(speaker, new Which.Numbered("L", Long.parseLong(named.group(1))), named.group());
        Optional<MemberId> owner = leads.ownerOf(lead);
        if (!rights.mayChange(new Actor(speaker.org(), speaker.member(), FORM), lead, owner)) {
            Member other = members.get(speaker.org(), owner.orElseThrow());
            throw new UserMistake("lead.rights.not-yours", lead.ref(), Text.person(other.id(), other.name()));
        }
    }
}
