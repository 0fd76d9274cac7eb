package io.salesbell.chat.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a column of a pasted table holds, known by its heading; numbers of rows are no part of a lead. */
enum ListColumn {
    CUSTOMER("customer,customer name,company,company name,account,account name,client,client name,organization"
            + ",客户,客户名称,客户名,公司,公司名称,公司名,企业,企业名称,单位,单位名称,名称"),
    CONTACT("contact,contact name,contact person,name,full name,联系人,姓名,联系人姓名,客户联系人"),
    OWNER("owner,sales rep,rep,sales,assigned to,负责人,销售,跟进人,业务员,责任人,归属人,所属销售"),
    LAST_CONTACT(
            "last contact,last contacted,上次联系,上次联系时间,最近联系,最近联系时间,上次跟进,上次跟进时间" + ",最近跟进,最近跟进时间,最后联系,最后联系时间,最后跟进,最后跟进时间"),
    SOURCE("source,lead source,来源,渠道,客户来源,线索来源"),
    NEED("need,needs,需求,客户需求"),
    ROW("no,no.,#,id,序号,编号"),
    OTHER("phone,phone number,mobile,tel,telephone,note,notes,remark,remarks,comment,comments,email,e-mail,title"
            + ",电话,手机,手机号,手机号码,电话号码,联系电话,联系方式,备注,说明,邮箱,职位,职务");

    private static final Map<String, ListColumn> BY_WORD = byWord();

    private final String words;

    ListColumn(String words) {
        this.words = words;
    }

    private static Map<String, ListColumn> byWord() {
        Map<String, ListColumn> columns = new HashMap<>();
        for (ListColumn column : values()) {
            for (String word : column.words.split(",", -1)) {
                columns.put(word, column);
            }
        }
        return Map.copyOf(columns);
    }

    /** The column of a heading as {@link #folded} gives it. */
    static Optional<ListColumn> of(String heading) {
        return Optional.ofNullable(BY_WORD.get(heading));
    }

    /** A cell as headings are compared: without case, quotes and the colon behind it. */
    static String folded(String cell) {
        return TextFolding.foldForMatching(cell).strip().replace("\"", "").replaceAll("\\s*:$", "");
    }
}
