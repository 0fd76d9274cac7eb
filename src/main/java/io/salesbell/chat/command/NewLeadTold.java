package io.salesbell.chat.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** News that a lead came in, said before whose it is: 来了个新线索，小鹏汽车，刘总, <em>got a new lead: Acme</em>. */
final class NewLeadTold {
    private static final Pattern TOLD = Pattern.compile(
            "\\s*新客户[\\s:、]+(?!拜访|见|去|今天|昨天|聊|谈)(?=[\\p{IsHan}\\w]{2,12}[\\s,]+\\p{IsHan}{1,4}(?:总|经理|主任|老板|先生|女士|小姐|工)(?:[\\s,\\d]|$))|\\s*(?:(?:我们?|刚才?|刚刚|今天|又|早上|上午|下午|中午)\\s?){0,3}(?:新?(?:来|收到|接到|拿到|进来?)了?|新增?)(?:一|1)?[个条](?:新的?)?线索[\\s,:、]+(?=\\S)"
                    + "|\\s*(?:i |we )?(?:just )?(?:got|have|received) (?:a|another|one more) (?:new )?lead[\\s,:-]+(?:from )?(?=\\S)");

    private static final String SOURCE =
            "(?:(?:company |web)?(?:web ?)?site|(?:trade )?(?:fair|show)|expo|exhibition|(?:customer |client )?referral|linkedin|facebook|instagram|google(?: ads?)?|ads?|campaign"
                    + "|event|webinar|newsletter|e-?mail|phone(?: call)?|hotline|cold call|partner|(?:contact |web )?form|landing page|tiktok|wechat|whatsapp|walk-?in|conference)";
    private static final String CHINESE_SOURCE =
            "(?:(?:公司)?官网|网站|展会|会展|(?:老客户|朋友|客户)?(?:转介绍|介绍|推荐)|抖音|百度|小红书|微信|公众号|电话|热线|陌拜|活动|广告|线上|招标|投标|阿里|地推|领英)";
    /** <em>new lead from website: Acme, Jim</em> says first where it came from. */
    private static final Pattern FROM = Pattern.compile(
            "\\s*(?:new lead|lead new|(?:i |we )?(?:just )?(?:got|have|received) (?:a |another )?(?:new )?lead) (?:from|via) (?:the |our |a )?(?<source>"
                    + SOURCE + ")\\s*:\\s*(?<lead>\\S.*)" + "|\\s*(?:新线索|新增线索)[\\s,，]*(?:来自|从)(?<origin>"
                    + CHINESE_SOURCE + ")(?:来的)?\\s*:\\s*(?<whom>\\S.*)",
            Pattern.DOTALL);

    private NewLeadTold() {}

    /** The line in the grammar; empty where no such news is told. */
    static Optional<String> asLine(String line) {
        String folded = TextFolding.foldForMatching(line);
        Matcher from = FROM.matcher(folded);
        if (from.matches() && !from.group().contains("source:") && !from.group().contains("来源:")) {
            return Optional.of(
                    from.group("source") == null
                            ? "新线索 " + line.substring(from.start("whom")) + "，来源："
                                    + line.substring(from.start("origin"), from.end("origin"))
                            : "lead new " + line.substring(from.start("lead")) + ", source: "
                                    + line.substring(from.start("source"), from.end("source")));
        }
        Matcher told = TOLD.matcher(folded);
        return told.lookingAt()
                ? Optional.of(
                        (CommandWords.isChinese(told.group()) ? "新线索 " : "lead new ") + line.substring(told.end()))
                : Optional.empty();
    }
}
