package io.salesbell.customer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Chinese company's name taken apart: 深圳市华为技术有限公司 is of the place 深圳, in the trade 技术, and called 华为. Of a name
 * that says nothing but place and trade (上海银行) there is no core.
 */
record CompanyName(String place, @Nullable String core, String trade) {
    private static final int FEWEST = 2;
    private static final Pattern PLACE = Pattern.compile("^(?:(?:北京|上海|天津|重庆|香港|澳门|台湾|中国|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽"
            + "|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|深圳|广州|杭州|南京|苏州|成都|武汉"
            + "|西安|长沙|郑州|青岛|大连|宁波|厦门|东莞|佛山|无锡|合肥|福州|济南|沈阳|昆明|南宁|石家庄|哈尔滨|长春|南昌|贵阳|太原|兰州|海口|珠海"
            + "|中山|惠州|温州|常州|南通|徐州|嘉兴|绍兴|金华|台州|泉州|烟台|潍坊|洛阳|唐山|保定)(?:特别行政区|自治区|省|市)?"
            + "|\\p{IsHan}{2,3}(?:省|(?<![超城都门夜菜])市))");
    private static final Pattern DIVISION = Pattern.compile("(?:特别行政区|自治区|省|市)$");
    private static final List<String> TRADES = List.of(
            "技术", "科技", "集团", "控股", "实业", "贸易", "商贸", "信息", "软件", "电子", "网络", "国际", "发展", "投资", "咨询", "服务", "工程", "建设",
            "制造", "工业", "电气", "机械", "设备", "材料", "医药", "生物", "能源", "环保", "文化", "传媒", "广告", "教育", "食品", "餐饮", "物流", "银行",
            "保险", "证券", "地产", "置业", "房地产", "酒店", "医院", "大学", "学校");

    /** The parts of a name that is written in Chinese; any other is all core. */
    static CompanyName of(String name) {
        String key = NameKey.of(name);
        if (!Character.isIdeographic(key.codePointAt(0))) {
            return new CompanyName("", key, "");
        }
        StringBuilder place = new StringBuilder();
        String rest = key;
        for (Optional<String> next = place(rest); next.isPresent(); next = place(rest)) {
            place.append(DIVISION.matcher(next.get()).replaceFirst(""));
            rest = rest.substring(next.get().length());
        }
        String core = rest;
        for (Optional<String> next = trade(core); next.isPresent(); next = trade(core)) {
            core = core.substring(0, core.length() - next.get().length());
        }
        return new CompanyName(
                place.toString(),
                TRADES.contains(core) || PLACE.matcher(core).matches() ? null : core,
                rest.substring(core.length()));
    }

    /** The core where it is another than the name's own key, as it is stored. */
    static @Nullable String storedCore(String name) {
        String core = of(name).core();
        return core == null || core.equals(NameKey.of(name)) ? null : core;
    }

    /** Whether both are called the same, and neither place nor trade tells them apart. */
    boolean isLikely(CompanyName other) {
        return core != null
                && core.equals(other.core)
                && Likeness.isTelling(core)
                && (place.endsWith(other.place) || other.place.endsWith(place))
                && (trade.isEmpty() || other.trade.isEmpty() || trade.equals(other.trade));
    }

    private static Optional<String> place(String name) {
        Matcher found = PLACE.matcher(name);
        return found.find() && name.length() - found.end() >= FEWEST ? Optional.of(found.group()) : Optional.empty();
    }

    private static Optional<String> trade(String name) {
        return TRADES.stream()
                .filter(word -> name.length() - word.length() >= FEWEST && name.endsWith(word))
                .findFirst();
    }
}
