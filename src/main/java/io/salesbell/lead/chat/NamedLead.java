package io.salesbell.lead.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whom a new lead is named after: the company, where a person with a number is named first: 李四 138 0000 1111 某某公司. */
record NamedLead(String customer, LeadNote note) {
    private static final Pattern COMPANY = Pattern.compile(
            "\\p{IsHan}[^|，,。；;：:]{1,30}(?:公司|集团|集團|工厂|工廠|医院|醫院|学校|學校|大学|大學|银行|銀行|酒店|事务所|事務所|股份|科技|厂|廠)");
    private static final String BETWEEN = " | ";

    static NamedLead of(String customer, LeadNote note) {
        String told = note.note();
        if (told == null || note.phone() == null || note.contact() != null || !PersonName.is(customer)) {
            return new NamedLead(customer, note);
        }
        List<String> rest = new ArrayList<>(List.of(told.split(Pattern.quote(BETWEEN))));
        return rest.stream()
                .filter(cell -> COMPANY.matcher(cell).matches())
                .findFirst()
                .map(company -> {
                    rest.remove(company);
                    return new NamedLead(
                            company, note.of(customer, rest.isEmpty() ? null : String.join(BETWEEN, rest)));
                })
                .orElseGet(() -> new NamedLead(customer, note));
    }
}
