package io.salesbell.chat.command;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The first row of a pasted table of leads, which says what stands in its columns and is no lead itself. */
final class ListHeader {
    private static final Pattern APART = Pattern.compile("[\\t|｜,，;；、]|\\s{2,}");
    private static final Pattern FIGURE = Pattern.compile("[\\s:]+\\d[\\d.,]*\\S{0,2}$");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Set<String> CUSTOMER = Set.of(
            "customer",
            "customer name",
            "company",
            "company name",
            "account",
            "client",
            "客户",
            "客户名称",
            "客户名",
            "公司",
            "公司名称",
            "公司名",
            "企业",
            "企业名称",
            "单位",
            "单位名称",
            "名称");
    private static final Set<String> OTHERS = Set.of(
            "contact",
            "contact name",
            "contact person",
            "name",
            "phone",
            "phone number",
            "mobile",
            "tel",
            "telephone",
            "owner",
            "sales rep",
            "rep",
            "sales",
            "last contact",
            "last contacted",
            "source",
            "note",
            "notes",
            "remark",
            "remarks",
            "comment",
            "comments",
            "need",
            "needs",
            "email",
            "e-mail",
            "no",
            "no.",
            "#",
            "title",
            "联系人",
            "姓名",
            "联系人姓名",
            "电话",
            "手机",
            "手机号",
            "手机号码",
            "联系电话",
            "联系方式",
            "负责人",
            "销售",
            "跟进人",
            "业务员",
            "上次联系",
            "上次联系时间",
            "最近联系",
            "最近联系时间",
            "上次跟进",
            "来源",
            "渠道",
            "备注",
            "说明",
            "需求",
            "邮箱",
            "序号",
            "职位",
            "职务");

    private static final Set<String> SUMS =
            Set.of("合计", "小计", "总计", "共计", "总和", "total", "totals", "subtotal", "sub-total", "grand total", "sum");

    private ListHeader() {}

    /** Whether the row sums the others up: its name is only that, and nothing but figures stands behind it. */
    static boolean isSum(String line) {
        List<String> cells = Arrays.stream(APART.split(line))
                .map(ListHeader::folded)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return !cells.isEmpty()
                && SUMS.contains(FIGURE.matcher(cells.get(0)).replaceFirst(""))
                && cells.stream().skip(1).allMatch(cell -> DIGIT.matcher(cell).find());
    }

    /** Whether the line names columns only, the customer's among them. */
    static boolean is(String line) {
        List<String> cells = Arrays.stream(APART.split(line))
                .map(ListHeader::folded)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return cells.size() > 1
                && cells.stream().anyMatch(CUSTOMER::contains)
                && cells.stream().allMatch(cell -> CUSTOMER.contains(cell) || OTHERS.contains(cell));
    }

    private static String folded(String cell) {
        return TextFolding.foldForMatching(cell).strip().replace("\"", "").replaceAll("\\s*:$", "");
    }
}
