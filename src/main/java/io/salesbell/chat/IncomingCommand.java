package io.salesbell.chat;

import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.Money;
import io.salesbell.shared.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One understood line: who said it, where, and the arguments as typed values under their spec's names. */
public record IncomingCommand(
        Speaker speaker,
        Origin origin,
        Map<String, Object> values,
        Set<String> tags,
        List<UUID> photos,
        @Nullable Integer version) {

    /** A day as typed, with the time when one was named; {@code at} is that moment in the speaker's zone. */
    public record Moment(LocalDate day, @Nullable LocalTime time, ZonedDateTime at) {}

    /** What comes next, as typed and without its time, and when; null where no time was named. */
    public record NextStep(
            String text, String what, @Nullable Moment moment) {
        public @Nullable Instant instant() {
            return moment == null ? null : moment.at().toInstant();
        }
    }

    public IncomingCommand {
        values = Map.copyOf(values);
        tags = Set.copyOf(tags);
        photos = List.copyOf(photos);
    }

    public OrgId org() {
        return speaker.org();
    }

    public MemberId member() {
        return speaker.member();
    }

    public Actor actor() {
        return speaker.actor(origin.conversation().platform());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public String text(String name) {
        return required(name, String.class);
    }

    public Optional<String> optional(String name) {
        return value(name, String.class);
    }

    public Which which(String name) {
        return required(name, Which.class);
    }

    public Optional<Money> amount(String name) {
        return value(name, Money.class);
    }

    public Optional<Long> number(String name) {
        return value(name, Long.class);
    }

    public Optional<LocalDate> day(String name) {
        return value(name, LocalDate.class);
    }

    public Optional<Moment> moment(String name) {
        return value(name, Moment.class);
    }

    public Optional<NextStep> nextStep(String name) {
        return value(name, NextStep.class);
    }

    public Optional<Duration> duration(String name) {
        return value(name, Duration.class);
    }

    public Optional<MemberId> person(String name) {
        return value(name, MemberId.class);
    }

    public <T> Optional<T> value(String name, Class<T> type) {
        return Optional.ofNullable(values.get(name)).map(type::cast);
    }

    private <T> T required(String name, Class<T> type) {
        return value(name, type).orElseThrow(() -> new NoSuchElementException("no argument " + name));
    }
}
