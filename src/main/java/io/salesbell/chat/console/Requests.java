package io.salesbell.chat.console;

import io.salesbell.chat.Conversation;
import io.salesbell.shared.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What requests that say something have in common. */
final class Requests {
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private Requests() {}

    static String required(ConsolePerson person, String field, @Nullable String value) {
        if (value == null) {
            throw ConsoleRefusal.of(400, "console.error.missing", field).to(person);
        }
        return value;
    }

    /** The fields that hold something; JSON's null is nothing. */
    static Map<String, String> present(Map<String, @Nullable String> values) {
        Map<String, String> present = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (value != null) {
                present.put(field, value);
            }
        });
        return present;
    }

    /** The line under the sender's id for it, which is the person's and conversation's own; without one it is new. */
    static ConsoleTalk.Line line(
            ConsolePerson from, Conversation in, String text, List<UUID> photos, @Nullable String id) {
        if (id == null) {
            return new ConsoleTalk.Line(from, in, text, photos, "console:" + Ids.next(), false);
        }
        if (!ID.matcher(id).matches()) {
            throw ConsoleRefusal.of(400, "console.error.id").to(from);
        }
        String sourceKey = "console:%s:%s:%s".formatted(from.member(), in.key(), id);
        return new ConsoleTalk.Line(from, in, text, photos, sourceKey, true);
    }
}
