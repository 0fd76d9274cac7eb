package io.salesbell.chat.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first row of a pasted table of leads, which says what stands in its columns and is no lead itself. */
final class ListHeader {
    private static final Pattern APART = Pattern.compile("[\\t|｜,，;；、]|\\s{2,}");
    private static final Pattern FIGURE = Pattern.compile("[\\s:]+\\d[\\d.,]*\\S{0,2}$");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");
    private static final String NOBODY = "(?i)无|没有|none|n/?a|tbd|待定|待分配";

    private static final Set<String> SUMS =
            Set.of("合计", "小计", "总计", "共计", "总和", "total", "totals", "subtotal", "sub-total", "grand total", "sum");

    /** What a column holds; numbers of rows are no part of a lead. */
    private enum Column {
        CUSTOMER("customer,customer name,company,company name,account,client"
                + ",客户,客户名称,客户名,公司,公司名称,公司名,企业,企业名称,单位,单位名称,名称"),
        CONTACT("contact,contact name,contact person,name,联系人,姓名,联系人姓名"),
        OWNER("owner,sales rep,rep,sales,负责人,销售,跟进人,业务员"),
        LAST_CONTACT("last contact,last contacted,上次联系,上次联系时间,最近联系,最近联系时间,上次跟进"),
        SOURCE("source,来源,渠道"),
        NEED("need,needs,需求"),
        ROW("no,no.,#,序号"),
        OTHER("phone,phone number,mobile,tel,telephone,note,notes,remark,remarks,comment,comments,email,e-mail,title"
                + ",电话,手机,手机号,手机号码,联系电话,联系方式,备注,说明,邮箱,职位,职务");

        private final String words;

        Column(String words) {
            this.words = words;
        }
    }

    private static final Map<String, Column> COLUMNS = columns();

    private final List<Column> columns;
    private final boolean chinese;

    private ListHeader(List<Column> columns, boolean chinese) {
        this.columns = columns;
        this.chinese = chinese;
    }

    private static Map<String, Column> columns() {
        Map<String, Column> columns = new HashMap<>();
        for (Column column : Column.values()) {
            for (String word : column.words.split(",", -1)) {
                columns.put(word, column);
            }
        }
        return Map.copyOf(columns);
    }

    /** The header that the line is: it names columns only, the customer's among them. */
    static Optional<ListHeader> of(String line) {
        List<@Nullable Column> columns = new ArrayList<>();
        for (String cell : APART.split(line.strip(), -1)) {
            String word = folded(cell);
            if (!word.isEmpty()) {
                columns.add(COLUMNS.get(word));
            }
        }
        boolean header = columns.size() > 1
                && columns.contains(Column.CUSTOMER)
                && columns.stream().allMatch(Objects::nonNull);
        return header
                ? Optional.of(
                        new ListHeader(List.copyOf(columns), line.codePoints().anyMatch(Character::isIdeographic)))
                : Optional.empty();
    }

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

    /**
     * The row's cells as a lead's fields, the customer first. A person in the owner's column is marked as one, so that a
     * stranger there is told of and not taken for a note.
     */
    String fields(String row) {
        List<String> all = PastedCells.cells(row);
        boolean indented = all.size() > columns.size() && all.get(0).isBlank();
        List<String> cells = indented ? all.subList(1, all.size()) : all;
        if (cells.size() < 2) {
            return PastedCells.asFields(row);
        }
        String customer = "";
        List<String> fields = new ArrayList<>();
        StringBuilder options = new StringBuilder();
        for (int index = 0; index < cells.size(); index++) {
            String cell = cells.get(index);
            if (!SAYS_SOMETHING.matcher(cell).find()) {
                continue;
            }
            switch (index < columns.size() ? columns.get(index) : Column.OTHER) {
                case CUSTOMER -> customer = cell;
                case CONTACT -> options.append(option("with", "联系人", cell));
                case SOURCE -> options.append(option("source", "来源", cell));
                case NEED -> options.append(option("need", "需求", cell));
                case OWNER -> owner(cell).ifPresent(fields::add);
                case LAST_CONTACT -> fields.add((chinese ? "上次联系" : "last contact ") + cell);
                case OTHER -> fields.add(cell);
                case ROW -> {}
            }
        }
        fields.add(0, customer);
        return (String.join(PastedCells.APART, fields) + options).strip();
    }

    private static Optional<String> owner(String cell) {
        return cell.matches(NOBODY) ? Optional.empty() : Optional.of(cell.startsWith("@") ? cell : "@" + cell);
    }

    private String option(String english, String chineseWord, String value) {
        return chinese ? " " + chineseWord + "：" + value : " " + english + ": " + value;
    }

    private static String folded(String cell) {
        return TextFolding.foldForMatching(cell).strip().replace("\"", "").replaceAll("\\s*:$", "");
    }
}
