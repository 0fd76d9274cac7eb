package io.salesbell.chat.command;

import io.salesbell.chat.Speaker;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Whether a word that is nearly a command's leaves the name beside it whole: 去北 is none in 去北极食品, 去公 in 去公司. */
@Component
class NearNames {
    private final NameBounds bounds;

    NearNames(NameBounds bounds) {
        this.bounds = bounds;
    }

    /** Whether a known customer's name, or what is said for one, begins in the word and goes on behind it. */
    boolean cuts(Speaker speaker, String line, String word) {
        String start = line.strip();
        for (int at = 1; at < word.length(); at++) {
            if (at + known(speaker, start, at) > word.length() || namesNobody(start, at, word.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesNobody(String line, int from, int behind) {
        return NamesNobody.is(line.substring(from, behind))
                || (behind < line.length() && NamesNobody.is(line.substring(from, behind + 1)));
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
