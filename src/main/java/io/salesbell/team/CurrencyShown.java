package io.salesbell.team;

import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.team.Settings.Scope;
import io.salesbell.team.Settings.Subject;
import java.util.List;
import java.util.Set;

/** The organization's currency, to be seen; amounts were entered in it, so that it is not changed in chat. */
record CurrencyShown(Organizations organizations) implements SettingWord {
    @Override
    public String name() {
        return "currency";
    }

    @Override
    public List<String> words() {
        return List.of("货币", "币种", "本币");
    }

    @Override
    public Set<Scope> scopes() {
        return Set.of(Scope.TEAM, Scope.ORGANIZATION);
    }

    @Override
    public Text shown(Subject subject) {
        return Text.verbatim(organizations.get(subject.org()).currency().getCurrencyCode());
    }

    @Override
    public String change(Subject subject, String typed) {
        throw new UserMistake("setting.currency.fixed", shown(subject)).in("value");
    }
}
