package io.salesbell.lead;

import io.salesbell.chat.Folded;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The customers of one's own open leads by the beginnings of their names, as they are called among colleagues: 字节 for 字节跳动. */
@Component
public class OwnLeadNames implements Vocabulary {
    private static final int SHORTEST_HAN = 2;
    private static final int SHORTEST_LATIN = 4;
    private static final int LONGEST_TEXT = 120;
    /** Companies begin with a place as often as people speak of it. */
    private static final Set<String> PLACES = Set.of(
            "中国", "北京", "上海", "天津", "重庆", "广州", "深圳", "杭州", "南京", "苏州", "成都", "武汉", "西安", "郑州", "长沙", "青岛", "济南", "宁波",
            "厦门", "福州", "合肥", "大连", "沈阳", "无锡", "东莞", "佛山", "广东", "江苏", "浙江", "山东", "河南", "河北", "湖南", "湖北", "四川", "福建",
            "安徽", "江西", "陕西", "山西", "辽宁", "吉林", "云南", "贵州", "广西", "海南", "香港", "台湾", "澳门", "新疆", "西藏", "内蒙古", "黑龙江",
            "华东", "华南", "华北", "全国", "国家", "客户", "公司", "新客户");

    private final JdbcClient jdbc;

    OwnLeadNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A customer called by the beginning of its name, and where in the text. */
    public record Called(UUID customer, int start, int end) {}

    private record Name(UUID customer, String folded) {}

    /** The customer that is called so somewhere in the text; empty where it may be one or another. */
    public Optional<Called> in(Speaker speaker, String text) {
        String folded = Folded.of(text.substring(0, Math.min(LONGEST_TEXT, text.length())));
        List<Called> called = names(speaker).stream()
                .flatMap(name -> in(folded, name).stream())
                .sorted(Comparator.comparingInt((Called one) -> one.start() - one.end()))
                .toList();
        return called.stream()
                .findFirst()
                .filter(best -> called.stream()
                        .noneMatch(other -> !other.customer().equals(best.customer())
                                && other.end() - other.start() == best.end() - best.start()));
    }

    @Override
    public int longestOwnLead(Speaker speaker, String text) {
        return in(speaker, text)
                .filter(called -> called.start() == 0)
                .map(Called::end)
                .orElse(0);
    }

    private static Optional<Called> in(String text, Name name) {
        for (int length = name.folded().length(); length >= SHORTEST_HAN; length--) {
            String start = name.folded().substring(0, length);
            int at = isTelling(start, name.folded()) ? text.indexOf(start) : -1;
            if (at >= 0 && standsApart(text, at, at + length)) {
                return Optional.of(new Called(name.customer(), at, at + length));
            }
        }
        return Optional.empty();
    }

    private static boolean isTelling(String start, String name) {
        boolean han = start.codePoints().allMatch(Character::isIdeographic);
        boolean word = start.length() == name.length()
                || Character.isWhitespace(name.charAt(start.length()))
                || Character.isIdeographic(name.charAt(start.length()));
        return han ? !PLACES.contains(start) : start.length() >= SHORTEST_LATIN && word && !start.endsWith(" ");
    }

    private static boolean standsApart(String text, int start, int end) {
        boolean before = start == 0 || !isLetter(text.charAt(start - 1)) || !isLetter(text.charAt(start));
        return before && (end == text.length() || !isLetter(text.charAt(end - 1)) || !isLetter(text.charAt(end)));
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }

    private List<Name> names(Speaker speaker) {
        return jdbc.sql("""
                select distinct c.id, c.name from current_lead l
                join lead_assignment a on a.org_id = l.org_id and a.lead_id = l.id and a.ended_at is null
                join customer o on o.org_id = l.org_id and o.id = l.customer_id
                join customer c on c.org_id = o.org_id and c.id = o.canonical_id
                where l.org_id = ? and a.member_id = ? and l.state in ('open', 'parked')
                """)
                .params(speaker.org().value(), speaker.member().value())
                .query((row, index) -> new Name(row.getObject("id", UUID.class), Folded.of(row.getString("name"))))
                .list();
    }
}
