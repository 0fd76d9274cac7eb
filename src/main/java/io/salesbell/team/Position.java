package io.salesbell.team;

import java.util.Locale;

/** What somebody does and for how long they have done it (product.md §1): KPI plans are assigned by it. */
public record Position(Job job, Tier tier) {
    /** Where nothing else was said. */
    public static final Position PRESET = new Position(Job.SALES, Tier.REGULAR);

    /** 岗位. */
    public enum Job {
        SALES,
        MARKETING,
        CUSTOMER_SUCCESS,
        BACK_OFFICE
    }

    /** 资历. */
    public enum Tier {
        NEWCOMER,
        REGULAR,
        VETERAN
    }

    static <E extends Enum<E>> E read(Class<E> type, String stored) {
        return Enum.valueOf(type, stored.replace(' ', '_').toUpperCase(Locale.ROOT));
    }

    static String stored(Enum<?> value) {
        return value.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
