package io.salesbell.team;

import io.salesbell.shared.OrgId;
import io.salesbell.team.Settings.Setting;
import io.salesbell.team.Settings.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The code that makes whoever sends it the first admin; printed at start-up while an organization has none. */
@Component
public class StartCodes {
    private static final Logger log = LoggerFactory.getLogger(StartCodes.class);
    private static final Setting<String> CODE = new Setting<>("team.start-code", String.class, "");
    /** Without letters and digits that are mistaken for each other. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 8;

    private final Organizations organizations;
    private final Settings settings;
    private final Setup setup;
    private final SecureRandom random = new SecureRandom();

    StartCodes(Organizations organizations, Settings settings, Setup setup) {
        this.organizations = organizations;
        this.settings = settings;
        this.setup = setup;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        organizations.all().stream()
                .filter(organization -> organization.kind() != Organization.Kind.DEMO)
                .filter(organization -> !setup.hasAdmin(organization.id()))
                .forEach(organization -> log.info(
                        "{} has no admin yet: send the bot \"start {}\" to become one",
                        organization.name(),
                        of(organization.id())));
    }

    /** The organization's code, made now if it has none. */
    public String of(OrgId org) {
        String known = settings.of(org, CODE);
        if (!known.isEmpty()) {
            return known;
        }
        StringBuilder code = new StringBuilder();
        random.ints(LENGTH, 0, ALPHABET.length()).forEach(index -> code.append(ALPHABET.charAt(index)));
        settings.set(Subject.of(org), CODE, code.toString());
        return code.toString();
    }

    /** Whether this is the organization's code; its case and the space around it do not matter. */
    public boolean fits(OrgId org, String typed) {
        byte[] given = typed.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(of(org).getBytes(StandardCharsets.UTF_8), given);
    }
}
