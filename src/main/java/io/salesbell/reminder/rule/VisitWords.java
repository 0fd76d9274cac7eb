package io.salesbell.reminder.rule;

import io.salesbell.chat.Folded;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a next step is a visit, by its words. A visit is gone to: what is done from a distance, or only arranges or
 * prepares one ("call to set up a visit", 发资料约拜访时间), is none.
 */
final class VisitWords {
    private static final Pattern VISIT = Pattern.compile(
            "\\b(visit\\w*|meet|meeting|see(?! (if|whether|what|how|why|when))|on[- ]?site|in person|drop by|drop in"
                    + "|go (to|see|there|over)|lunch|dinner|coffee)\\b"
                    + "|拜访|走访|到访|上门|登门|面谈|面访|面聊|当面|见面|约见|现场|客户处"
                    + "|(?<![意再听看常可])见(?![积效])|(?<![过寄送出失回])去(?![年掉除信])|吃饭|喝茶|喝咖啡");

    private static final Pattern FROM_AFAR = Pattern.compile(
            "\\b(online|video|remote(ly)?|zoom|webinar|by phone|phone)\\b|电话|线上|在线|视频|远程|语音|微信|腾讯会议|云会议");

    private static final Pattern BEFORE_IT =
            Pattern.compile("\\b(call|ring|send|mail|e-?mail|message|text|write|arrange|schedule|prepare|confirm)\\b"
                    + "|发|寄|打给|致电|预约|约时间|约个?时间|约拜访|准备|确认");

    private VisitWords() {}

    static boolean isVisit(String step) {
        String folded = Folded.of(step);
        Matcher visit = VISIT.matcher(folded);
        return visit.find()
                && !FROM_AFAR.matcher(folded).find()
                && !BEFORE_IT.matcher(folded.substring(0, visit.start())).find()
                && !folded.startsWith("约拜访");
    }
}
