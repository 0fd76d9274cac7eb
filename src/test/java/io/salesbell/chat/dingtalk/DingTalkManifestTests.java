package io.salesbell.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.dingtalk.api.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DingTalkManifestTests {
    private static final Path FOLDER = Path.of("manifests/dingtalk");

    @Test
    void eachCallInUseHasItsPermissionListedAndNoneIsUnused() throws IOException {
        Set<String> needed = Arrays.stream(Endpoint.values())
                .map(Endpoint::permission)
                .filter(permission -> !permission.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed("permissions", "scope")).isEqualTo(needed);
        String code = code();
        assertThat(Endpoint.values()).allSatisfy(call -> assertThat(code).contains("Endpoint." + call.name()));
    }

    @Test
    void theEventsListedAreThoseThatAreRead() throws IOException {
        String code = code();
        assertThat(listed("events", "type"))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(code).contains("\"" + event + "\""));
    }

    @Test
    void theChecklistNamesEveryPermissionAndEvent() throws IOException {
        String checklist = Files.readString(FOLDER.resolve("CHECKLIST.md"));
        assertThat(listed("permissions", "scope"))
                .allSatisfy(scope -> assertThat(checklist).contains(scope));
        assertThat(listed("events", "type"))
                .allSatisfy(event -> assertThat(checklist).contains(event));
    }

    private static Set<String> listed(String list, String name) throws IOException {
        JsonNode app = JsonMapper.shared().readTree(Files.readString(FOLDER.resolve("app.json")));
        return app.path(list)
                .valueStream()
                .map(entry -> entry.path(name).asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String code() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/salesbell/chat/dingtalk"))) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            StringBuilder code = new StringBuilder();
            for (Path file : java) {
                code.append(Files.readString(file));
            }
            return code.toString();
        }
    }
}
