package io.salesbell.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's {@code postmaster.pid}: process, folder, start, port, socket, address, memory key and
 * state, a line each.
 */
record PidFile(Path path, List<String> lines) {
    private static final int PORT = 3;
    private static final int STATE = 7;

    /** The file of a data folder; one without a process, as a power cut leaves it, is removed. */
    static Optional<PidFile> of(Path data) throws IOException {
        Path path = data.resolve("postmaster.pid");
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(path);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,10}")) {
            Files.delete(path);
            return Optional.empty();
        }
        return Optional.of(new PidFile(path, lines));
    }

    /** The process, if it lives and its program lies under {@code binaries}. */
    Optional<Path> programUnder(Path binaries) {
        return process()
                .flatMap(process -> process.info().command())
                .map(Path::of)
                .filter(program -> program.startsWith(binaries));
    }

    /** The port of a server that says it is ready. */
    Optional<Integer> readyPort() {
        boolean ready = lines.size() > STATE && lines.get(STATE).strip().equals("ready");
        return ready ? Optional.of(Integer.valueOf(lines.get(PORT).strip())) : Optional.empty();
    }

    /**
     * Frees the file from a process number that has become somebody else's, as restarted containers
     * do. PostgreSQL passes over its own grandparent's number, which is ours, and still looks at the
     * memory key for processes left behind, which it could not if the file were removed.
     */
    void disown() throws IOException {
        if (process().isPresent()) {
            List<String> changed = new ArrayList<>(lines);
            changed.set(0, Long.toString(ProcessHandle.current().pid()));
            Files.write(path, changed);
        }
    }

    private Optional<ProcessHandle> process() {
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
    }
}
