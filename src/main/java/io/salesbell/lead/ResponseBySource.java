package io.salesbell.lead;

import io.salesbell.chat.Folded;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.team.SettingWord;
import io.salesbell.team.Settings;
import io.salesbell.team.Settings.Scope;
import io.salesbell.team.Settings.Subject;
import io.salesbell.team.time.ClockMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** First responses of their own for some sources: {@code web form 1h working hours}; {@code web form none} ends one. */
@Component
class ResponseBySource implements SettingWord {
    private static final int MOST = 20;
    private static final int LONGEST_SOURCE = 40;
    private static final Pattern RULE = Pattern.compile(
            "(?<source>\\D+?)\\s*[,:]?\\s*(?<hours>\\d+)\\s*(?:hours?|h|个?小时)?\\s*[,:]?\\s*(?<clock>.*)");
    private static final Pattern END = Pattern.compile("(?<source>.+?)\\s*[,:]?\\s*(?:none|无|取消)");

    private final Settings settings;

    ResponseBySource(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "response-by-source";
    }

    @Override
    public List<String> words() {
        return List.of("response by source", "来源响应", "按来源响应");
    }

    @Override
    public Set<Scope> scopes() {
        return Set.of(Scope.TEAM, Scope.ORGANIZATION);
    }

    @Override
    public boolean isOwn(Subject subject) {
        return settings.isOwn(subject, ResponseRules.SOURCES);
    }

    @Override
    public boolean inherit(Subject subject) {
        settings.inherit(subject, ResponseRules.SOURCES);
        return true;
    }

    @Override
    public Text shown(Subject subject) {
        List<Text> rules = new TreeMap<>(rules(subject))
                .entrySet().stream()
                        .map(rule -> Text.of(
                                "setting.response-by-source.rule",
                                rule.getKey(),
                                rule.getValue().hours(),
                                ResponseSettingWords.title(rule.getValue().mode())))
                        .toList();
        return rules.isEmpty() ? Text.of("setting.response-by-source.none") : Text.joined("; ", rules);
    }

    @Override
    public String change(Subject subject, String typed) {
        String folded = Folded.of(typed);
        Map<String, ResponseRule> rules = new TreeMap<>(rules(subject));
        Matcher end = END.matcher(folded);
        Matcher rule = RULE.matcher(folded);
        if (end.matches()) {
            if (rules.remove(source(typed, end)) == null) {
                throw unknown(typed);
            }
        } else if (rule.matches()) {
            rules.put(source(typed, rule), read(rule, typed));
        } else {
            throw unknown(typed);
        }
        if (rules.size() > MOST) {
            throw new UserMistake("setting.response-by-source.full", MOST).in("value");
        }
        settings.set(subject, ResponseRules.SOURCES, new ResponseRules.BySource(rules));
        return typed;
    }

    private Map<String, ResponseRule> rules(Subject subject) {
        return settings.of(subject, ResponseRules.SOURCES).rules();
    }

    private static ResponseRule read(Matcher rule, String typed) {
        String clock = rule.group("clock").strip();
        int hours = ResponseSettingWords.hours(rule.group("hours")).orElseThrow(() -> unknown(typed));
        ClockMode mode = clock.isEmpty()
                ? ClockMode.WORKING_DAYS
                : ResponseSettingWords.clock(clock).orElseThrow(() -> unknown(typed));
        return new ResponseRule(mode, hours);
    }

    /** The source as typed: folding keeps the length. */
    private static String source(String typed, Matcher found) {
        String source =
                typed.substring(found.start("source"), found.end("source")).strip();
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            throw unknown(typed);
        }
        return source;
    }

    private static UserMistake unknown(String typed) {
        return new UserMistake("setting.response-by-source.unknown", typed).in("value");
    }
}
