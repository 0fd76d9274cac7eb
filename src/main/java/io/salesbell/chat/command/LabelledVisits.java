package io.salesbell.chat.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Visits filled into a form of one's own, a label a line or all in one line: 客户：甲公司 内容：聊了报价 下一步：周五报价. */
final class LabelledVisits {
    private enum Kind {
        CUSTOMER,
        DAY,
        PERSON,
        TOLD,
        NEXT,
        BLOCKER,
        OTHER
    }

    private static final int LONGEST = 4000;
    private static final Pattern LABEL = Pattern.compile("(?:^|(?<=[\\s;,。]))(?:[•·●*-]\\s*|\\d{1,2}[.、)]\\s*)?(?:"
            + "(?<customer>(?:拜访|走访)?(?:客户|单位|公司)(?:名称|名|单位|公司)?|(?:customer|client|company|account)(?: name)?)"
            + "|(?<day>(?:拜访|走访)?(?:日期|时间)|(?:visit )?(?:date|day))"
            + "|(?<person>(?:客户)?(?:联系人|对接人|接待人)|contacts?(?: person)?|met with)"
            + "|(?<told>(?:拜访|沟通|洽谈|会谈|跟进|交流|主要)?(?:内容|情况|结果|纪要)|(?:visit |meeting )?notes?|discuss(?:ed|ion)|summary|outcome)"
            + "|(?<next>下一?步(?:计划|行动|安排|工作)?|后续(?:计划|安排|跟进|工作)?|next(?: steps?| actions?)?)"
            + "|(?<blocker>难点|困难|blockers?)"
            + "|(?<other>拜访人员?|(?:拜访)?(?:目的|地点|方式|对象)|备注|purpose|location|place|remarks?)"
            + ")[^\\S\\n]*:[^\\S\\n]*");
    private static final Pattern HEAD = Pattern.compile(
            "[\\s\\[【#*]*(?:(?:客户)?(?:拜访|走访)(?:报告|记录|表|日报|汇报|总结|情况)?|(?:client |customer |sales )?visit(?: report| log| notes?)?)?[\\s\\]】*:]*");
    private static final Pattern OF_A_LEAD =
            Pattern.compile("(?:^|[\\s;,])(?:电话|手机|来源|线索|phone|mobile|source)[^\\S\\n]*:");
    private static final Pattern REMOTE = Pattern.compile("电话|微信|邮件|phone|call|e-?mail");
    private static final Pattern DAY = Pattern.compile(
            "(?:\\d{4}[-/.年])?\\d{1,2}[-/.月]\\d{1,2}[日号]?|[昨今前][天日]|(?:上?周|上?星期)[一二三四五六日天]|today|yesterday|\\d{1,2} [a-z]{3,9}|[a-z]{3,9} \\d{1,2}|(?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day");
    private static final Pattern COLON = Pattern.compile("\\s*[:：]\\s*$");
    private static final Pattern END = Pattern.compile("[\\s;；,，。]+$");

    private LabelledVisits() {}

    private record Field(Kind kind, String label, String value) {}

    /** Whether the folded line begins with such a label. */
    static boolean isLabelled(String folded) {
        return LABEL.matcher(folded).lookingAt();
    }

    /** The message's lines, one for each visit. */
    static List<String> lines(String message) {
        return List.of(told(message).split("\n", -1));
    }

    /** The message with a line for each visit; as it is where it is no such form. */
    private static String told(String message) {
        if (message.length() > LONGEST || (message.indexOf(':') < 0 && message.indexOf('：') < 0)) {
            return message;
        }
        String folded = TextFolding.foldForMatching(message);
        Matcher label = LABEL.matcher(folded);
        if (!label.find() || !HEAD.matcher(folded.substring(0, label.start())).matches()) {
            return message;
        }
        boolean visit = !folded.substring(0, label.start()).isBlank()
                || label.group().startsWith("拜访")
                || label.group().startsWith("visit");
        if (OF_A_LEAD.matcher(folded).find()) {
            return message;
        }
        List<String> lines = new ArrayList<>();
        for (List<Field> fields : visits(fields(message, label))) {
            Optional<String> line = line(fields, visit);
            if (line.isEmpty()) {
                return message;
            }
            lines.add(line.get());
        }
        return String.join("\n", lines);
    }

