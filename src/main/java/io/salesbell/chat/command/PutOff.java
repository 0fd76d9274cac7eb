package io.salesbell.chat.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people say that something is put off until a time: L20 推迟到周五, 把华为改到下周一, <em>push L20 to Friday</em>. */
final class PutOff {
    private static final Pattern BEHIND = Pattern.compile(
            "(?:推迟|延期|延后|延|改)[到至]\\s*(?<zh>\\S.*)"
                    + "|(?:is |was )?(?:postponed?|pushed?|moved?|delayed?|put off|snoozed?)(?: back| off)?(?: to| till| until)? (?<en>\\S.*)",
            Pattern.DOTALL);
    private static final Pattern PARKED = Pattern.compile("(?:is )?park(?:ed)? (?=(?:until|till?)\\s+\\S)");
    private static final Pattern REST = Pattern.compile(
            "(?:先|暂时|暂且)?(?:放一?放|缓一?缓|搁一?搁|暂缓)[\\s,吧]*(?<then>.*?)(?:再说|再看|再谈|再聊)?吧?[\\s.!]*", Pattern.DOTALL);
    private static final int LONGEST_REST = 80;
    private static final Pattern BEFORE = Pattern.compile(
            "(?<zh>推迟|延后|延期)一?下?\\s*(?<which>[^\\s:,]{1,40}?)\\s*[到至](?<then>\\s*\\S.*)"
                    + "|(?:postpone|push|delay|put off|move) (?<one>[^:,]{1,40}?)(?: back| off)? (?:to|till|until) (?<later>\\S.*)",
            Pattern.DOTALL);

    private PutOff() {}

    /** The command for what stands behind a name: its word, the name and the time. */
    static Optional<String> of(String name, Reading behind) {
        Matcher parked = PARKED.matcher(behind.foldedRest());
        if (parked.lookingAt()) {
            return Optional.of("park " + name + " " + behind.rest().substring(parked.end()));
        }
        Matcher rest = REST.matcher(behind.foldedRest());
        if (behind.foldedRest().length() <= LONGEST_REST && rest.matches()) {
            return Optional.of(
                    ("搁置 " + name + " " + behind.rest().substring(rest.start("then"), rest.end("then"))).strip());
        }
        Matcher said = BEHIND.matcher(behind.foldedRest());
        if (!said.matches() || (said.group().contains("move") && !isTime(said.group("en"), behind))) {
            return Optional.empty();
        }
        return Optional.of(
                said.group("zh") == null
                        ? "snooze " + name + " " + behind.rest().substring(said.start("en"))
                        : "顺延 " + name + " " + behind.rest().substring(said.start("zh")));
    }

    /** What is moved to a stage is not put off. */
    private static boolean isTime(String said, Reading behind) {
        return Moments.duration(said).isPresent()
                || Moments.opening(said, behind.now(), Lean.FUTURE).isPresent()
                || UntilMonth.opening(said, behind.now().toLocalDate()).isPresent();
    }

    /** The line with whom it is about in front, where the verb stands there. */
    static String nameFirst(String line) {
        Matcher said = BEFORE.matcher(TextFolding.foldForMatching(line).strip());
        String typed = line.strip();
        if (!said.matches()) {
            return line;
        }
        return said.group("zh") == null
                ? typed.substring(said.start("one"), said.end("one")) + " put off to "
                        + typed.substring(said.start("later"))
                : typed.substring(said.start("which"), said.end("which")) + "推迟到" + typed.substring(said.start("then"));
    }
}
