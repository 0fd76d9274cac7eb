package io.salesbell.chat.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a template below a record: 内容：聊了报价 says what was told. */
final class TemplateLines {
    private static final Pattern TOLD = Pattern.compile(
            "\\s*(?:(?:拜访|拜訪|跟进|跟進|沟通|溝通|会谈|會談|洽谈|洽談)?(?:内容|內容|情况|情況|结果|結果|纪要|記錄|记录)|备注|備註|详情|詳情|notes?)\\s*[:：]\\s*(?=\\S)",
            Pattern.CASE_INSENSITIVE);

    private final CommandIndex index;

    TemplateLines(CommandIndex index) {
        this.index = index;
    }

    /** What the line says was told; empty where it is no such line. */
    static Optional<String> told(String line) {
        Matcher told = TOLD.matcher(line);
        return told.lookingAt() ? Optional.of(line.substring(told.end())) : Optional.empty();
    }

    /**
     * What is told stands behind the record's first line and before its options; the colon behind the command's word was a
     * label's, too.
     */
    String with(String record, String told) {
        int first = record.indexOf('\n') < 0 ? record.length() : record.indexOf('\n');
        String head = record.substring(0, first);
        String folded = TextFolding.foldForMatching(head);
        String named = index.match(folded, 0)
                .filter(match -> match.end() < head.length() && folded.charAt(match.end()) == ':')
                .map(match -> head.substring(0, match.end()) + " " + head.substring(match.end() + 1))
                .orElse(head);
        return named + (CommandWords.isChinese(told) ? "，" : ", ") + told.strip() + record.substring(first);
    }
}
