package io.salesbell.report;

import io.salesbell.shared.Period;
import io.salesbell.team.Member;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody with the days in which their records were the team's, and whether they are ranked: sales reps are, unless they
 * hide; managers and people in their first 30 days only if they wish to be. Who is there in the first 30 days since
 * {@code beginning}, when the organization began with the bot, is no newcomer to it: there is a board from the first week.
 */
public record Candidate(
        Member member, LocalDate beginning, Period days, boolean rep, boolean manager, boolean wishes, boolean hidden) {
    private static final int FIRST_DAYS = 30;

    /** Why somebody has no rank. */
    public enum Reason {
        HIDDEN,
        MANAGER,
        NEWCOMER,
        NOT_SELLING,
        NOT_MEASURED,
        NOTHING_YET
    }

    /** Why this one is not ranked on that day; empty for who is. */
    public Optional<Reason> unranked(LocalDate day) {
        if (hidden) {
            return Optional.of(Reason.HIDDEN);
        }
        if (wishes) {
            return Optional.empty();
        }
        if (manager) {
            return Optional.of(Reason.MANAGER);
        }
        if (!rep) {
            return Optional.of(Reason.NOT_SELLING);
        }
        boolean newcomer = day.isBefore(member.joinedOn().plusDays(FIRST_DAYS));
        boolean first = member.joinedOn().isBefore(beginning.plusDays(FIRST_DAYS));
        return newcomer && !first ? Optional.of(Reason.NEWCOMER) : Optional.empty();
    }
}
