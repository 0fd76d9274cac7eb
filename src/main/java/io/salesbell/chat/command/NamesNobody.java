package io.salesbell.chat.command;

import java.util.Set;
import java.util.regex.Pattern;

/** Words that say somebody was met and not who: 客户, 他们, <em>the client</em>. They are no customer's name unless quoted. */
final class NamesNobody {
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:(?:the|a|an|my|our|their|new|old|one|this|that|some) ){1,9}|^(?:[一两几]?[个家位]|这个?|那个?|我的|我们的?|新|老){1,9}");
    private static final Pattern BEHIND = Pattern.compile("(?:那边|那里|那儿|这边|方面|公司|们|里|的)$");
    private static final Set<String> WORDS = Set.of(
            "customer",
            "customers",
            "client",
            "clients",
            "company",
            "prospect",
            "prospects",
            "office",
            "them",
            "him",
            "her",
            "they",
            "somebody",
            "someone",
            "people",
            "guys",
            "who",
            "whom",
            "谁",
            "哪家",
            "哪些",
            "几家",
            "哪几家",
            "哪些客户",
            "哪家客户",
            "几家客户",
            "公司",
            "客户",
            "顾客",
            "他",
            "她",
            "他们",
            "她们",
            "对方",
            "人家",
            "甲方",
            "现场",
            "单位",
            "办公室",
            "客人",
            "采购",
            "大家",
            "朋友");

    private NamesNobody() {}

    /** What is counted of whom one met, for use in a regular expression. */
    static final String COUNTED_THINGS =
            "(?:new )?(?:customers|clients|companies|accounts|shops|stores|sites|prospects|places|offices|locations|dealers)";

    /** 三家, <em>two customers</em>: how many, and not who. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?:[一两二三四五六七八九十几]+|\\d+)[家个](?:新?客户|公司|企业|单位)?|(?:two|three|four|five|six|\\d+) " + COUNTED_THINGS);

    static boolean is(String name) {
        String plain = TextFolding.foldForMatching(name).strip();
        if (COUNTED.matcher(plain).matches()) {
            return true;
        }
        String bare = BEFORE.matcher(plain).replaceFirst("");
        return WORDS.contains(plain)
                || WORDS.contains(bare)
                || WORDS.contains(BEHIND.matcher(bare).replaceFirst(""));
    }
}
