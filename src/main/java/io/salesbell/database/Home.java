package io.salesbell.database;

import java.nio.file.Path;

/** Where things lie in the folder that {@code SALESBELL_HOME} names. */
record Home(Path root) {
    /** The major version of the PostgreSQL in the jar; its data lies in a folder of this name. */
    static final int MAJOR = 18;

    Path lock() {
        return root.resolve("lock");
    }

    Path port() {
        return root.resolve("port");
    }

    Path password() {
        return root.resolve("password");
    }

    Path binaries() {
        return root.resolve("bin");
    }

    Path databases() {
        return root.resolve("db");
    }

    Path data() {
        return databases().resolve(Integer.toString(MAJOR));
    }

    Path logs() {
        return root.resolve("log");
    }

    Path serverLog() {
        return logs().resolve("postgresql.log");
    }
}
