package io.salesbell.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salesbell.shared.MemberId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words before they are words: a message key with arguments, or a value that each platform and language writes in its
 * own way. What a person typed travels as {@link Verbatim} and is escaped by the platform.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Text.Keyed.class, name = "key"),
    @JsonSubTypes.Type(value = Text.Verbatim.class, name = "text"),
    @JsonSubTypes.Type(value = Text.Linked.class, name = "linked"),
    @JsonSubTypes.Type(value = Text.Code.class, name = "code"),
    @JsonSubTypes.Type(value = Text.Person.class, name = "person"),
    @JsonSubTypes.Type(value = Text.Figure.class, name = "figure"),
    @JsonSubTypes.Type(value = Text.Amount.class, name = "amount"),
    @JsonSubTypes.Type(value = Text.Day.class, name = "day"),
    @JsonSubTypes.Type(value = Text.Time.class, name = "time"),
    @JsonSubTypes.Type(value = Text.Joined.class, name = "joined"),
    @JsonSubTypes.Type(value = Text.Either.class, name = "either")
})
public sealed interface Text {

    /** A sentence of the catalogue. */
    record Keyed(String key, List<Text> arguments) implements Text {}

    /** Somebody's own words, shown as they are. */
    record Verbatim(String text) implements Text {}

    /** Somebody's own words and the address of the message they stand in, for platforms that hide it behind the words. */
    record Linked(String words, String address) implements Text {}

    /** A program's own name for something, shown so that it can be copied. */
    record Code(String code) implements Text {}

    /** A member; {@code mention} asks the platform to notify where it can. */
    record Person(UUID member, String name, boolean mention) implements Text {}

    /** A number, formatted by the catalogue's pattern. */
    record Figure(BigDecimal value) implements Text {}

    /** An amount of money in an ISO currency. */
    record Amount(BigDecimal value, String currency) implements Text {}

    /** A calendar day, with its weekday. */
    record Day(LocalDate day) implements Text {}

    /** A moment, shown in the reader's zone. */
    record Time(Instant at) implements Text {}

    /** Several texts with a separator between those that are not empty. */
    record Joined(String separator, List<Text> parts) implements Text {}

    /** Something that exists in both languages, such as a command's example. */
    record Either(String english, String chinese) implements Text {}

    static Text of(String key, @Nullable Object... arguments) {
        return new Keyed(key, Arrays.stream(arguments).map(Text::from).toList());
    }

    static Text verbatim(String text) {
        return new Verbatim(text);
    }

    static Text code(String code) {
        return new Code(code);
    }

    static Text person(MemberId member, String name) {
        return new Person(member.value(), name, false);
    }

    static Text mention(MemberId member, String name) {
        return new Person(member.value(), name, true);
    }

    static Text joined(String separator, List<Text> parts) {
        return new Joined(separator, List.copyOf(parts));
    }

    static Text empty() {
        return new Verbatim("");
    }

    /** Turns what a feature has at hand into text; null is empty. */
    static Text from(@Nullable Object value) {
        return TextArguments.from(value);
    }
}
