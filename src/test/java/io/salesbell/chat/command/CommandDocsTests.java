package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Card;
import io.salesbell.chat.Catalogue;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Role;
import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** docs/commands.md is drawn from the specs: {@code -Ddocs.write=true} writes it anew. */
@SalesbellTest
class CommandDocsTests {
    private static final Path PAGE = Path.of("docs", "commands.md");

    @Autowired
    private CommandIndex index;

    @Autowired
    private CommandManual manual;

    @Autowired
    private Wording wording;

    @Autowired
    private Catalogue catalogue;

    @Test
    void thePageSaysWhatTheCommandsSay() throws IOException {
        String page =
                "# Commands\n\nDrawn from the commands themselves; `mvn test -Dtest=CommandDocsTests -Ddocs.write=true`"
                        + " writes this page anew.\n\n"
                        + language("English", Locale.ENGLISH) + language("中文", Locale.CHINESE);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void everyCommandHasATitle() {
        assertThat(index.handlers())
                .extracting(handler -> "command." + handler.spec().name().replace(' ', '-') + ".title")
                .allMatch(catalogue::has);
    }

    private String language(String heading, Locale language) {
        StringBuilder page = new StringBuilder("## " + heading + "\n\n");
        for (CommandSpec.Topic topic : CommandSpec.Topic.values()) {
            List<CommandSpec> specs = index.handlers().stream()
                    .map(CommandHandler::spec)
                    .filter(spec -> spec.topic() == topic)
                    .toList();
            if (!specs.isEmpty()) {
                page.append("### ")
                        .append(words(Text.of("chat.topic." + topic), language))
                        .append("\n\n");
                specs.forEach(spec -> page.append(entry(spec, language)));
            }
        }
        return page.toString();
    }

    private String entry(CommandSpec spec, Locale language) {
        StringBuilder entry = new StringBuilder("#### ")
                .append(words(manual.title(spec), language))
                .append("\n\n`")
                .append(words(CommandManual.usage(spec), language))
                .append("`\n\n");
        for (Card.Field option : CommandManual.options(spec)) {
            entry.append("- `")
                    .append(words(option.label(), language).strip())
                    .append("` ")
                    .append(words(option.value(), language))
                    .append('\n');
        }
        if (spec.role() != Role.REP) {
            entry.append("- ")
                    .append(words(Text.of("chat.help.role", Text.of("chat.role.a." + spec.role())), language))
                    .append('\n');
        }
        return entry.append("\n```\n")
                .append(words(CommandManual.examples(spec), language))
                .append("\n```\n\n")
                .toString();
    }

    private String words(Text text, Locale language) {
        return wording.plain(text, language, TestTeam.ZONE);
    }
}
