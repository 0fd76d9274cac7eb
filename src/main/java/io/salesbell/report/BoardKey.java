package io.salesbell.report;

import io.salesbell.shared.Period;
import io.salesbell.shared.TeamId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** Which board a message owed is about: a team and a period. */
public record BoardKey(TeamId team, Period period) {
    /** The kind of message that posts a board. */
    public static final String MESSAGE = "report.board";

    private static final String TEAM = "team";
    private static final String LENGTH = "length";
    private static final String DAY = "day";

    public Map<String, String> payload() {
        return Map.of(
                TEAM,
                team.toString(),
                LENGTH,
                period.kind().name(),
                DAY,
                period.from().toString());
    }

    public static BoardKey of(Map<String, String> payload) {
        Period.Kind length = Period.Kind.valueOf(Objects.requireNonNull(payload.get(LENGTH)));
        LocalDate day = LocalDate.parse(Objects.requireNonNull(payload.get(DAY)));
        return new BoardKey(TeamId.of(Objects.requireNonNull(payload.get(TEAM))), Period.of(length, day));
    }
}
