package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A period and a metric, which ask for the speaker's figure, or a colleague's: 本周拜访, 今年成交额多少, <em>my visits last month</em>. */
@Component
class FiguresAsked {
    private static final String PERIOD =
            "(?:本|这|上)个?(?:周|星期|礼拜|月|季度|季)|今年|去年|(?:this|last) (?:week|month|quarter|year)";
    private static final String ASKING = "(?:how (?:many|much) |what (?:is|are|was|were) |show (?:me )?)?";
    private static final Pattern FIRST =
            Pattern.compile(ASKING + "(?:我的?|my )?(?<period>" + PERIOD + ")(?:'s|我?的)? ?(?:my )?(?<metric>.{2,20}?)");
    private static final Pattern LAST =
            Pattern.compile(ASKING + "(?:my )?(?<metric>[a-z -]{2,20}?) (?<period>" + PERIOD + ")");
    private static final Pattern TAIL = Pattern.compile("(?:了?(?:是?多少|几)[家次个单钱笔]?了?|怎么样|情况|呢|[\\s?.!]){1,20}+$");

    private final CommandIndex index;
    private final List<Vocabulary> vocabularies;
    private final ColleagueAsked colleagues;

    FiguresAsked(CommandIndex index, List<Vocabulary> vocabularies, ColleagueAsked colleagues) {
        this.colleagues = colleagues;
        this.index = index;
        this.vocabularies = List.copyOf(vocabularies);
    }

    /** The line that asks for it in the grammar; empty where the line asks for no figure. */
    Optional<String> line(Speaker speaker, String line) {
        String asked = TAIL.matcher(TextFolding.foldForMatching(line).strip()).replaceFirst("");
        return of(speaker, FIRST.matcher(asked))
                .or(() -> of(speaker, LAST.matcher(asked)))
                .or(() -> colleagues.line(speaker, line));
    }

    private Optional<String> of(Speaker speaker, Matcher asked) {
        if (!asked.matches()) {
            return Optional.empty();
        }
        String metric = asked.group("metric").strip();
        Locale language = CommandWords.isChinese(metric) ? Locale.CHINESE : Locale.ENGLISH;
        return index.handlers().stream()
                .map(CommandHandler::spec)
                .filter(spec ->
                        spec.arguments().size() > 1 && spec.arguments().get(1).kind() == Argument.Kind.PERIOD)
                .filter(spec -> names(speaker, spec.arguments().get(0), metric))
                .findFirst()
                .map(spec -> word(spec, language) + " " + metric + " " + asked.group("period"));
    }

    private boolean names(Speaker speaker, Argument argument, String metric) {
        return argument.kind() == Argument.Kind.VOCABULARY
                && vocabularies.stream()
                        .anyMatch(words ->
                                words.words(speaker.org(), argument.name()).containsKey(metric));
    }

    private static String word(CommandSpec spec, Locale language) {
        return CommandWords.of(spec, language).word();
    }
}
