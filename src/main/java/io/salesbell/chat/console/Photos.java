package io.salesbell.chat.console;

import io.salesbell.chat.Pictures;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The photos named in a request: each must be one that the same person sent before. */
@Component
@WhenConsoleIsOn
class Photos {
    private final Pictures pictures;

    Photos(Pictures pictures) {
        this.pictures = pictures;
    }

    /** The ids; 400 when one is no photo of the person's. */
    List<UUID> of(ConsolePerson person, @Nullable List<String> names) {
        List<UUID> ids = names == null ? List.of() : ids(names);
        if (!pictures.areOf(person.org(), person.member(), ids)) {
            throw ConsoleRefusal.of(400, "console.error.photo").to(person);
        }
        return ids;
    }

    static List<UUID> ids(List<String> names) {
        try {
            return names.stream().map(UUID::fromString).toList();
        } catch (IllegalArgumentException | NullPointerException noId) {
            throw ConsoleRefusal.of(400, "console.error.photo");
        }
    }
}
