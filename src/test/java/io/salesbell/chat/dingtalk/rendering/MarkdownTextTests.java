package io.salesbell.chat.dingtalk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is copied out of a message, and what is not acted upon. */
class MarkdownTextTests {
    @Test
    void aFileThatTheProgramNamesIsCopiedAsItIs() {
        assertThat(shown("calendars/CN.csv")).isEqualTo("calendars/CN.csv");
        assertThat(MarkdownText.neutral("calendars/CN.csv"))
                .as("what a person wrote is no address to click")
                .isNotEqualTo("calendars/CN.csv");
        assertThat(shown("https://evil.example/a.html")).isNotEqualTo("https://evil.example/a.html");
        assertThat(shown("a.example/b.html")).isNotEqualTo("a.example/b.html");
    }

    private static String shown(String words) {
        return MarkdownText.neutralButCodes(MarkdownText.marked(words));
    }
}
