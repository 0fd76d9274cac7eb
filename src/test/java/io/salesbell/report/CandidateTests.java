package io.salesbell.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.team.Member;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, true,  false, false, false, ''",
        "2025-01-01, true,  false, false, true,  HIDDEN",
        "2025-01-01, true,  false, true,  true,  HIDDEN",
        "2025-01-01, true,  true,  false, false, MANAGER",
        "2025-01-01, false, true,  true,  false, ''",
        "2025-01-01, false, false, false, false, NOT_SELLING",
        "2026-11-01, true,  false, false, false, NEWCOMER",
        "2026-10-24, true,  false, false, false, NEWCOMER",
        "2026-10-23, true,  false, false, false, ''",
        "2026-11-01, true,  false, true,  false, ''"
    })
    void managersAndNewcomersAreRankedOnlyIfTheyWishAndAnybodyMayHide(
            LocalDate joinedOn, boolean rep, boolean manager, boolean wishes, boolean hidden, String reason) {
        Member member = new Member(
                OrgId.next(), MemberId.next(), "x", "X", Locale.ENGLISH, ZoneId.of("Asia/Shanghai"), null, joinedOn);
        Candidate candidate = new Candidate(
                member,
                LocalDate.of(2025, 1, 1),
                Period.of(Period.Kind.WEEK, member.joinedOn()),
                rep,
                manager,
                wishes,
                hidden);
        assertThat(candidate.unranked(DAY).map(Enum::name).orElse("")).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01, ''", "2026-11-20, ''", "2026-11-22, NEWCOMER"})
    void whoIsThereWhenTheOrganizationBeginsIsRanked(LocalDate joinedOn, String reason) {
        Member member = new Member(
                OrgId.next(), MemberId.next(), "x", "X", Locale.ENGLISH, ZoneId.of("Asia/Shanghai"), null, joinedOn);
        Candidate candidate = new Candidate(
                member, LocalDate.of(2026, 10, 23), Period.of(Period.Kind.WEEK, joinedOn), true, false, false, false);
        assertThat(candidate.unranked(DAY).map(Enum::name).orElse("")).isEqualTo(reason);
    }
}
