package io.salesbell.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JarTests {
    private static final Map<String, String> SMALL_DEMO = Map.of("SALESBELL_DEMO_WEEKS", "1");

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void aNewcomerStartsItTalksToItAndLosesNothingWhenThePlugIsPulled(@TempDir(cleanup = CleanupMode.NEVER) Path home)
            throws Exception {
        String ref;
        try (RunningJar bot = RunningJar.ready(home, SMALL_DEMO)) {
            assertThat(bot.get("/").body()).contains("Salesbell");
            assertThat(bot.get("/console/api/people").body()).contains("lily", "wangwei", "chen", "fiona", "ada");
            JsonNode answer = say(bot, "lily", "visit Plugged Ltd: all well", "plug-1");
            ref = answer.at("/replies/0/text").asString();
            assertThat(ref).contains("Logged V", "Plugged Ltd");
            bot.kill();
        }
        try (RunningJar again = RunningJar.ready(home, SMALL_DEMO)) {
            assertThat(say(again, "lily", "visit Plugged Ltd: all well", "plug-1")
                            .at("/replies/0/text")
                            .asString())
                    .as("the same message is the same record")
                    .isEqualTo(ref);
            assertThat(say(again, "wangwei", "拜访 华为：聊了报价", "plug-2")
                            .at("/replies/0/text")
                            .asString())
                    .contains("已记：华为");
            again.stop();
            assertThat(again.printed()).doesNotContain("\tat ");
        }
    }

    @Test
    void aSecondBotOnTheSameHomeIsToldSoInOneSentence(@TempDir(cleanup = CleanupMode.NEVER) Path home)
            throws Exception {
        try (RunningJar first = RunningJar.ready(home, Map.of("SALESBELL_DEMO", "false"));
                RunningJar second = RunningJar.start(home, Map.of("SALESBELL_DEMO", "false"))) {
            assertThat(second.ended()).isNotZero();
            assertThat(second.printed()).contains(String.valueOf(first.pid())).doesNotContain("\tat ");
        }
    }

    @Test
    void aBackupTakenWhileItRunsIsTheSameBotInAnotherHome(
            @TempDir(cleanup = CleanupMode.NEVER) Path home, @TempDir(cleanup = CleanupMode.NEVER) Path folder)
            throws Exception {
        String file = folder.resolve("salesbell.backup").toString();
        String logged;
        try (RunningJar bot = RunningJar.ready(home, SMALL_DEMO)) {
            logged = say(bot, "lily", "visit Moving Ltd: all well", "move-1")
                    .at("/replies/0/text")
                    .asString();
            assertThat(words(home, "backup", file)).startsWith("0 Backed up to " + file);
            assertThat(words(home, "backup", file)).startsWith("1 " + file + " exists already");
            assertThat(words(home, "restore", file)).startsWith("1 Another Salesbell (process " + bot.pid());
        }
        Path elsewhere = folder.resolve("another home");
        assertThat(words(elsewhere, "restore", file)).startsWith("0 Restored from " + file);
        assertThat(words(elsewhere, "restore", file)).startsWith("1 The database is not empty");
        assertThat(words(elsewhere, "restart")).contains("backup <file>", "restore <file>");
        try (RunningJar moved = RunningJar.ready(elsewhere, SMALL_DEMO)) {
            assertThat(say(moved, "lily", "visit Moving Ltd: all well", "move-1")
                            .at("/replies/0/text")
                            .asString())
                    .isEqualTo(logged);
        }
    }

    /** Runs it with these words; the exit code and what it printed, which is one line. */
    private static String words(Path home, String... words) throws Exception {
        try (RunningJar jar = RunningJar.start(home, Map.of(), words)) {
            int code = jar.ended();
            assertThat(jar.printed().strip().lines().toList()).hasSize(1);
            return code + " " + jar.printed();
        }
    }

    private JsonNode say(RunningJar bot, String from, String text, String id) throws Exception {
        String body = json.writeValueAsString(Map.of("from", from, "conversation", "bot", "text", text, "id", id));
        var response = bot.post("/console/api/messages", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json.readTree(response.body());
    }
}
