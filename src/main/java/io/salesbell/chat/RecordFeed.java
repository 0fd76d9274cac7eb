package io.salesbell.chat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Records of one kind as flat rows for other programs, answered by features: own ones for a rep, those of the people
 * below for a manager. Each row has at least {@code kind}, {@code ref}, {@code on} and {@code member}, and holds only
 * texts, numbers, truth values, dates and instants.
 */
public interface RecordFeed {

    /** The rows the speaker may see whose day is in the range, both ends included, oldest first. */
    List<Map<String, Object>> records(Speaker speaker, LocalDate from, LocalDate to);
}
