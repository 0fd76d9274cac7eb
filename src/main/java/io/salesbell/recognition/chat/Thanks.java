package io.salesbell.recognition.chat;

import io.salesbell.chat.Directory;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.shared.MemberId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads whom a line thanks for what: several may share a reason ({@code @Lily and @Tom for the demo}) or have one each
 * ({@code @李丽 拿下大单，@张强 帮忙改方案}).
 */
final class Thanks {
    private static final Pattern BECAUSE =
            Pattern.compile("^\\s*(for\\b|because\\b|因为|由于|为了)?[\\s,，:：]*", Pattern.CASE_INSENSITIVE);

    /** Between one colleague and the next: a word between them, or the mark of another name. */
    private static final Pattern ALSO =
            Pattern.compile("^\\s*(?:(?:and\\b|[&,，、和与跟])\\s*(?=[@＠\\p{L}])|(?=[@＠]))", Pattern.CASE_INSENSITIVE);

    /** Where the next colleague with a reason of their own may begin. */
    private static final Pattern NEXT = Pattern.compile(
            "(?:[,，;；、。]\\s*(?:(?:and|also|thanks)\\b\\s*|还有?|以及|另外|同时|和|也)?|\\s(?:and|also)\\s+(?=\\S+(?:\\s\\S+)?\\s+for\\b))(?=[@＠])"
                    + "|[;；]\\s*",
            Pattern.CASE_INSENSITIVE);

    private final IncomingCommand command;
    private final Directory directory;
    private final Map<MemberId, String> reasons = new LinkedHashMap<>();
    private List<MemberId> group = new ArrayList<>();

    private Thanks(IncomingCommand command, Directory directory) {
        this.command = command;
        this.directory = directory;
    }

    /** Each colleague who is thanked, in the order of the line, with the reason. */
    static Map<MemberId, String> in(IncomingCommand command, Directory directory) {
        Thanks thanks = new Thanks(command, directory);
        thanks.group.add(command.person("person").orElseThrow());
        thanks.read(joined(command.origin().typed(), command.text("reason")));
        return thanks.reasons;
    }

    private void read(String text) {
        String rest = text;
        Matcher also = ALSO.matcher(rest);
        while (also.find()) {
            Directory.Match next = directory.personAt(command.speaker(), rest.substring(also.end()));
            if (next.members().size() != 1) {
                break;
            }
            group.add(next.members().get(0).member());
            rest = rest.substring(also.end() + next.length());
            also.reset(rest);
        }
        Matcher next = NEXT.matcher(rest);
        while (next.find()) {
            Directory.Match other = directory.personAt(command.speaker(), rest.substring(next.end()));
            if (other.members().size() == 1) {
                close(rest.substring(0, next.start()));
                group.add(other.members().get(0).member());
                read(rest.substring(next.end() + other.length()));
                return;
            }
        }
        close(rest);
    }

    private void close(String reason) {
        String because = BECAUSE.matcher(reason).replaceFirst("").strip();
        group.forEach(member -> reasons.putIfAbsent(member, because));
        group = new ArrayList<>();
    }

    /** The reason with the comma before it, which says that a name follows. */
    private static String joined(String typed, String reason) {
        int at = typed.lastIndexOf(reason);
        String before = at < 0 ? "" : typed.substring(0, at).stripTrailing();
        return before.endsWith("、") || before.endsWith(",") || before.endsWith("，") ? "," + reason : reason;
    }
}
