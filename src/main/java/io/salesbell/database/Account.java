package io.salesbell.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Who the bot runs as. PostgreSQL refuses root, so root runs it in a user namespace of its own, where
 * it is nobody and has no privileges.
 */
record Account(boolean root, boolean userNamespaces) {

    static Account current() {
        boolean root = isRoot();
        return new Account(root, root && namespacesWork());
    }

    /** What to put before a command so that PostgreSQL agrees to run. */
    List<String> prefix() {
        if (!root) {
            return List.of();
        }
        if (userNamespaces) {
            return List.of("unshare", "-U");
        }
        throw new DatabaseStartException(
                "PostgreSQL refuses to run as root and user namespaces are forbidden here; start Salesbell as an ordinary user (for example with setpriv --reuid=1000 --regid=1000 --clear-groups), or set SPRING_DATASOURCE_URL to an external PostgreSQL.");
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException withoutProc) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean namespacesWork() {
        try {
            Process probe = new ProcessBuilder("unshare", "-U", "true")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
