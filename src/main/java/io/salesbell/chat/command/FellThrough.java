package io.salesbell.chat.command;

import java.util.regex.Pattern;

/** What is said behind a customer's name of a deal that will not be: 没签成, <em>went with a competitor</em>. */
final class FellThrough {
    private static final int LONGEST = 200;
    private static final Pattern SAID = Pattern.compile(
            "(?:[这那]?[个一]?(?:单子?|项目|商机|合同|订单)[\\s,]*)?(?:已经?|最后|还是|彻底|可能)*(?:没(?:签|谈|做)[成下拢]|没成(?!交)|谈崩|谈掉|黄了|吹了|丢了|没戏|凉了|不做了|不买了|不要了|不合作了|不签了|不考虑我们|拒绝了?我们|被.{1,10}(?:抢|撬)了?(?:走|去)?|(?:选|定|用|签给)了(?:别|竞|对手|其他)).*"
                    + "|(?:'s )?(?:(?:the )?(?:deal|project|order|contract) )?(?:(?:is|has|have|are|'s|was) )?(?:(?:just|now|finally) )?(?:dead|fell through|fallen through|off the table|said no\\b(?! (?:rush|problem|issue|worries))"
                    + "|went with (?!us|our|me\\b)|gone with (?!us)|chose (?:a |another |some)|passed on us|turned us down|backed out|pulled out|not interested|no longer interested|isn't interested).*",
            Pattern.DOTALL);

    private FellThrough() {}

    static boolean says(String folded) {
        return folded.length() <= LONGEST && SAID.matcher(folded).matches();
    }
}
