package io.salesbell.intake.demo;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Conversations;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Pulse;
import io.salesbell.chat.Reply;
import io.salesbell.schedule.BusinessClock;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organization;
import io.salesbell.team.Settings;
import io.salesbell.team.Settings.Subject;
import io.salesbell.team.WorkingTimes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * Types the demo's history into the bot, line by line as of then, so that every number goes back to a typed line. Cut
 * short, it goes on at the next start: a line heard before is known by its id.
 */
@Component
@Conditional(DemoWanted.class)
class DemoReplay implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(DemoReplay.class);
    private static final Conversation IMPORT = new Conversation("import", "demo", Conversation.Kind.DIRECT);

    private final DemoCompany company;
    private final Conversations conversations;
    private final Pulse pulse;
    private final Members members;
    private final Settings settings;
    private final WorkingTimes workingTimes;
    private final BusinessClock clock;
    private final UnhurriedCommits commits;

    DemoReplay(
            DemoCompany company,
            Conversations conversations,
            Pulse pulse,
            Members members,
            Settings settings,
            WorkingTimes workingTimes,
            BusinessClock clock,
            UnhurriedCommits commits) {
        this.company = company;
        this.conversations = conversations;
        this.pulse = pulse;
        this.members = members;
        this.settings = settings;
        this.workingTimes = workingTimes;
        this.clock = clock;
        this.commits = commits;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        company.organization().map(Organization::id).ifPresent(org -> {
            DemoState state = settings.of(org, DemoState.SETTING);
            if (!state.complete()) {
                commits.during(() -> replay(org, state));
                settings.set(Subject.of(org), DemoState.SETTING, state.completed());
                pulse.settle();
            }
        });
    }

    private void replay(OrgId org, DemoState state) {
        long began = System.nanoTime();
        List<DemoLine> lines = new DemoHistory(state.start(), state.weeks(), workingTimes.calendar(org)).lines();
        Map<String, MemberId> people = members.active(org).stream().collect(Collectors.toMap(Member::key, Member::id));
        int refused = 0;
        for (int number = 0; number < lines.size(); number++) {
            refused += isRefused(org, people, lines.get(number), number) ? 1 : 0;
        }
        log.info(
                "the demo's history is told: {} lines, {} of them refused, in {} ms",
                lines.size(),
                refused,
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    private boolean isRefused(OrgId org, Map<String, MemberId> people, DemoLine line, int number) {
        MemberId person = Objects.requireNonNull(people.get(line.person()));
        Conversation from = line.fresh()
                ? new Conversation(DemoCompany.PLATFORM, "dm:" + person, Conversation.Kind.DIRECT)
                : IMPORT;
        IncomingMessage message = IncomingMessage.text(org, person, from, "demo:" + number, line.at(), line.text());
        Answer answer = clock.at(line.at(), () -> conversations.hear(message));
        boolean refused = answer.replies().stream().anyMatch(Reply::mistake);
        if (refused) {
            log.debug("refused of {}: {}", line.person(), line.text());
        }
        return refused;
    }
}
