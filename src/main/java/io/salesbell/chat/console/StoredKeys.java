package io.salesbell.chat.console;

import io.salesbell.chat.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.env.Environment;

/** The platforms' keys that were entered on the set-up page: encrypted, in the file {@code platform.keys} of the home. */
final class StoredKeys {
    private final Path file;
    private final Secrets secrets;

    private StoredKeys(Path file, Secrets secrets) {
        this.file = file;
        this.secrets = secrets;
    }

    static StoredKeys of(Environment environment) {
        String home = environment.getProperty("salesbell.home", "");
        Secrets secrets = new Secrets(environment.getProperty("salesbell.secret-key", ""), home);
        return new StoredKeys(Secrets.home(home).resolve("platform.keys"), secrets);
    }

    /** The keys by property. */
    Map<String, String> all() {
        Map<String, String> keys = new TreeMap<>();
        try {
            read().forEach((property, encrypted) -> keys.put(property.toString(), secrets.open(encrypted.toString())));
        } catch (IOException | IllegalStateException unreadable) {
            throw new ConsoleStartException("The keys in " + file
                    + " can't be read; set the SALESBELL_SECRET_KEY they were entered with, or remove the file.");
        }
        return keys;
    }

    private Properties read() throws IOException {
        Properties encrypted = new Properties();
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                encrypted.load(in);
            }
        }
        return encrypted;
    }

    /** Keeps these; an empty one is forgotten. */
    synchronized void keep(Map<String, String> keys) throws IOException {
        Properties encrypted = read();
        keys.forEach((property, key) -> {
            if (key.isBlank()) {
                encrypted.remove(property);
            } else {
                encrypted.setProperty(property, secrets.seal(key.strip()));
            }
        });
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling("platform.keys.new");
        try (OutputStream out = Files.newOutputStream(fresh)) {
            encrypted.store(out, null);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