    /** @param label at the first of them */
    private static List<Field> fields(String message, Matcher label) {
        List<Field> fields = new ArrayList<>();
        boolean more = true;
        while (more) {
            Kind kind = kind(label);
            String name = message.substring(label.start(), label.end());
            int from = label.end();
            more = label.find();
            String value = message.substring(from, more ? label.start() : message.length());
            fields.add(new Field(
                    kind, name, END.matcher(value).replaceFirst("").strip().replaceAll("\\s*\\n\\s*", " ")));
        }
        return fields;
    }

    private static Kind kind(Matcher label) {
        for (Kind kind : Kind.values()) {
            if (label.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
                return kind;
            }
        }
        return Kind.OTHER;
    }

    /** Another customer, and another day before one, begin another visit. */
    private static List<List<Field>> visits(List<Field> fields) {
        List<List<Field>> visits = new ArrayList<>();
        List<Field> visit = new ArrayList<>();
        for (Field field : fields) {
            boolean again = (field.kind() == Kind.CUSTOMER || field.kind() == Kind.DAY)
                    && visit.stream().anyMatch(before -> before.kind() == field.kind());
            if (again) {
                visits.add(visit);
                visit = new ArrayList<>();
            }
            visit.add(field);
        }
        visits.add(visit);
        return visits;
    }

    /** The record; empty where nobody is named, or nothing says that it is one. */
    private static Optional<String> line(List<Field> fields, boolean visit) {
        boolean chinese = fields.stream().anyMatch(field -> CommandWords.isChinese(field.label()));
        Map<Kind, String> said = sorted(fields, chinese ? "，" : ", ");
        String customer = said.getOrDefault(Kind.CUSTOMER, "");
        if (customer.isEmpty() || (!visit && fields.stream().noneMatch(field -> field.kind() == Kind.TOLD))) {
            return Optional.empty();
        }
        boolean remote = fields.stream()
                .anyMatch(field -> field.kind() == Kind.OTHER
                        && REMOTE.matcher(TextFolding.foldForMatching(field.value()))
                                .find());
        String word = chinese ? (remote ? "跟进 " : "拜访 ") : remote ? "followup " : "visit ";
        return Optional.of(word
                + customer
                + option(said, Kind.TOLD, chinese ? "：" : ": ")
                + option(said, Kind.PERSON, chinese ? "，联系人：" : ", with: ")
                + option(said, Kind.NEXT, chinese ? "，下一步：" : ", next: ")
                + option(said, Kind.BLOCKER, chinese ? "，难点：" : ", blocker: ")
                + option(said, Kind.DAY, chinese ? "，日期：" : ", on: "));
    }

    /** What was said of each kind; what is of none, and the time behind a day, is told with its label. */
    private static Map<Kind, String> sorted(List<Field> fields, String comma) {
        Map<Kind, String> said = new EnumMap<>(Kind.class);
        for (Field field : fields) {
            Matcher date = DAY.matcher(TextFolding.foldForMatching(field.value()));
            boolean dated = field.kind() == Kind.DAY && date.lookingAt();
            if (dated) {
                said.put(Kind.DAY, field.value().substring(0, date.end()));
            }
            String rest = dated ? field.value().substring(date.end()).strip() : field.value();
            boolean labelled = field.kind() == Kind.DAY || field.kind() == Kind.OTHER;
            if (!rest.isEmpty()) {
                said.merge(
                        labelled ? Kind.TOLD : field.kind(),
                        (labelled ? COLON.matcher(field.label()).replaceFirst(" ") : "") + rest,
                        (one, other) -> one + comma + other);
            }
        }
        return said;
    }

    private static String option(Map<Kind, String> said, Kind kind, String word) {
        String value = said.getOrDefault(kind, "");
        return value.isEmpty() ? "" : word + value;
    }
}
