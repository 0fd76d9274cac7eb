package io.salesbell.team.chat;

import io.salesbell.chat.Role;
import io.salesbell.team.Position.Job;
import io.salesbell.team.Position.Tier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The words for roles, jobs and tiers in both languages (product.md §1), each with its constant. */
final class DutyNames {
    static final Map<String, String> ALL = all();

    private DutyNames() {}

    static boolean isRole(String duty) {
        return Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(duty));
    }

    static boolean isTier(String duty) {
        return Arrays.stream(Tier.values()).anyMatch(tier -> tier.name().equals(duty));
    }

    private static Map<String, String> all() {
        Map<String, String> names = new HashMap<>();
        put(names, Role.REP, "rep", "sales rep", "销售", "销售员");
        put(names, Role.MANAGER, "manager", "主管", "经理");
        put(names, Role.FINANCE, "finance", "accounting", "财务");
        put(names, Role.ADMIN, "admin", "administrator", "管理员");
        put(names, Tier.NEWCOMER, "newcomer", "new", "trainee", "新人");
        put(names, Tier.REGULAR, "regular", "成熟");
        put(names, Tier.VETERAN, "veteran", "senior", "资深");
        put(names, Job.SALES, "sales", "销售岗");
        put(names, Job.MARKETING, "marketing", "市场", "市场岗");
        put(names, Job.CUSTOMER_SUCCESS, "customer success", "客户成功", "客户成功岗");
        put(names, Job.BACK_OFFICE, "back office", "后勤", "后勤岗");
        return Map.copyOf(names);
    }

    private static void put(Map<String, String> names, Enum<?> constant, String... words) {
        Arrays.stream(words).forEach(word -> names.put(word, constant.name()));
    }
}
