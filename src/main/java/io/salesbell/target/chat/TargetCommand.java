package io.salesbell.target.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Figures;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.Period;
import io.salesbell.target.PeriodWords;
import io.salesbell.target.TargetChange;
import io.salesbell.target.TargetSetting;
import io.salesbell.target.TargetSubject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows what is asked of oneself; a manager sets targets for the team or a person, shown before they hold. */
@Component
class TargetCommand implements CommandHandler {
    private static final Map<String, String> TEAM =
            Map.of("team", "team", "everyone", "team", "团队", "team", "全队", "team", "全员", "team", "大家", "team");
    private static final Map<String, String> PERIODS = PeriodWords.all();
    private static final Map<String, String> BACK = Stream.of(
                    "as-team",
                    "as team",
                    "like team",
                    "like the team",
                    "back to team",
                    "back to the team",
                    "同团队",
                    "随团队",
                    "跟团队",
                    "和团队一样",
                    "恢复团队",
                    "恢复团队目标",
                    "取消单独")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), word -> "team"));
    private static final Map<String, String> YES =
            Map.of("yes", "yes", "ok", "yes", "是", "yes", "确认", "yes", "确定", "yes");

    private final TargetRights rights;
    private final WantedTargets wanted;
    private final TargetSetting setting;
    private final TargetView view;
    private final BackToTeam back;

    TargetCommand(TargetRights rights, WantedTargets wanted, TargetSetting setting, TargetView view, BackToTeam back) {
        this.rights = rights;
        this.wanted = wanted;
        this.setting = setting;
        this.view = view;
        this.back = back;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("target", "targets", "my target", "my targets", "目标", "我的目标")
                .topic(CommandSpec.Topic.NUMBERS)
                .argument(Argument.of("period", Argument.Kind.PERIOD).optional().among(PERIODS))
                .argument(Argument.of("team", Argument.Kind.CHOICE).optional().among(TEAM))
                .argument(Argument.of("person", Argument.Kind.PERSON).optional())
                .argument(Argument.of("when", Argument.Kind.PERIOD).optional().among(PERIODS))
                .argument(Argument.of("back", Argument.Kind.CHOICE).optional().among(BACK))
                .argument(Argument.of("metric", Argument.Kind.VOCABULARY).behind("back"))
                .argument(Argument.of("targets", Argument.Kind.FIGURES).optional())
                .option("confirm", Argument.Kind.CHOICE, YES, "确认")
                .personal()
                .example("target team visits 20, amount 100k/month")
                .example("目标 团队 拜访 20，成交额 10万/月")
                .example("target @lily as team")
                .example("目标 @王伟 同团队 拜访")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        LocalDate today = Audience.today(command);
        Optional<Figures> figures = command.value("targets", Figures.class);
        Optional<Period> named = Audience.named(command).map(value -> PeriodWords.period(value, today));
        if (command.has("back")) {
            return back.take(command, today);
        }
        if (figures.isEmpty()) {
            return Reply.of(
                    command.has("team")
                            ? view.ofPeople(command.org(), rights.managedPeople(command), named, today)
                            : view.of(rights.visible(command), named, today));
        }
        named.ifPresent(period -> {
            throw new UserMistake("target.change.no-period", PeriodWords.title(period, today)).in("period");
        });
        List<TargetSetting.Wanted> asked = wanted.of(command.speaker(), figures.get());
        List<TargetSubject> subjects = rights.settable(command);
        List<List<TargetChange>> plans = subjects.stream()
                .map(subject -> setting.plan(command.org(), subject, asked, today))
                .toList();
        List<TargetChange> all = plans.stream().flatMap(List::stream).toList();
        boolean nothing = all.stream().allMatch(TargetChange::changesNothing);
        if (nothing || !command.has("confirm")) {
            Card.Builder card = view.before(command, all, asked, nothing);
            back.keepers(card, command, all, today);
            return Reply.of(card);
        }
        plans.forEach(plan -> setting.set(command.actor(), command.origin().sentAt(), plan));
        Card.Builder card = view.after(command, all, today);
        back.keepers(card, command, all, today);
        return Reply.of(card);
    }
}
