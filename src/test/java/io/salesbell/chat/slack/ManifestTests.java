package io.salesbell.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.TestWords;
import io.salesbell.chat.slack.install.Scopes;
import io.salesbell.chat.slack.receiving.SlashNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class ManifestTests {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path SLACK = MAIN.resolve("io/salesbell/chat/slack");

    /** What Slack asks for each method and event in use; a method that is not listed here has not been looked up. */
    private static final Map<String, Set<String>> METHODS = Map.ofEntries(
            Map.entry("chatPostMessage", Set.of("chat:write")),
            Map.entry("chatPostEphemeral", Set.of("chat:write")),
            Map.entry("chatUpdate", Set.of("chat:write")),
            Map.entry("conversationsInfo", Set.of("channels:read", "groups:read")),
            Map.entry("conversationsMembers", Set.of("channels:read", "groups:read")),
            Map.entry("conversationsOpen", Set.of("im:write")),
            Map.entry("conversationsHistory", Set.of("channels:history", "groups:history", "im:history")),
            Map.entry("conversationsReplies", Set.of("channels:history", "groups:history", "im:history")),
            Map.entry("filesGetUploadURLExternal", Set.of("files:write")),
            Map.entry("filesCompleteUploadExternal", Set.of("files:write")),
            Map.entry("filesInfo", Set.of("files:read")),
            Map.entry("usersInfo", Set.of("users:read", "users:read.email")),
            Map.entry("viewsOpen", Set.of()),
            Map.entry("viewsPublish", Set.of()),
            Map.entry("authTest", Set.of()),
            Map.entry("botsInfo", Set.of("users:read")),
            Map.entry("appsConnectionsOpen", Set.of()),
            Map.entry("oauthV2Access", Set.of()));

    private static final Map<String, Set<String>> EVENTS = Map.ofEntries(
            Map.entry("app_home_opened", Set.of()),
            Map.entry("app_mention", Set.of("app_mentions:read")),
            Map.entry("app_uninstalled", Set.of()),
            Map.entry("channel_archive", Set.of("channels:read")),
            Map.entry("channel_left", Set.of("channels:read")),
            Map.entry("channel_rename", Set.of("channels:read")),
            Map.entry("channel_shared", Set.of("channels:read", "groups:read")),
            Map.entry("channel_unshared", Set.of("channels:read", "groups:read")),
            Map.entry("group_archive", Set.of("groups:read")),
            Map.entry("group_left", Set.of("groups:read")),
            Map.entry("group_rename", Set.of("groups:read")),
            Map.entry("member_joined_channel", Set.of("channels:read", "groups:read")),
            Map.entry("member_left_channel", Set.of("channels:read", "groups:read")),
            Map.entry("message.im", Set.of("im:history")),
            Map.entry("tokens_revoked", Set.of()));

    /** The commands that have a slash of their own, with what the catalogue calls them. */
    private static final Map<String, String> TITLES = SlashNote.OWN.stream()
            .collect(Collectors.toMap(
                    name -> name, name -> TestWords.catalogue().pattern("command." + name + ".title", Locale.ENGLISH)));

    @ParameterizedTest
    @ValueSource(strings = {"app.yaml", "app-socket-mode.yaml"})
    void noScopeIsMissingAndNoneIsUnused(String file) throws IOException {
        Map<String, Object> manifest = read(file);
        Set<String> needed = new TreeSet<>(Set.of("commands"));
        methodsInUse().forEach(method -> needed.addAll(METHODS.get(method)));
        EVENTS.values().forEach(needed::addAll);
        assertThat(new TreeSet<>(Scopes.BOT)).isEqualTo(needed);
        assertThat(at(manifest, "oauth_config", "scopes").get("bot")).isEqualTo(Scopes.BOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"app.yaml", "app-socket-mode.yaml"})
    void theEventsAreThoseThatAreHandled(String file) throws IOException {
        Set<String> handled = new TreeSet<>();
        String words =
                source(SLACK.resolve("receiving/Messages.java")) + source(SLACK.resolve("receiving/Surroundings.java"));
        Matcher types = Pattern.compile("types\\(\\) \\{\\s*return Set\\.of\\(([^)]*)\\)")
                .matcher(words);
        while (types.find()) {
            Matcher type = Pattern.compile("\"([a-z_]+)\"").matcher(types.group(1));
            while (type.find()) {
                handled.add(type.group(1).equals("message") ? "message.im" : type.group(1));
            }
        }
        assertThat(handled).isEqualTo(new TreeSet<>(EVENTS.keySet()));
        assertThat(at(read(file), "settings", "event_subscriptions").get("bot_events"))
                .isEqualTo(List.copyOf(new TreeSet<>(handled)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"app.yaml", "app-socket-mode.yaml"})
    @SuppressWarnings("unchecked")
    void eachSlashCommandIsACommandAndEachShortcutIsAnswered(String file) throws IOException {
        Map<String, Object> manifest = read(file);
        Set<String> words = words();
        Set<String> slashed = new TreeSet<>();
        for (Map<String, Object> command :
                (List<Map<String, Object>>) at(manifest, "features").get("slash_commands")) {
            String name = String.valueOf(command.get("command")).substring(1);
            slashed.add(name);
            assertThat(name.equals("sales") || words.contains(name)).as(name).isTrue();
            assertThat(command.get("should_escape")).isEqualTo(true);
            assertThat(command.get("description"))
                    .isEqualTo(name.equals("sales") ? "Everything else, and help" : TITLES.get(name));
            assertThat(command.get("url"))
                    .isEqualTo(file.contains("socket") ? null : "https://your-host.example/slack/events");
        }
        Set<String> expected = new TreeSet<>(TITLES.keySet());
        expected.add("sales");
        assertThat(slashed).isEqualTo(expected);
        assertThat(((List<Map<String, Object>>) at(manifest, "features").get("shortcuts"))
                        .stream().map(shortcut -> String.valueOf(shortcut.get("callback_id"))))
                .allMatch(callback -> sourceOf("receiving/Shortcuts.java").contains("\"" + callback + "\""));
    }

    @Test
    void bothManifestsDifferInTheWayOnly() throws IOException {
        Map<String, Object> http = read("app.yaml");
        Map<String, Object> socket = read("app-socket-mode.yaml");
        assertThat(at(http, "settings").get("socket_mode_enabled")).isEqualTo(false);
        assertThat(at(socket, "settings").get("socket_mode_enabled")).isEqualTo(true);
        assertThat(Files.readString(Path.of("manifests/slack/app-socket-mode.yaml")))
                .doesNotContain("https://");
        assertThat(http.get("display_information")).isEqualTo(socket.get("display_information"));
    }

    private static Set<String> methodsInUse() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SLACK)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher call = Pattern.compile("methods(?:\\(\\))?\\s*\\.([a-z][A-Za-z0-9]+)\\(")
                        .matcher(source(file));
                while (call.find()) {
                    used.add(call.group(1));
                }
            }
        }
        assertThat(METHODS.keySet()).as("methods that were looked up").containsAll(used);
        return used;
    }

    /** The first words of all commands, as their specs name them. */
    private static Set<String> words() throws IOException {
        Pattern named = Pattern.compile("CommandSpec\\.named\\(\\s*\"([^\"]+)\"");
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(path -> path.toString()
                            .endsWith(CommandHandler.class.getSimpleName().replace("Handler", "") + ".java"))
                    .map(ManifestTests::source)
                    .flatMap(text -> named.matcher(text).results().map(found -> found.group(1)))
                    .collect(Collectors.toSet());
        }
    }

    private static String sourceOf(String file) {
        return source(SLACK.resolve(file));
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Object> read(String file) throws IOException {
        return new Yaml().load(Files.readString(Path.of("manifests/slack").resolve(file)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> node, String... path) {
        Map<String, Object> at = node;
        for (String name : path) {
            at = (Map<String, Object>) at.get(name);
        }
        return at;
    }
}
