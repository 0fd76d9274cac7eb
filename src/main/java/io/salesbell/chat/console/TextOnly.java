package io.salesbell.chat.console;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a text and nothing that may be turned into one: {@code 5} is malformed. */
final class TextOnly extends ValueDeserializer<String> {
    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
        return json.hasToken(JsonToken.VALUE_STRING)
                ? json.getString()
                : context.reportInputMismatch(String.class, "a text is expected");
    }
}
