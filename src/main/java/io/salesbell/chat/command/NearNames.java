package io.salesbell.chat.command;

import io.salesbell.chat.Speaker;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Whether a word that is nearly a command's leaves the customers' names beside it whole: 去北 is none in 去北极食品. */
@Component
class NearNames {
    private final NameBounds bounds;

    NearNames(NameBounds bounds) {
        this.bounds = bounds;
    }

    /** Whether a known customer's name begins in the word and goes on behind it. */
    boolean cuts(Speaker speaker, String line, String word) {
        String start = line.strip();
        for (int at = 1; at < word.length(); at++) {
            if (at + known(speaker, start, at) > word.length()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word ends at a mark, at white space or where a known customer's name begins. */
    boolean leaveApart(Speaker speaker, String line, String word) {
        String start = line.strip();
        int end = word.length();
        return end >= start.length()
                || !Character.isLetterOrDigit(start.codePointAt(end))
                || known(speaker, start, end) > 0;
    }

    private int known(Speaker speaker, String line, int at) {
        Reading reading = new Reading(speaker, Instant.EPOCH.atZone(ZoneOffset.UTC), line);
        reading.moveTo(at);
        return bounds.longestKnown(reading);
    }
}
