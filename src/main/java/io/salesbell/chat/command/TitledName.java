package io.salesbell.chat.command;

import java.util.regex.Pattern;

/** Chinese names of people with their title, who are no customers: 王总, 李经理. */
final class TitledName {
    private static final String TITLE = "(?:总|总监|经理|主任|老板|老师|董事长|厂长|校长|院长|部长|处长|科长|店长|主管|采购|工|先生|女士|姐|哥)";
    /** For use in a regular expression. */
    static final String WITH_TITLE = "\\p{IsHan}{1,3}" + TITLE;

    private static final Pattern WHOLE = Pattern.compile(WITH_TITLE);
    private static final Pattern END = Pattern.compile(".*\\p{IsHan}" + TITLE, Pattern.DOTALL);

    private TitledName() {}

    static boolean is(String text) {
        return WHOLE.matcher(text).matches();
    }

    static boolean ends(String text) {
        return END.matcher(text).matches();
    }
}
