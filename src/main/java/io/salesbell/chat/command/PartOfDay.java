package io.salesbell.chat.command;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A part of the day: the time it stands for alone, and which hours of the clock can be meant with it. */
enum PartOfDay {
    DAWN("凌晨", 6),
    MORNING("早上 早晨 清晨 清早 上午 早 morning", 9),
    NOON("中午 noon", 12),
    AFTERNOON("下午 午后 afternoon", 14),
    DUSK("傍晚", 18),
    EVENING("晚上 晚间 夜里 晚 evening night", 19);

    private static final int HALF_DAY = 12;
    private static final int DAY = 24;

    private final String words;
    private final LocalTime usual;

    PartOfDay(String words, int usualHour) {
        this.words = words;
        this.usual = LocalTime.of(usualHour, 0);
    }

    static @Nullable PartOfDay named(@Nullable String word) {
        if (word != null) {
            for (PartOfDay part : values()) {
                if ((" " + part.words + " ").contains(" " + word + " ")) {
                    return part;
                }
            }
        }
        return null;
    }

    LocalTime usual() {
        return usual;
    }

    /** The hour on a 24-hour clock, 24 and more for after midnight, or -1 where it can't be in this part of the day. */
    int hour(int said) {
        return switch (this) {
            case DAWN -> said == HALF_DAY ? 0 : within(said, 0, 6);
            case MORNING -> within(said, 0, HALF_DAY);
            case NOON -> said >= 1 && said <= 2 ? said + HALF_DAY : within(said, 11, 14);
            case AFTERNOON, DUSK -> said >= 1 && said < HALF_DAY ? said + HALF_DAY : within(said, HALF_DAY, 19);
            case EVENING -> evening(said);
        };
    }

    private static int evening(int said) {
        if (said == 0 || said == HALF_DAY) {
            return DAY;
        }
        if (said < 5) {
            return said + DAY;
        }
        return said < HALF_DAY ? said + HALF_DAY : within(said, 17, 23);
    }

    private static int within(int hour, int least, int most) {
        return hour >= least && hour <= most ? hour : -1;
    }
}
