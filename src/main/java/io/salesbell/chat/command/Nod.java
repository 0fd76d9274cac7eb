package io.salesbell.chat.command;

import java.util.regex.Pattern;

/** Words that say no more than that something was read: 收到, 好的, ok. They record nothing. */
final class Nod {
    private static final int LONGEST = 24;
    private static final Pattern NOD = Pattern.compile(
            "(?:(?:好的?|好滴|好嘞|好吧|收到|知道|明白|了解|清楚|嗯+|哦+|行|可以|没问题|马上去?办?|ok|okay|got it|noted|roger|understood|sure|will do|all right|alright|bye|bye bye|goodbye|good night|see you|下班了?|再见|拜拜|晚安|辛苦了?)"
                    + "(?:了|啦|啊|呀|哈|的|吧|老板|领导|thanks|谢谢|\\[(?:ok|好的|收到|赞|微笑|强|抱拳)]|[\\s,.!~…👌👍🙏😄😊]|\\p{So})*){1,3}");
    private static final Pattern EMOJI = Pattern.compile("(?:[👌👍🙏]|\\[(?:ok|好的|收到|赞|强|抱拳)]|\\s)+");

    private Nod() {}

    static boolean is(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String folded = TextFolding.foldForMatching(line).strip();
        return NOD.matcher(folded).matches() || EMOJI.matcher(folded).matches();
    }
}
