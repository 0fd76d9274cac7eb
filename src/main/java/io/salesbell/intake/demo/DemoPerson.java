package io.salesbell.intake.demo;

import io.salesbell.chat.Role;
import java.util.List;
import java.util.Locale;

/** Somebody of the demo organization, under a fixed key. */
record DemoPerson(String key, String name, Locale language, Role role) {
    private static final Locale ZH = Locale.CHINESE;

    static List<DemoPerson> everybody() {
        return List.of(
                new DemoPerson("lily", "Lily Zhang", Locale.ENGLISH, Role.REP),
                new DemoPerson("wangwei", "王伟", ZH, Role.REP),
                new DemoPerson("zhaomin", "赵敏", ZH, Role.REP),
                new DemoPerson("liuyang", "刘洋", ZH, Role.REP),
                new DemoPerson("mia", "Mia Lopez", Locale.ENGLISH, Role.REP),
                new DemoPerson("tom", "Tom Becker", Locale.ENGLISH, Role.REP),
                new DemoPerson("chen", "陈静", ZH, Role.MANAGER),
                new DemoPerson("fiona", "Fiona Wu", Locale.ENGLISH, Role.FINANCE),
                new DemoPerson("ada", "Ada Lin", Locale.ENGLISH, Role.ADMIN));
    }

    /** Whether the person works in the team; finance and the admin stand beside it. */
    boolean sells() {
        return role == Role.REP || role == Role.MANAGER;
    }
}
