package io.salesbell.lead;

import io.salesbell.chat.Folded;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.team.SettingWord;
import io.salesbell.team.Settings;
import io.salesbell.team.Settings.Scope;
import io.salesbell.team.Settings.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An organization's stages: {@code rename contacted to First call}, {@code add Demo after contacted}, {@code remove
 * Demo}, {@code order new, demo, contacted}. A name may be given in both languages: {@code Demo/演示}.
 */
@Component
class StagesSetting implements SettingWord {
    private static final Pattern RENAME = Pattern.compile(
            "(?:rename|改名|重命名)\\s*:?\\s*(?<stage>.+?)\\s*(?:\\s+(?:to|as)\\s+|改?为|改成|->)\\s*(?<name>.+)");
    private static final Pattern ADD = Pattern.compile(
            "(?:add|增加|新增|添加)\\s*:?\\s*(?<name>.+?)\\s*(?:\\s+after\\s+(?<stage>.+)|在\\s*(?<behind>.+?)\\s*(?:之后|后面|后))");
    private static final Pattern ORDER = Pattern.compile("(?:order|reorder|顺序|排序)\\s*:?\\s*(?<names>.+)");
    private static final Pattern REMOVE = Pattern.compile("(?:remove|delete|删除|移除|去掉)\\s*:?\\s*(?<stage>.+)");
    private static final Pattern COMMA = Pattern.compile("[,、>]");

    private final Settings settings;
    private final JdbcClient jdbc;

    StagesSetting(Settings settings, JdbcClient jdbc) {
        this.settings = settings;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "stages";
    }

    @Override
    public List<String> words() {
        return List.of("stage", "阶段", "线索阶段");
    }

    @Override
    public Set<Scope> scopes() {
        return Set.of(Scope.ORGANIZATION);
    }

    @Override
    public Text shown(Subject subject) {
        return Text.joined(
                " → ",
                settings.of(subject, Stages.SETTING).open().stream()
                        .map(Stage::name)
                        .toList());
    }

    @Override
    public String change(Subject subject, String typed) {
        StageEditing editing = new StageEditing(settings.of(subject, Stages.SETTING));
        String folded = Folded.of(typed);
        Matcher remove = REMOVE.matcher(folded);
        Stages changed = remove.matches()
                ? without(subject, editing, said(typed, remove, "stage"))
                : changed(editing, typed, folded);
        settings.set(subject, Stages.SETTING, changed);
        return typed;
    }

    /** Without a stage in which no lead stands that is open or will be again. */
    private Stages without(Subject subject, StageEditing editing, String which) {
        Stage stage = editing.removable(which);
        long standing = jdbc.sql("""
                select count(*) from current_lead where org_id = ? and stage = ? and state in ('open', 'parked')
                """)
                .params(subject.org().value(), stage.key())
                .query(Long.class)
                .single();
        if (standing > 0) {
            throw new UserMistake("setting.stages.in-use", stage.name(), standing).in("value");
        }
        return editing.without(stage);
    }

    private static Stages changed(StageEditing editing, String typed, String folded) {
        Matcher rename = RENAME.matcher(folded);
        if (rename.matches()) {
            return editing.rename(said(typed, rename, "stage"), said(typed, rename, "name"));
        }
        Matcher add = ADD.matcher(folded);
        if (add.matches()) {
            String after = add.group("stage") == null ? "behind" : "stage";
            return editing.add(said(typed, add, "name"), said(typed, add, after));
        }
        Matcher order = ORDER.matcher(folded);
        if (order.matches()) {
            return editing.order(Arrays.stream(COMMA.split(folded.substring(order.start("names"))))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList());
        }
        throw new UserMistake("setting.stages.unknown", typed).in("value");
    }

    /** The words as typed: folding keeps the length. */
    private static String said(String typed, Matcher found, String group) {
        return typed.substring(found.start(group), found.end(group)).strip();
    }
}
