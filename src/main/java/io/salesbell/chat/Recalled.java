package io.salesbell.chat;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A member as last known here, so that nobody waits for who speaks before reading what they say. Nothing that is done for
 * them may be kept or shown before {@link #confirm}; {@code now} says who they are, asked with whatever else is asked.
 */
public record Recalled(Speaker speaker, Supplier<Optional<Speaker>> now) {

    /**
     * Says that they are as recalled.
     *
     * @throws Misremembered where they have changed since, or left
     */
    public void confirm() {
        if (!now.get().equals(Optional.of(speaker))) {
            throw new Misremembered();
        }
    }

    /** What the work for the one who is recalled comes to; where nobody is, or they have changed, what is done otherwise. */
    public static <T> Optional<T> answering(
            Optional<Recalled> recalled, Function<Recalled, T> work, Supplier<Optional<T>> otherwise) {
        try {
            return recalled.isPresent() ? recalled.map(work) : otherwise.get();
        } catch (Misremembered changed) {
            return otherwise.get();
        }
    }

    /** Keeps with that keeper what is confirmed. */
    public Keeper confirming(Keeper keeper) {
        return new Keeper() {
            @Override
            public void check() {
                confirm();
                keeper.check();
            }

            @Override
            public boolean shows(Answer answer) {
                return keeper.shows(answer);
            }

            @Override
            public void keep(Answer answer) {
                confirm();
                keeper.keep(answer);
            }
        };
    }
}
