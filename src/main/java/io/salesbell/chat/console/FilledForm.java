package io.salesbell.chat.console;

import io.salesbell.chat.Conversation;
import io.salesbell.chat.Forms;
import io.salesbell.chat.IncomingMessage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A form's values as the page sends them: texts by field, a photo by its id, a moment as {@code 2026-11-27T09:00}. */
record FilledForm(String command, Map<String, String> values) {
    private static final Pattern LOCAL_MOMENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2})");

    /** The values as they would be typed. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (!field.equals(Forms.PHOTO)) {
                typed.put(field, LOCAL_MOMENT.matcher(value.strip()).replaceFirst("$1 $2"));
            }
        });
        return typed;
    }

    /** The photo's id, if there is a photo. */
    List<String> photoNames() {
        String photo = values.getOrDefault(Forms.PHOTO, "");
        return photo.isBlank() ? List.of() : List.of(photo);
    }

    IncomingMessage said(ConsolePerson by, Conversation in, String sourceKey, Instant at) {
        return IncomingMessage.form(by.org(), by.member(), in, sourceKey, at, command, typed())
                .with(Photos.ids(photoNames()));
    }
}
