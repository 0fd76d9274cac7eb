package io.salesbell.chat.command;

import io.salesbell.chat.UserMistake;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese names of people with their title, who are no customers: 王总, 李经理. */
final class TitledName {
    private static final String TITLE = "(?:总|总监|经理|主任|老板|老师|董事长|厂长|校长|院长|部长|处长|科长|店长|主管|采购|工|先生|女士|姐|哥)";
    /** For use in a regular expression. */
    static final String WITH_TITLE = "\\p{IsHan}{1,3}" + TITLE;

    private static final Pattern WHOLE = Pattern.compile(WITH_TITLE);
    private static final Pattern END = Pattern.compile(".*\\p{IsHan}" + TITLE, Pattern.DOTALL);

    private static final String SURNAME =
            "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范姚谭廖邹熊陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易武乔贺赖龚庞樊殷翟倪严牛温鲁葛]";
    /** Whom somebody saw behind the name of a company: 苏宁王总, 国美电器的王经理. */
    private static final Pattern OF_COMPANY = Pattern.compile("(?<company>\\p{IsHan}{1,11}[^的\\P{IsHan}])\\s*的?"
            + SURNAME + "(?:总监?|经理|主任|董事长|厂长|校长|院长|部长|处长|科长|店长|主管|老板|老师|工|先生|女士)");
    /** May be one person's name: 刘建 in 刘建林经理, 张小 in 张小龙总. */
    private static final Pattern MAYBE_PERSON = Pattern.compile("(?:" + SURNAME + "|欧阳|诸葛|司马|上官)\\p{IsHan}?");

    private TitledName() {}

    /**
     * Where the company ends of whom somebody was seen, of a name up to {@code end}; the end itself where nobody is named so.
     *
     * @throws UserMistake asking, where all of it may be one person's name
     */
    static int behindCompany(Reading reading, int end) {
        String name = reading.line().substring(reading.position(), end).stripTrailing();
        Matcher person = OF_COMPANY.matcher(name);
        if (!person.matches()) {
            return end;
        }
        if (MAYBE_PERSON.matcher(person.group("company")).matches()) {
            throw NameQuestion.ask(reading, List.of(person.end("company"), name.length()));
        }
        return reading.position() + person.end("company");
    }

    static boolean is(String text) {
        return WHOLE.matcher(text).matches();
    }

    static boolean ends(String text) {
        return END.matcher(text).matches();
    }
}
