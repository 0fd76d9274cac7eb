package io.salesbell.team;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.ConnectionCodes.Issued;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person on two platforms of one organization: whoever asked for the code stays, and whoever types it on the other
 * side becomes them. Only somebody new there does: no right is added, and no team's numbers change.
 */
@Service
@Transactional
public class Connecting {
    /** How long a code is good, in minutes. */
    public static final long MINUTES = ConnectionCodes.LIFE.toMinutes();

    private final ConnectionCodes codes;
    private final Members members;
    private final SamePerson people;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    Connecting(ConnectionCodes codes, Members members, SamePerson people, Outbox outbox, JdbcClient jdbc, Clock clock) {
        this.codes = codes;
        this.members = members;
        this.people = people;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of a typed code. */
    public sealed interface Outcome {}

    /** The two are one now, or were already. */
    public record Connected(Member member, Set<String> platforms) implements Outcome {}

    /** Nobody's code, one that is used up or one of another organization; it was counted. */
    public record Unknown() implements Outcome {}

    /** Too many wrong ones: nothing was looked up, for these minutes. */
    public record Waiting(long minutes) implements Outcome {}

    /** A new code of the member's. */
    public String code(OrgId org, MemberId member) {
        return codes.issue(org, member);
    }

    /** Makes whoever types the code the member whose it is; throws {@link UserMistake} where that may not be. */
    public Outcome connect(Actor typist, String code) {
        OrgId org = typist.org();
        if (codes.mustWait(org, typist.member())) {
            return new Waiting(ConnectionCodes.PAUSE.toMinutes());
        }
        Optional<Issued> issued = codes.find(org, code)
                .filter(found -> !found.used() || found.member().equals(typist.member()));
        Optional<Member> member =
                issued.flatMap(found -> members.find(org, found.member())).filter(found -> isHere(org, found.id()));
        if (member.isEmpty()) {
            codes.wrong(org, typist.member());
            return new Unknown();
        }
        if (!issued.get().used()) {
            join(typist, member.get());
            codes.spend(org, member.get().id(), code);
        }
        return new Connected(member.get(), platforms(org, member.get().id(), typist.source()));
    }

    private void join(Actor typist, Member member) {
        OrgId org = typist.org();
        if (typist.member().equals(member.id())) {
            throw new UserMistake("connect.own").in("code");
        }
        jdbc.sql("select id from member where org_id = ? and id in (?, ?) order by id for update")
                .params(org.value(), typist.member().value(), member.id().value())
                .query()
                .listOfRows();
        Member newcomer = members.get(org, typist.member());
        refuseEstablished(newcomer, member);
        people.are(new Actor(org, member.id(), typist.source()), newcomer.id(), newcomer.name(), SamePerson.Proof.CODE);
        tellOtherSides(typist.source(), newcomer, member);
    }

    private void refuseEstablished(Member newcomer, Member member) {
        OrgId org = newcomer.org();
        Set<String> here = platforms(org, newcomer.id(), "");
        Set<String> there = platforms(org, member.id(), "");
        if (here.stream().anyMatch(there::contains)) {
            throw new UserMistake("connect.same-platform", member.name()).in("code");
        }
        if (here.size() > 1) {
            throw new UserMistake("connect.connected").in("code");
        }
        if (!people.isNew(org, newcomer.id())) {
            throw new UserMistake(people.isNew(org, member.id()) ? "connect.other-way" : "connect.established")
                    .in("code");
        }
    }

    private boolean isHere(OrgId org, MemberId member) {
        return jdbc.sql("select exists (select 1 from member where org_id = ? and id = ? and state <> 'left')")
                .params(org.value(), member.value())
                .query(Boolean.class)
                .single();
    }

    /** The platforms on which the member is reached, but for that one. */
    private Set<String> platforms(OrgId org, MemberId member, String but) {
        return identities(org, member).stream()
                .map(Conversation::platform)
                .filter(platform -> !platform.equals(but))
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Conversation> identities(OrgId org, MemberId member) {
        return jdbc.sql("select platform, external_id from identity where org_id = ? and member_id = ? order by id")
                .params(org.value(), member.value())
                .query((row, index) -> new Conversation(row.getString(1), row.getString(2), Conversation.Kind.DIRECT))
                .list();
    }

    /** Tells the member on all platforms but that one who was joined there. */
    void tellOtherSides(String platform, Member newcomer, Member member) {
        identities(member.org(), member.id()).stream()
                .filter(side -> !side.platform().equals(platform))
                .forEach(side -> outbox.to(
                        member.org(),
                        side,
                        member.language(),
                        new Announcement(
                                ConnectedMessage.KIND,
                                Map.of(ConnectedMessage.PLATFORM, platform, ConnectedMessage.NAME, newcomer.name()),
                                Announcement.Priority.ASKED_FOR,
                                ConnectedMessage.KIND + ":" + newcomer.id() + "@" + side.platform(),
                                clock.instant(),
                                null)));
    }
}
