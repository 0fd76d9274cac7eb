package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Catalogue;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Directory;
import io.salesbell.chat.Speaker;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SalesbellTest
class SpecExamplesTests {
    @Autowired
    private CommandIndex index;

    @Autowired
    private LineParser parser;

    @Autowired
    private Directory directory;

    @Autowired
    private TestTeam team;

    @Autowired
    private Clock clock;

    @Autowired
    private Catalogue catalogue;

    @Test
    void everyExampleIsUnderstoodAsItsCommand() {
        Speaker speaker = directory.speaker(team.org(), team.id("chen")).orElseThrow();
        SoftAssertions all = new SoftAssertions();
        for (CommandHandler handler : index.handlers()) {
            CommandSpec spec = handler.spec();
            for (String example : spec.examples()) {
                all.assertThatCode(() -> assertThat(parser.parse(
                                                speaker,
                                                example,
                                                clock.instant().atZone(speaker.zone()))
                                        .handler()
                                        .spec()
                                        .name())
                                .isEqualTo(spec.name()))
                        .as(example)
                        .doesNotThrowAnyException();
            }
            all.assertThat(spec.examples())
                    .as("%s has an English example", spec.name())
                    .anyMatch(line -> !chinese(line));
            all.assertThat(spec.examples())
                    .as("%s has a Chinese example", spec.name())
                    .anyMatch(SpecExamplesTests::chinese);
        }
        all.assertAll();
    }

    @Test
    void everyCommandAndArgumentHasItsWordsInBothLanguages() {
        SoftAssertions all = new SoftAssertions();
        for (CommandHandler handler : index.handlers()) {
            CommandSpec spec = handler.spec();
            Stream.concat(
                            Stream.of("command." + spec.name().replace(' ', '-') + ".title"),
                            Stream.concat(spec.arguments().stream(), spec.options().stream())
                                    .map(argument -> "chat.argument." + argument.name()))
                    .forEach(key -> {
                        all.assertThatCode(() -> catalogue.pattern(key, Locale.ENGLISH))
                                .doesNotThrowAnyException();
                        all.assertThatCode(() -> catalogue.pattern(key, Locale.CHINESE))
                                .doesNotThrowAnyException();
                    });
        }
        all.assertAll();
    }

    private static boolean chinese(String line) {
        return line.codePoints().anyMatch(Character::isIdeographic);
    }
}
