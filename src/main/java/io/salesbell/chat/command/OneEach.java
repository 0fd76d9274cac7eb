package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One line is one record: <em>visited Acme twice</em> is asked about, for two have a day each. */
final class OneEach {
    private static final Pattern SEVERAL = Pattern.compile(
            "(?:twice|thrice|x ?[2-9]|(?:two|three|four|five|[2-9]) times)\\b.*|(?:了)?(?:[两二三四五2-5])[次趟回](?!访).*",
            Pattern.DOTALL);

    /** 甲公司、乙公司 behind the first of them. */
    private static final Pattern COMPANIES =
            Pattern.compile("(?:[\\p{IsHan}\\w]{1,12}(?:公司|集团|科技|[工药]?厂|酒店|医院|银行|学校|大学|超市|中心)[、，,和\\s。]*)+");

    private OneEach() {}

    /** @param values what was read of the line */
    static void refuse(CommandSpec spec, String line, Map<String, Object> values) {
        boolean dated = spec.options().stream().anyMatch(option -> option.kind() == Argument.Kind.PAST_DAY);
        if (!dated || !(values.get("note") instanceof String note)) {
            return;
        }
        int at = line.lastIndexOf(note);
        String before = at < 0 ? ":" : TextFolding.fold(line.substring(0, at)).stripTrailing();
        boolean several = SEVERAL.matcher(TextFolding.foldForMatching(note)).matches()
                || (before.endsWith("、") && COMPANIES.matcher(note).matches());
        if (!before.endsWith(":") && several) {
            String head = line.substring(0, at).replaceFirst("[\\s、]+$", "");
            String one = head + (CommandWords.isChinese(note) ? "：" : ": ") + line.substring(at);
            throw new UserMistake(
                            Text.of("chat.parse.one-each", note),
                            List.of(Button.of("chat.button.as-one", one).primary()))
                    .in("note");
        }
    }
}
