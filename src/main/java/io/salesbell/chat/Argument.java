package io.salesbell.chat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One named place of a command's grammar or one of its options. {@code words} are, for an option, its names in both
 * languages; {@code choices} maps each accepted word to its canonical value. Of a person it is suggested who has one of the
 * {@code roles}, anybody where there are none. What stands {@code behind} another argument is read only where that is given.
 * The words of a {@code plain} option are its name without their colon too, where nothing else can be meant.
 */
public record Argument(
        String name,
        Kind kind,
        boolean required,
        List<String> words,
        Map<String, String> choices,
        Set<Role> roles,
        @Nullable String behind,
        boolean plain) {

    /** What may stand there, and so how its end is found. */
    public enum Kind {
        /** A customer's name: ends at a separator, at the end of the longest known name, or is asked for. */
        CUSTOMER,
        /** A customer's name and nothing behind it, so that the whole rest of the line is it. */
        WHOLE_CUSTOMER,
        /** A record named by number, customer's name or {@code last}. */
        WHICH,
        /** A member by mention, name or e-mail. */
        PERSON,
        /** An amount of money. */
        AMOUNT,
        /** A whole number. */
        NUMBER,
        /** A day in the past or today. */
        PAST_DAY,
        /** A day, with or without a time, from now on. */
        FUTURE,
        /** A stretch of time, {@code 2h}. */
        DURATION,
        /** A day to come, a time to come, or a stretch of time from now. */
        UNTIL,
        /** A next step: what, and when if a day or time is named in it. */
        NEXT,
        /** One of the words listed in {@code choices}. */
        CHOICE,
        /** A month, quarter or week by number, {@code 2026-11}, read as {@code MONTH 2026-11-01}, or one of {@code choices}. */
        PERIOD,
        /** One of the words the organization lists under the argument's name, for example its stages. */
        VOCABULARY,
        /** Numbers for metrics, {@code visits 20, amount 100k/month}; read as {@link Figures}. */
        FIGURES,
        /** All that is left, which names people. */
        PEOPLE,
        /** All that is left. */
        REST
    }

    public Argument {
        words = List.copyOf(words);
        choices = Map.copyOf(choices);
        roles = Set.copyOf(roles);
    }

    public static Argument of(String name, Kind kind) {
        return new Argument(name, kind, true, List.of(name), Map.of(), Set.of(), null, false);
    }

    public Argument optional() {
        return new Argument(name, kind, false, words, choices, roles, behind, plain);
    }

    /** Optional, and read only where that other argument was given before it; no field of a form. */
    public Argument behind(String other) {
        return new Argument(name, kind, false, words, choices, roles, other, plain);
    }

    /** Whether what it stands behind, if anything, is among those given. */
    public boolean comesAfter(Set<String> given) {
        return behind == null || given.contains(behind);
    }

    public Argument called(String... optionWords) {
        return new Argument(name, kind, required, List.of(optionWords), choices, roles, behind, plain);
    }

    /** An option whose words need no colon where they stand apart: 难点 价格太高, <em>source web form</em>. */
    public Argument said() {
        return new Argument(name, kind, required, words, choices, roles, behind, true);
    }

    public Argument among(Map<String, String> wordToValue) {
        return new Argument(name, kind, required, words, wordToValue, roles, behind, plain);
    }

    /** A person with one of these roles; whoever else is named the command itself refuses. */
    public Argument holding(Role... anyOf) {
        return new Argument(name, kind, required, words, choices, Set.of(anyOf), behind, plain);
    }
}
