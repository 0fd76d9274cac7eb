package io.salesbell.recognition;

import io.salesbell.chat.Chatter;
import io.salesbell.chat.Directory;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.record.Undoable;
import io.salesbell.shared.Actor;
import io.salesbell.shared.Ids;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who thanked whom for what. */
@Service
public class KudosBook implements Undoable {
    /** The journal's kind of kudos that were given. */
    static final String GIVEN = "kudos.given";

    /** The journal's kind of kudos that were taken back. */
    static final String VOIDED = "kudos.voided";

    private static final int LONGEST_REASON = 300;

    private final KudosRows rows;
    private final KudosLimits limits;
    private final Members members;
    private final Directory directory;
    private final Chatter chatter;
    private final Journal journal;
    private final Clock clock;

    KudosBook(
            KudosRows rows,
            KudosLimits limits,
            Members members,
            Directory directory,
            Chatter chatter,
            Journal journal,
            Clock clock) {
        this.chatter = chatter;
        this.rows = rows;
        this.limits = limits;
        this.members = members;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Kudos just given and how many the giver has left this week; {@code spared} where a channel would have heard of it, but
     * for the platform's quota.
     */
    public record Given(Kudos kudos, Member receiver, int left, boolean spared) {
        /** Whether a channel hears of it; else the person is told. */
        public boolean inChannel() {
            return kudos.team() != null;
        }
    }

    /**
     * Gives kudos; {@code sentAt} and the giver's {@code zone} decide the week they count in.
     *
     * @throws UserMistake for oneself, without a reason, or beyond the week's limits; nothing was written then
     */
    @Transactional(noRollbackFor = UserMistake.class)
    public Given give(Actor giver, MemberId to, String reason, Instant sentAt, ZoneId zone) {
        if (to.equals(giver.member())) {
            throw new UserMistake("recognition.kudos.oneself").in("person");
        }
        if (reason.isBlank()) {
            throw new UserMistake("recognition.kudos.no-reason").in("reason");
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new UserMistake("recognition.kudos.too-long", LONGEST_REASON).in("reason");
        }
        Member receiver = members.get(giver.org(), to);
        LocalDate day = LocalDate.ofInstant(sentAt, zone);
        int left = limits.take(giver.org(), giver.member(), to, receiver.name(), day);
        List<TeamId> channels = channels(giver, receiver);
        TeamId team = channels.stream()
                .filter(hearing -> chatter.isPosted(giver.org(), hearing))
                .findFirst()
                .orElse(null);
        Kudos kudos = rows.saveAndFlush(new Kudos(Ids.next(), giver, to, team, reason, sentAt, day));
        journal.append(new Change(
                giver, clock.instant(), GIVEN, "kudos", kudos.id(), Map.of("to", to.value(), "reason", reason)));
        return new Given(kudos, receiver, left, team == null && !channels.isEmpty());
    }

    /** The teams that have a channel to hear of it: the receiver's, then the giver's. */
    private List<TeamId> channels(Actor giver, Member receiver) {
        TeamId givers = members.get(giver.org(), giver.member()).team();
        return Stream.of(Optional.ofNullable(receiver.team()), Optional.ofNullable(givers))
                .flatMap(Optional::stream)
                .filter(team -> !directory.channelsOf(giver.org(), team).isEmpty())
                .toList();
    }

    @Override
    public Set<String> journalKinds() {
        return Set.of(GIVEN);
    }

    @Override
    public Optional<Text> undo(Step step) {
        return standing(step.actor().org(), step.subject()).map(kudos -> {
            kudos.voidIt(step.actor().member(), step.now(), "undone");
            journal.append(new Change(
                    step.actor(),
                    step.now(),
                    VOIDED,
                    "kudos",
                    kudos.id(),
                    Map.of("to", kudos.to().value())));
            return Text.of("recognition.kudos.undone", receiver(kudos, false));
        });
    }

    Optional<Kudos> find(OrgId org, UUID id) {
        return rows.findByOrgIdAndId(org.value(), id);
    }

    /** The kudos unless taken back, kept from it until the transaction ends. */
    Optional<Kudos> standing(OrgId org, UUID id) {
        return rows.findStanding(org.value(), id);
    }

    /** What still stands of what was given to the team in the same message, kept from being taken back until the transaction ends. */
    List<Kudos> standingTogether(OrgId org, UUID id, TeamId team) {
        return find(org, id)
                .map(one -> rows.findGivenTogether(org.value(), one.from().value(), one.at(), team.value()))
                .orElseGet(List::of);
    }

    /** The kudos as one line. */
    Text line(Kudos kudos) {
        Member giver = members.get(kudos.org(), kudos.from());
        return Text.of(
                "recognition.kudos.line", Text.person(giver.id(), giver.name()), receiver(kudos, true), kudos.reason());
    }

    Text receiver(Kudos kudos, boolean mention) {
        String name = members.get(kudos.org(), kudos.to()).name();
        return mention ? Text.mention(kudos.to(), name) : Text.person(kudos.to(), name);
    }
}
