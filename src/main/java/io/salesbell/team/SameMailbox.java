package io.salesbell.team;

import io.salesbell.chat.Arrivals;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Members whom two platforms vouch to have one e-mail are one person. */
@Component
class SameMailbox {
    private final JdbcClient jdbc;
    private final SamePerson people;
    private final Members members;
    private final Connecting connecting;
    private final TwoAccountsMessage twoAccounts;

    SameMailbox(
            JdbcClient jdbc,
            SamePerson people,
            Members members,
            Connecting connecting,
            TwoAccountsMessage twoAccounts) {
        this.jdbc = jdbc;
        this.people = people;
        this.members = members;
        this.connecting = connecting;
        this.twoAccounts = twoAccounts;
    }

    /**
     * Who the known one is from now on. Whoever is provisional is the member: the identity moves and what they recorded meanwhile
     * with it; the journal keeps who they were. Of two who both said who they are, each on platforms of their own, one becomes
     * the other where a code could do it, too, and both sides are told; where none can, the admins are.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public MemberId joined(Arrivals.Known known, String platform, String email) {
        OrgId org = known.org();
        Optional<MemberId> owner = owner(known, email);
        if (owner.isEmpty()) {
            return known.member();
        }
        if (isProvisional(org, known.member())) {
            Actor member = new Actor(org, owner.get(), platform);
            people.are(member, known.member(), known.name(), SamePerson.Proof.EMAIL);
            return owner.get();
        }
        boolean isNew = people.isNew(org, known.member());
        MemberId member = isNew ? owner.get() : known.member();
        MemberId newcomer = isNew ? known.member() : owner.get();
        if (!mayBeOne(org, member, newcomer)) {
            return known.member();
        }
        if (!people.isNew(org, newcomer)) {
            twoAccounts.tell(
                    org,
                    new TwoAccountsMessage.Account(members.get(org, known.member()), platform),
                    new TwoAccountsMessage.Account(members.get(org, owner.get()), platformOf(org, owner.get())),
                    email);
            return known.member();
        }
        Member was = members.get(org, newcomer);
        String theirs = isNew ? platform : platformOf(org, newcomer);
        people.are(new Actor(org, member, platform), newcomer, was.name(), SamePerson.Proof.EMAIL);
        connecting.tellOtherSides(theirs, was, members.get(org, member));
        return member;
    }

    private Optional<MemberId> owner(Arrivals.Known known, String email) {
        return jdbc.sql("""
                select i.member_id from identity i join member m on m.org_id = i.org_id and m.id = i.member_id
                where i.org_id = :org and lower(i.email) = lower(:email) and i.email_verified and m.state <> 'left'
                    and m.id <> :member
                order by i.id limit 1
                """)
                .param("org", known.org().value())
                .param("email", email)
                .param("member", known.member().value())
                .query((row, index) -> new MemberId(row.getObject(1, UUID.class)))
                .optional();
    }

    private boolean isProvisional(OrgId org, MemberId member) {
        return jdbc.sql("select state = 'provisional' from member where org_id = ? and id = ? for update")
                .params(org.value(), member.value())
                .query(Boolean.class)
                .single();
    }

    private String platformOf(OrgId org, MemberId member) {
        return jdbc.sql("select platform from identity where org_id = ? and member_id = ? order by id limit 1")
                .params(org.value(), member.value())
                .query(String.class)
                .single();
    }

    /** Both are here, on different platforms, and nobody parted them. */
    private boolean mayBeOne(OrgId org, MemberId member, MemberId newcomer) {
        return jdbc.sql("""
                select (select count(*) from member where org_id = :org and id in (:one, :other) and state = 'active') = 2
                    and not exists (select 1 from identity a join identity b on b.org_id = a.org_id
                        and b.platform = a.platform
                        where a.org_id = :org and a.member_id = :one and b.member_id = :other)
                    and not exists (select 1 from journal_entry e where e.org_id = :org and e.kind = 'member.parted'
                        and e.subject_id in (:one, :other)
                        and e.payload::jsonb ->> 'other' in (cast(:one as text), cast(:other as text)))
                """)
                .param("org", org.value())
                .param("one", member.value())
                .param("other", newcomer.value())
                .query(Boolean.class)
                .single();
    }
}
