package io.salesbell.chat.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters with which the sentence about a visit begins, so that a name before them has ended. */
final class ChineseVerbs {
    private static final String OPENING = "聊谈见送签说去讲演沟交讨确介汇跟约看发问回打给对已了的在和把要";

    /** What is told of a visit and stands in no name: 聊了, 谈合作. */
    private static final Pattern TOLD =
            Pattern.compile("(?<=..)(?:然后|(?:我们)?(?:[聊谈讲送签见看约问吃试发交]|沟通|交流|讨论|演示|介绍|讲解|确认|对接|汇报|培训|试用|开会)了"
                    + "|[聊谈](?=一?下|报?价|合[作同]|样品|需求|方案|交期|账期|付款|售后|产品|项目|技术|续)|见(?:到|的是)"
                    + "|(?:难点|痛点|卡点)(?:还?是|在)|[和跟与](?:他们?|她们?|对方|人家))");

    /** What somebody did, as a sentence begins with it: 发了资料, 已经寄过样品. */
    private static final Pattern TELLS = Pattern.compile(
            "(?:已经?|刚刚?|又|再)?" + "(?:[聊谈讲送签见看约问吃试发交寄打给报传演做定回催]|沟通|交流|讨论|演示|介绍|讲解|确认|对接|汇报|培训|试用|开会|报价|联系|拜访)[了过完].*");

    private ChineseVerbs() {}

    /** How much of a run of characters stands before what is told; all of it where nothing is. */
    static int beforeTold(String run) {
        Matcher told = TOLD.matcher(run);
        return told.find() ? told.start() : run.length();
    }

    /** Whether the text says at once what somebody did. */
    static boolean tells(String text) {
        return TELLS.matcher(text).matches();
    }

    static boolean opens(String text) {
        return !text.isEmpty() && OPENING.indexOf(text.charAt(0)) >= 0;
    }
}
