package io.salesbell.chat.command;

import java.time.LocalDate;
import java.time.YearMonth;

/** The day that a part of a month stands for: 月初 its first, 月中 its fifteenth, 月底 its last. */
enum MonthPart {
    START,
    MIDDLE,
    END;

    static MonthPart named(String character) {
        return switch (character) {
            case "初" -> START;
            case "中" -> MIDDLE;
            default -> END;
        };
    }

    LocalDate of(YearMonth month) {
        return switch (this) {
            case START -> month.atDay(1);
            case MIDDLE -> month.atDay(15);
            case END -> month.atEndOfMonth();
        };
    }
}
