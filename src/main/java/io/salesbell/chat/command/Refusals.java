package io.salesbell.chat.command;

import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.FormRights;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.UserMistake;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says before anything is asked for that the speaker may not do it, whatever they would answer. */
@Component
class Refusals {
    private final PrefilledValues prefilled;
    private final ObjectProvider<FormRights> rights;

    Refusals(PrefilledValues prefilled, ObjectProvider<FormRights> rights) {
        this.prefilled = prefilled;
        this.rights = rights;
    }

    /**
     * Looks at what a command's form holds.
     *
     * @throws UserMistake with the reason
     */
    void check(Speaker speaker, CommandSpec spec, Map<String, String> values) {
        Roles.check(speaker, spec);
        rights.orderedStream().forEach(feature -> feature.check(speaker, spec.name(), values));
    }

    /** The same of what an unfinished line says. */
    void check(Speaker speaker, String line) {
        prefilled.read(speaker, line).ifPresent(found -> check(speaker, found.spec(), found.values()));
    }
}
