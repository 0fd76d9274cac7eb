package io.salesbell.target.chat;

import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.Period;
import io.salesbell.target.PeriodWords;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Teams;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose numbers somebody may see: their own, and as a manager those of their teams. */
@Component
class Audience {
    private final Members members;
    private final Teams teams;

    Audience(Members members, Teams teams) {
        this.members = members;
        this.teams = teams;
    }

    /** The member asked about, the speaker when nobody is named. */
    Member askedAbout(IncomingCommand command) {
        MemberId asked = command.person("person").orElse(command.member());
        Member member = members.get(command.org(), asked);
        if (!asked.equals(command.member()) && !teams.manages(command.org(), command.member(), asked)) {
            throw new UserMistake("target.not-yours", member.name());
        }
        return member;
    }

    /** The speaker's day when they spoke. */
    static LocalDate today(IncomingCommand command) {
        return LocalDate.ofInstant(command.origin().sentAt(), command.speaker().zone());
    }

    /** The value of the period that was named, before or after the person. */
    static Optional<String> named(IncomingCommand command) {
        return command.optional("period").or(() -> command.optional("when"));
    }

    /**
     * The period that was named.
     *
     * @throws UserMistake when it has not begun
     */
    static Optional<Period> period(IncomingCommand command) {
        return named(command).map(value -> PeriodWords.begun(value, today(command)));
    }
}
