package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.CommandHandler;
import io.salesbell.testing.SalesbellTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every Chinese command word in each of its traditional spellings reaches the same command. */
@SalesbellTest
class TraditionalWordsTests {
    private static final Map<Character, List<Character>> TRADITIONAL = traditional();

    @Autowired
    private CommandIndex index;

    @Test
    void everyWordReachesItsCommandInTraditionalCharactersToo() {
        for (CommandIndex.Word word : index.words()) {
            for (int spelling = 0; spelling < 3; spelling++) {
                assertThat(reached(traditional(word.shown(), spelling)))
                        .as(word.shown())
                        .isEqualTo(reached(word.shown()));
            }
        }
        assertThat(List.of(reached("幫助"), reached("使用說明"))).containsOnly("help");
        assertThat(List.of(reached("拜訪 華為"), reached("跟進 華為"), reached("簽單 華為")))
                .containsExactly(reached("拜访 华为"), reached("跟进 华为"), reached("签单 华为"));
    }

    private String reached(String typed) {
        return index.match(TextFolding.foldForMatching(typed), 0)
                .map(CommandIndex.Match::handler)
                .map(CommandHandler::spec)
                .map(spec -> spec.name())
                .orElse("");
    }

    private static String traditional(String word, int spelling) {
        StringBuilder typed = new StringBuilder();
        word.chars().forEach(letter -> {
            List<Character> forms = TRADITIONAL.getOrDefault((char) letter, List.of((char) letter));
            typed.append(forms.get(spelling % forms.size()));
        });
        return typed.toString();
    }

    private static Map<Character, List<Character>> traditional() {
        Map<Character, List<Character>> forms = new HashMap<>();
        for (char c = 0x4E00; c <= 0x9FFF; c++) {
            char simplified = HanFolding.simplify(c);
            if (simplified != c) {
                forms.computeIfAbsent(simplified, any -> new ArrayList<>()).add(c);
            }
        }
        return forms;
    }
}
