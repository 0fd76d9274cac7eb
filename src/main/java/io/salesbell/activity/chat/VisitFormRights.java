package io.salesbell.activity.chat;

import io.salesbell.activity.Mending;
import io.salesbell.chat.FormRights;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Which;
import io.salesbell.record.Records;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whose visit it is is known before anybody is asked for its customer. */
@Component
class VisitFormRights implements FormRights {
    private static final Pattern VISIT = Pattern.compile("V(\\d{1,9})");

    private final Records records;
    private final Mending mending;

    VisitFormRights(Records records, Mending mending) {
        this.records = records;
        this.mending = mending;
    }

    @Override
    public void check(Speaker speaker, String command, Map<String, String> values) {
        Matcher visit = VISIT.matcher(values.getOrDefault("record", ""));
        if (command.equals("recustomer") && visit.matches()) {
            Which which = new Which.Numbered("V", Long.parseLong(visit.group(1)));
            mending.checkRecustomer(speaker, records.find(speaker, which));
        }
    }
}
