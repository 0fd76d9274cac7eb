package io.salesbell.team;

import io.salesbell.chat.Folded;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Settings.Scope;
import io.salesbell.team.Settings.Subject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The time zone a member lives in, by its city: {@code Asia/Shanghai}, or {@code Shanghai} where only one is so called. */
@Component
class ZoneSetting implements SettingWord {
    private final Members members;

    ZoneSetting(Members members) {
        this.members = members;
    }

    @Override
    public String name() {
        return "zone";
    }

    @Override
    public List<String> words() {
        return List.of("timezone", "时区");
    }

    @Override
    public Set<Scope> scopes() {
        return Set.of(Scope.MEMBER);
    }

    @Override
    public Text shown(Subject subject) {
        return Text.verbatim(
                members.get(subject.org(), new MemberId(subject.id())).zone().getId());
    }

    @Override
    public String change(Subject subject, String typed) {
        ZoneId zone = zone(typed);
        members.moveTo(subject.org(), new MemberId(subject.id()), zone);
        return zone.getId();
    }

    private static ZoneId zone(String typed) {
        String folded = Folded.of(typed).strip().replace(' ', '_');
        List<String> found = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .filter(id -> {
                    String lower = id.toLowerCase(Locale.ROOT);
                    return lower.equals(folded)
                            || lower.substring(lower.lastIndexOf('/') + 1).equals(folded);
                })
                .toList();
        if (found.size() != 1) {
            throw new UserMistake("setting.zone.unknown", typed).in("value");
        }
        return ZoneId.of(found.get(0));
    }
}
