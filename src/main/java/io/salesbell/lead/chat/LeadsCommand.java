package io.salesbell.lead.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.lead.LeadLists;
import io.salesbell.lead.LeadRights;
import io.salesbell.lead.LeadSights;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lists one's own leads, or for a manager a colleague's or the team's, what is due first on top. */
@Component
class LeadsCommand implements CommandHandler {
    private static final int MOST = 10;
    private static final Map<String, String> VIEWS = Map.of(
            "overdue", "overdue", "超期", "overdue", "逾期", "overdue", "过期", "overdue", "team", "team", "团队", "team", "全队",
            "team");

    private static final Map<String, String> PERIODS = Map.of(
            "this week",
            "WEEK",
            "last week",
            "WEEK",
            "this month",
            "MONTH",
            "last month",
            "MONTH",
            "本周",
            "WEEK",
            "这周",
            "WEEK",
            "上周",
            "WEEK",
            "本月",
            "MONTH",
            "上月",
            "MONTH");

    private final LeadLists lists;
    private final LeadTables tables;
    private final LeadSights sights;
    private final LeadRights rights;
    private final Members members;
    private final TeamLeads teamLeads;

    LeadsCommand(
            LeadLists lists,
            LeadTables tables,
            LeadSights sights,
            LeadRights rights,
            Members members,
            TeamLeads teamLeads) {
        this.lists = lists;
        this.tables = tables;
        this.sights = sights;
        this.rights = rights;
        this.members = members;
        this.teamLeads = teamLeads;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("leads", "my leads", "我的线索", "线索列表")
                .topic(CommandSpec.Topic.LEADS)
                .argument(Argument.of("view", Argument.Kind.CHOICE).among(VIEWS).optional())
                .argument(Argument.of("stage", Argument.Kind.VOCABULARY).optional())
                .argument(Argument.of("person", Argument.Kind.PERSON).optional())
                .argument(Argument.of("period", Argument.Kind.PERIOD)
                        .among(PERIODS)
                        .optional())
                .option("team", Argument.Kind.REST, "团队")
                .reads()
                .personal()
                .example("leads overdue")
                .example("我的线索 初步沟通")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        if (command.has("period")) {
            throw new UserMistake(
                    Text.of("lead.list.no-period"),
                    List.of(Button.of("lead.button.all", "leads"), Button.of("lead.button.overdue", "leads overdue")));
        }
        Instant now = command.origin().sentAt();
        Set<MemberId> whose = whose(command);
        var asked = new LeadLists.Asked(command.org(), whose, command.speaker().zone(), MOST);
        String view = command.optional("view").orElse("");
        Optional<String> stage = command.optional("stage");
        LeadLists.Page page = view.equals("overdue") ? lists.due(asked, now) : lists.open(asked, stage.orElse(null));
        if (page.lines().isEmpty()) {
            return Reply.of(view.equals("overdue") ? "lead.list.none-overdue" : "lead.list.none");
        }
        Card.Builder card = Card.titled("lead.list.title", page.total());
        boolean others = whose.size() > 1 || !whose.contains(command.member());
        return Reply.of(tables.list(card, page, sights.stages(command.org()), now, others));
    }

    private Set<MemberId> whose(IncomingCommand command) {
        Optional<MemberId> person = command.person("person");
        if (person.isPresent()) {
            if (!rights.mayChange(command.actor(), person)) {
                Member other = members.get(command.org(), person.get());
                throw new UserMistake("lead.list.not-yours", Text.person(other.id(), other.name()));
            }
            return Set.of(person.get());
        }
        if (command.has("team")) {
            return teamLeads.peopleOf(command.speaker(), command.text("team"));
        }
        boolean team = command.optional("view").filter("team"::equals).isPresent();
        Set<MemberId> below = team ? teamLeads.below(command.speaker()) : Set.of();
        return below.isEmpty() ? Set.of(command.member()) : below;
    }
}
