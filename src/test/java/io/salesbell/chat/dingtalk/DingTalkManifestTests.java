package io.salesbell.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Text;
import io.salesbell.chat.dingtalk.api.Endpoint;
import io.salesbell.chat.dingtalk.rendering.CardValues;
import io.salesbell.chat.dingtalk.rendering.Drawing;
import io.salesbell.chat.dingtalk.rendering.DrawnButton;
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
    void theFieldsListedAreThoseThatAreRead() throws IOException {
        JsonNode app = JsonMapper.shared().readTree(Files.readString(FOLDER.resolve("app.json")));
        String code = code();
        assertThat(names(app.path("fields").findValues("reads").stream().flatMap(JsonNode::valueStream)))
                .contains("org_email")
                .doesNotContain("email")
                .allSatisfy(field -> assertThat(code).contains("\"" + field + "\""));
        assertThat(code).as("mobile numbers").doesNotContain("\"mobile\"");
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
        assertThat(listed("fields", "scope"))
                .allSatisfy(scope -> assertThat(checklist).contains(scope));
        assertThat(listed("events", "type"))
                .allSatisfy(event -> assertThat(checklist).contains(event));
    }

    @Test
    void theCardTemplateHasTheVariablesThatAreSentAndItsButtonsSendTheirMarks() throws IOException {
        Card card = new Card.Builder()
                .block(new Card.Paragraph(Text.verbatim("x")))
                .buttons(Button.of(Text.verbatim("y"), "help"))
                .build();
        DrawnButton button = new DrawnButton(card.allButtons().get(0), 1, false, "y", "abcdefgh");
        Set<String> sent = new TreeSet<>(CardValues.of(new Drawing("x", "x", "x", List.of(button)))
                .orElseThrow()
                .keySet());
        JsonNode app = JsonMapper.shared().readTree(Files.readString(FOLDER.resolve("app.json")));
        JsonNode listed = app.path("cards").path(0);
        assertThat(names(listed.path("variables").valueStream())).isEqualTo(sent);
        JsonNode file = JsonMapper.shared()
                .readTree(Files.readString(FOLDER.resolve(listed.path("file").asString())));
        JsonNode editor = JsonMapper.shared().readTree(file.path("editorData").asString());
        assertThat(names(editor.path("variableList").valueStream().map(one -> one.path("name"))))
                .isEqualTo(sent);
        assertThat(names(editor.findValues("variable").stream())).containsAll(sent);
        assertThat(file.path("editorData").asString()).contains("${b1}", "${b2}", "${b3}", "${b4}", "${b5}");
        assertThat(Files.readString(FOLDER.resolve("CHECKLIST.md")))
                .contains(listed.path("file").asString(), listed.path("setting").asString());
    }

    private static Set<String> names(Stream<JsonNode> nodes) {
        return nodes.map(JsonNode::asString)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
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
