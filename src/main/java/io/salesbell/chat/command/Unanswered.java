package io.salesbell.chat.command;

import java.util.regex.Pattern;

/** Words that say no more than that a try reached nobody: 没人接, 打了三次都不接, no answer. */
final class Unanswered {
    private static final int LONGEST = 60;
    private static final String TRIED =
            "(?:(?:今天|上午|下午|刚才?|刚刚|已经?|又)?(?:给(?:他|她|客户))?(?:打|拨|联系)(?:过了|了|过)?(?:[\\d一二两三几好]*[次遍个通])?(?:电话)?(?:了|过去)?[\\s,，。]*)?";
    private static final String WHO = "(?:(?:他|她|对方|客户|电话|手机|人)[\\s,，]?)?(?:一直|都|还是|总|老是?|也)?";
    private static final String NOT =
            "(?:没有?人?接(?:听|通|电话|我?的?电话)?|不接(?:听|电话)?|无人接听?|打不通|没打通|接不通|联系不上|没联系上|找不到人|关机|停机|占线|忙音)";
    private static final String TAIL = "(?:了|呢)?";
    private static final String AGAIN = "(?:[\\s,，。;；]*(?:[^\\s,，。;；]{0,10}再[^\\s,，。;；]{0,8}))?";
    private static final Pattern CHINESE = Pattern.compile(TRIED + WHO + NOT + TAIL + AGAIN + "[\\s.。!！~…]*");

    private static final Pattern ENGLISH = Pattern.compile(
            "(?:i )?(?:(?:called|rang|tried|phoned)(?: (?:him|her|them))?(?: (?:again|twice|today))?[\\s,.:;-]*)?(?:but )?"
                    + "(?:no answer|no reply|no response|no one answered|nobody answered|(?:went to )?voicemail|not reachable|unreachable"
                    + "|(?:he |she |they )?(?:did(?:n't| not|n t)|does(?:n't| not)) (?:answer|pick up|reply))"
                    + "(?:[\\s,.;]*(?:will )?(?:try|call|ring)(?: (?:him|her|them))? again(?: \\w+){0,2})?[\\s.!]*");

    private Unanswered() {}

    static boolean says(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String folded = TextFolding.foldForMatching(text).strip().replace('’', '\'');
        return CHINESE.matcher(folded).matches() || ENGLISH.matcher(folded).matches();
    }
}
