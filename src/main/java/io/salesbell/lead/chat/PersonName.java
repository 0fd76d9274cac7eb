package io.salesbell.lead.chat;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of people as they stand in pasted leads: 张伟, 赵总, Jim Roe. A Chinese one begins with a family name. */
final class PersonName {
    private static final String TITLE = "(?:总|总监|经理|主任|老师|先生|女士|小姐|老板|厂长|部长|处长|科长|店长|校长|院长|主管|采购|师傅|工|姐|哥)";
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}·]{2,4}|[\\p{IsHan}·]{1,3}" + TITLE);
    private static final Pattern LATIN =
            Pattern.compile("(?:(?:Mr|Mrs|Ms|Dr|Prof)\\.?\\s)?\\p{Lu}[\\p{L}'’.-]*(?:\\s\\p{Lu}[\\p{L}'’.-]*){0,3}");
    /** 赵总 between white space needs no comma to be who is spoken to; what 采购王姐 does stands in front. */
    private static final Pattern TITLED = Pattern.compile("(?<!\\S)(?:(?:采购|销售|技术|财务|项目|设备|行政|信息)[部科处]?(?:门|室)?的?)?"
            + "(?<name>[\\p{IsHan}·]{1,3}" + TITLE + ")(?!\\S)");

    private static final Set<String> TWO_CHARACTERS =
            Set.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "司徒", "夏侯", "令狐", "南宫", "长孙");
    private static final String NICK = "老小阿";
    /** What begins like a family name and is said in such lists for other things. */
    private static final Set<String> WORDS =
            Set.of("方案", "时间", "成交", "明年", "明天", "年底", "安排", "金额", "平台", "国企", "马上", "上海");

    private static final String FAMILIES =
            "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖闫付代覃岳佟苟岩冼缑亢況仉督佘佴伯赏墨哈谯笪年爱阳佟琴言福";

    private PersonName() {}

    /** Whether all of the cell is somebody's name. */
    static boolean is(String cell) {
        return LATIN.matcher(cell).matches() || (CHINESE.matcher(cell).matches() && beginsWithFamily(cell));
    }

    /** Somebody with a title who is named in the cell. */
    static Optional<String> titledIn(String cell) {
        Matcher titled = TITLED.matcher(cell);
        while (titled.find()) {
            if (beginsWithFamily(titled.group("name"))) {
                return Optional.of(titled.group("name"));
            }
        }
        return Optional.empty();
    }

    private static boolean beginsWithFamily(String name) {
        boolean two = name.length() > 2 && TWO_CHARACTERS.contains(name.substring(0, 2));
        boolean nick = name.length() == 2 && NICK.indexOf(name.charAt(0)) >= 0 && FAMILIES.indexOf(name.charAt(1)) >= 0;
        return !WORDS.contains(name) && (two || nick || name.indexOf('·') > 0 || FAMILIES.indexOf(name.charAt(0)) >= 0);
    }
}
