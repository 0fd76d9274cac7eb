package io.salesbell.customer;

import io.salesbell.chat.UserMistake;
import io.salesbell.shared.Ids;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The people known at each customer, remembered from {@code with:} and {@code phone:}. */
@Service
public class Contacts {
    private static final int LONGEST = 80;
    private static final int FEWEST_DIGITS = 5;
    private static final Pattern NAME_AND_PHONE = Pattern.compile("(.*?)[\\s,，:：]*(\\+?\\d[\\d\\s().-]{5,}\\d)");

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A contact as typed: {@code with: 王总 138 1234 5678} names both; an own {@code phone:} goes before.
     *
     * @throws UserMistake when the phone has no number or either is too long
     */
    public static Contact read(@Nullable String with, @Nullable String phone) {
        String name = with == null ? "" : with.strip();
        String number = phone == null ? null : phone.strip();
        Matcher both = NAME_AND_PHONE.matcher(name);
        if (both.matches()) {
            name = both.group(1).strip();
            number = number == null ? both.group(2) : number;
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw new UserMistake("customer.contact.too-long", LONGEST).in("with");
        }
        if (number != null && !isNumber(number)) {
            throw new UserMistake("customer.contact.no-phone", shortened(number)).in("phone");
        }
        return new Contact(name, number);
    }

    /** Keeps the contact that a record names; the customer is the one the record is kept under. */
    public void remember(OrgId org, UUID record, UUID customer, Contact contact, Instant at) {
        if (contact.name().isEmpty() && contact.phone() == null) {
            return;
        }
        jdbc.sql("""
                insert into contact (org_id, id, customer_id, record_id, name, phone, created_at)
                values (:org, :id, :customer, :record, :name, :phone, :at)
                """)
                .param("org", org.value())
                .param("id", Ids.next())
                .param("customer", customer)
                .param("record", record)
                .param("name", contact.name())
                .param("phone", contact.phone())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The record is another customer's now, and with it whom it names. */
    public void move(OrgId org, UUID record, UUID customer) {
        jdbc.sql("update contact set customer_id = ? where org_id = ? and record_id = ?")
                .params(customer, org.value(), record)
                .update();
    }

    /** The record was taken back, and with it whom it names. */
    public void forget(OrgId org, UUID record) {
        jdbc.sql("delete from contact where org_id = ? and record_id = ?")
                .params(org.value(), record)
                .update();
    }

    /** The contacts of the customer with these ids, the last named first, each with the newest number known. */
    public List<Contact> of(OrgId org, Set<UUID> ids, int most) {
        return jdbc.sql("""
                select name, (array_agg(phone order by created_at desc, id desc) filter (where phone is not null))[1]
                from contact where org_id = :org and customer_id = any(:ids)
                group by name, case when name = '' then phone end
                order by max(created_at) desc, max(id::text) desc limit :most
                """)
                .param("org", org.value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("most", most)
                .query((row, index) -> new Contact(row.getString(1), row.getString(2)))
                .list();
    }

    private static boolean isNumber(String text) {
        return text.length() <= LONGEST
                && text.codePoints().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, text.offsetByCodePoints(0, 20)) + "…" : text;
    }
}
