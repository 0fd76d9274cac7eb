package io.salesbell.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A bot in a process of its own, to be killed: it starts the database, says so and waits. */
final class BotProcess {
    private static final String READY = "the database is ready";

    private BotProcess() {}

    public static void main(String[] arguments) throws Exception {
        TestHomes.start(new Home(Path.of(arguments[0])));
        System.out.println(READY);
        Thread.currentThread().join();
    }

    static Process start(Home home) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BotProcess.class.getName(),
                        home.root().toString())
                .redirectErrorStream(true)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(READY)) {
                return process;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The bot did not start: " + said);
    }
}
