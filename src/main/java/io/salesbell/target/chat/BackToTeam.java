package io.salesbell.target.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import io.salesbell.target.DatedTarget;
import io.salesbell.target.Metric;
import io.salesbell.target.MetricText;
import io.salesbell.target.Metrics;
import io.salesbell.target.OwnTargets;
import io.salesbell.target.TargetChange;
import io.salesbell.target.TargetSubject;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes people's own targets back to the team's, shown before; and says of a team's new ones who keeps their own. */
@Component
class BackToTeam {
    private final OwnTargets own;
    private final TargetRights rights;
    private final Metrics metrics;
    private final MetricText texts;
    private final Members members;

    BackToTeam(OwnTargets own, TargetRights rights, Metrics metrics, MetricText texts, Members members) {
        this.own = own;
        this.rights = rights;
        this.metrics = metrics;
        this.texts = texts;
        this.members = members;
    }

    /** Of the person named, or of all whom the speaker sets targets for; all metrics where none is named. */
    Reply take(IncomingCommand command, LocalDate today) {
        List<String> keys = command.optional("metric")
                .map(List::of)
                .orElseGet(() -> metrics.all().stream().map(Metric::key).toList());
        List<OwnTargets.Own> all = own.of(command.org(), people(command), keys, today);
        if (all.isEmpty()) {
            return Reply.of(Card.saying("target.own.none"));
        }
        if (!command.has("confirm")) {
            return Reply.of(Card.titled("target.change.title")
                    .block(table(command, all))
                    .note("target.own.unconfirmed")
                    .menu(List.of(
                            Button.of("target.button.confirm", line(command)).primary())));
        }
        own.takeBack(command.actor(), command.origin().sentAt(), all);
        return Reply.of(Card.titled("target.change.done").block(table(command, all)));
    }

    private List<MemberId> people(IncomingCommand command) {
        List<TargetSubject> settable = rights.settable(command);
        return settable.stream().allMatch(subject -> subject.kind() == TargetSubject.Kind.MEMBER)
                ? settable.stream().map(subject -> new MemberId(subject.id())).toList()
                : rights.peopleOf(command);
    }

    /** Adds who keeps a target of their own beside those set for a team or everybody, and offers to take them along. */
    void keepers(Card.Builder card, IncomingCommand command, List<TargetChange> changes, LocalDate today) {
        if (!command.has("team")) {
            return;
        }
        List<String> keys =
                changes.stream().map(TargetChange::metric).distinct().toList();
        List<OwnTargets.Own> kept = own.of(command.org(), rights.peopleOf(command), keys, today);
        if (kept.isEmpty()) {
            return;
        }
        card.note("target.own.keep", Text.joined(", ", names(command, kept)));
        List<Button> along = kept.stream()
                .map(OwnTargets.Own::metric)
                .distinct()
                .map(metric -> Button.of(
                        Text.of("target.button.along", MetricText.title(metric)), "target team as-team " + metric))
                .toList();
        card.buttons(along.toArray(Button[]::new));
    }

    private List<Text> names(IncomingCommand command, Collection<OwnTargets.Own> kept) {
        return kept.stream()
                .map(one -> Text.of(
                        "target.own.one",
                        name(command, one.member()),
                        MetricText.title(one.metric()),
                        shown(command, one.metric(), one.target())))
                .toList();
    }

    private Text name(IncomingCommand command, MemberId id) {
        Member member = members.get(command.org(), id);
        return Text.person(id, member.name());
    }

    private Text shown(IncomingCommand command, String metric, DatedTarget target) {
        return texts.target(command.org(), metric, target.value(), target.per());
    }

    private Card.Table table(IncomingCommand command, List<OwnTargets.Own> all) {
        List<List<Text>> rows = all.stream()
                .map(one -> List.of(
                        name(command, one.member()),
                        MetricText.title(one.metric()),
                        shown(command, one.metric(), one.target()),
                        one.teams() == null
                                ? Text.of("target.change.first")
                                : shown(command, one.metric(), one.teams()),
                        Text.from(one.from())))
                .toList();
        return new Card.Table(
                List.of(
                        Text.of("target.column.whom"),
                        Text.of("target.column.metric"),
                        Text.of("target.column.before"),
                        Text.of("target.column.after"),
                        Text.of("target.column.from")),
                rows,
                List.of(2, 3));
    }

    private static String line(IncomingCommand command) {
        String whose = command.has("team")
                ? "team"
                : command.person("person").map(id -> "@" + id).orElse("");
        String metric = command.optional("metric").map(key -> " " + key).orElse("");
        return ("target " + whose + " as-team" + metric).replace("target  ", "target ") + ", confirm: yes";
    }
}
