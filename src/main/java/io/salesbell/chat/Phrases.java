package io.salesbell.chat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Optional;

/** Reads single phrases of the grammar inside a feature's own text, such as the cells of a pasted row. */
public interface Phrases {

    /** The day a whole phrase names, today or earlier: 11/3, last Friday, 上周五. */
    Optional<LocalDate> pastDay(String phrase, ZonedDateTime now);

    /** The time to come or stretch of time that the whole phrase names: tomorrow 9:00, 2h, 明天; 明天上午十点 of 明天上午十点再打. */
    Optional<String> timeToCome(String phrase, ZonedDateTime now);

    /** Whether the whole phrase says that a try reached nobody: 没人接, 打了两次都不接, no answer. */
    boolean isUnanswered(String phrase);

    /** The amount a whole phrase names, in the organization's currency: 120k, 12万; empty with another currency. */
    Optional<BigDecimal> amount(String phrase, Currency own);
}
