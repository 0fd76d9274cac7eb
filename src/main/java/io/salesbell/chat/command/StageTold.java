package io.salesbell.chat.command;

import io.salesbell.chat.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What is said behind a customer's name of how far it has come: 推进到合同谈判, 已经到需求确认了, <em>is in negotiation now</em>. */
@Component
class StageTold {
    private static final Pattern MOVED = Pattern.compile(
            "(?:(?:[-=]+>|→) *|已经?|现在|目前|都|正式|可以)*(?:(?:推|进|走|谈|升|提|发展|进展|推进|改|转|变|移)?(?:到|至|入|成|为)了?|处于|在)?\\s*"
                    + "(?<stage>.+?)\\s*(?:的?阶段|环节)?[了吧啦]*[\\s.!]*");
    private static final Pattern GONE_ON = Pattern.compile(
            "(?:(?:[-=]+>|→) *|is |was |has |'s |have )*(?:now |already |been )*(?:put off |moved? |advanced? |progressed |went |gone |got )?(?:on |up |forward )?(?:(?:to|in|at|into) (?:the )?)?"
                    + "(?<stage>.+?)(?: stage| phase)?(?: now)?[\\s.!]*");

    private static final int LONGEST = 80;

    private final List<Vocabulary> vocabularies;

    StageTold(List<Vocabulary> vocabularies) {
        this.vocabularies = List.copyOf(vocabularies);
    }

    /** The stage's word; empty where anything else is told. */
    Optional<String> in(Reading behind) {
        String said = behind.rest().strip();
        return said.length() > LONGEST
                ? Optional.empty()
                : in(MOVED, behind, said).or(() -> in(GONE_ON, behind, said));
    }

    private Optional<String> in(Pattern told, Reading behind, String said) {
        Matcher stage = told.matcher(TextFolding.foldForMatching(said));
        return stage.matches() && isStage(behind, stage.group("stage"))
                ? Optional.of(said.substring(stage.start("stage"), stage.end("stage")))
                : Optional.empty();
    }

    private boolean isStage(Reading behind, String word) {
        return vocabularies.stream()
                .anyMatch(words -> words.words(behind.speaker().org(), "stage").keySet().stream()
                        .anyMatch(known -> TextFolding.foldForMatching(known).equals(word)));
    }
}
