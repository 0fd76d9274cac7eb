package io.salesbell.chat.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line without what decorates its command: the slash, ✅ visit Acme, 【拜访】甲公司, *visit* Acme. */
final class BareLine {
    private static final Pattern PICTURES =
            Pattern.compile("(?:[\\p{So}\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}\\x{200D}]++\\s*){1,4}+(?=\\S)");
    private static final Pattern FRAMED =
            Pattern.compile("[\\[【*#_(]{1,2}\\s*(?<word>[\\p{IsHan}a-z ]{2,12}?)\\s*[\\]】*_)]{1,2}\\s*:?\\s*(?=\\S)");

    private final CommandIndex index;

    BareLine(CommandIndex index) {
        this.index = index;
    }

    String of(String line) {
        String bare =
                line.startsWith("/") || line.startsWith("／") ? line.substring(1).strip() : line;
        Matcher pictures = PICTURES.matcher(bare);
        String words = pictures.lookingAt() ? bare.substring(pictures.end()) : bare;
        if (words.length() < bare.length() && framed(words).equals(words) && !begins(words)) {
            return bare;
        }
        return framed(words);
    }

    private String framed(String line) {
        Matcher framed = FRAMED.matcher(TextFolding.foldForMatching(line));
        return framed.lookingAt() && isWord(framed.group("word").strip())
                ? line.substring(framed.start("word"), framed.end("word")).strip() + " " + line.substring(framed.end())
                : line;
    }

    private boolean begins(String line) {
        return index.match(TextFolding.foldForMatching(line), 0).isPresent();
    }

    private boolean isWord(String word) {
        return index.match(word, 0)
                .filter(match -> match.end() == word.length())
                .isPresent();
    }
}
