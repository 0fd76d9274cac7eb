package io.salesbell.lead.chat;

import io.salesbell.chat.FormRights;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.chat.Which;
import io.salesbell.lead.Lead;
import io.salesbell.lead.LeadRights;
import io.salesbell.lead.Leads;
import io.salesbell.lead.Meanwhile;
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

/** Whose lead it is, and whether it is there and open, is known before anybody is asked what is to become of it. */
@Component
class LeadFormRights implements FormRights {
    private static final Set<String> COMMANDS = Set.of("assign", "park", "invalid", "lost");
    private static final Pattern LEAD = Pattern.compile("#?[Ll]?(\\d{1,9})");
    /** What names a record in another way than by its customer. */
    private static final Pattern OTHERWISE = Pattern.compile("#?[A-Za-z]?\\d{1,9}|(?i:last|latest)|刚才|上一条|最近");

    /** A name there may be the colleague's. */
    private static final String ASSIGN = "assign";

    private static final String FORM = "form";
    private static final String FOLLOW_UP = "followup";

    private final Leads leads;
    private final LeadRights rights;
    private final Members members;
    private final Meanwhile meanwhile;

    LeadFormRights(Leads leads, LeadRights rights, Members members, Meanwhile meanwhile) {
        this.meanwhile = meanwhile;
        this.leads = leads;
        this.rights = rights;
        this.members = members;
    }

    @Override
    public void check(Speaker speaker, String command, Map<String, String> values) {
        String typed = values.getOrDefault("lead", "");
        boolean changes = COMMANDS.contains(command);
        boolean named = !command.equals(ASSIGN) && !OTHERWISE.matcher(typed).matches();
        boolean told = named || LEAD.matcher(typed).matches();
        if (typed.isEmpty() || !told || !(changes || command.equals(FOLLOW_UP))) {
            return;
        }
        found(speaker, typed).ifPresent(lead -> {
            if (changes) {
                checkOwner(speaker, lead);
                meanwhile.refuseClosed(lead);
            }
        });
    }

    /** The lead that is meant; empty where several may be, which is asked when all is said. */
    private Optional<Lead> found(Speaker speaker, String typed) {
        Matcher number = LEAD.matcher(typed);
        try {
            return Optional.of(leads.find(
                    speaker,
                    number.matches()
                            ? new Which.Numbered("L", Long.parseLong(number.group(1)))
                            : new Which.Named(typed),
                    typed));
        } catch (UserMistake unclear) {
            if (unclear.choices().size() > 1) {
                return Optional.empty();
            }
            throw unclear;
        }
    }

    private void checkOwner(Speaker speaker, Lead lead) {
        Optional<MemberId> owner = leads.ownerOf(lead);
        if (!rights.mayChange(new Actor(speaker.org(), speaker.member(), FORM), lead, owner)) {
            Member other = members.get(speaker.org(), owner.orElseThrow());
            throw new UserMistake("lead.rights.not-yours", lead.ref(), Text.person(other.id(), other.name()));
        }
    }
}
