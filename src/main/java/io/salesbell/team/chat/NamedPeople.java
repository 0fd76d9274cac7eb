package io.salesbell.team.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Directory;
import io.salesbell.chat.Folded;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads several members out of one text: {@code @lily, Tom Becker 和 王伟}. */
@Component
class NamedPeople {
    private static final Pattern BETWEEN = Pattern.compile("^(?:[\\s,;、|]+|and\\s|和|与|跟|&)+");
    private static final int LONGEST_SHOWN = 20;

    private final Directory directory;

    NamedPeople(Directory directory) {
        this.directory = directory;
    }

    List<MemberId> in(IncomingCommand command, String text) {
        List<MemberId> found = new ArrayList<>();
        String left = afterSeparators(text);
        while (!left.isEmpty()) {
            Directory.Match match = directory.personAt(command.speaker(), left);
            if (match.members().isEmpty()) {
                throw directory.nobody(command.org(), firstWord(left)).in("people");
            }
            if (match.members().size() > 1) {
                throw several(command, left, match);
            }
            found.add(match.members().get(0).member());
            left = afterSeparators(left.substring(match.length()));
        }
        return found;
    }

    private static UserMistake several(IncomingCommand command, String left, Directory.Match match) {
        String name = left.substring(0, match.length());
        String typed = command.origin().typed();
        return new UserMistake(
                Text.of("chat.parse.several-people", name),
                match.members().stream()
                        .map(one -> Button.of(
                                Text.person(one.member(), one.name()), typed.replace(name, "@" + one.member())))
                        .toList());
    }

    private static String afterSeparators(String text) {
        Matcher between = BETWEEN.matcher(Folded.of(text));
        return between.find() ? text.substring(between.end()) : text;
    }

    private static String firstWord(String text) {
        String word = text.strip().split("\\s", 2)[0];
        return word.substring(
                0, word.offsetByCodePoints(0, Math.min(LONGEST_SHOWN, word.codePointCount(0, word.length()))));
    }
}
