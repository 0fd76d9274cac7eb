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

    /** Whether the whole phrase names a time to come or a stretch of time: tomorrow 9:00, 2h, 明天. */
    boolean isTimeToCome(String phrase, ZonedDateTime now);

    /** The amount a whole phrase names, in the organization's currency: 120k, 12万; empty with another currency. */
    Optional<BigDecimal> amount(String phrase, Currency own);
}
