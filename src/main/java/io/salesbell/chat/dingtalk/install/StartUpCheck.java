package io.salesbell.chat.dingtalk.install;

import io.salesbell.chat.Directory;
import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.OpenApi;
import io.salesbell.chat.dingtalk.sending.Chore;
import io.salesbell.schedule.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Asks DingTalk after the start whether the app is set up, and says in one sentence each what is missing. */
@Component
@WhenDingTalkIsOn
public class StartUpCheck implements Chore {
    private static final Logger log = LoggerFactory.getLogger(StartUpCheck.class);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final List<Locale> BOTH = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final AppCheck check;
    private final DingTalkSettings settings;
    private final OpenApi api;
    private final Wording wording;
    private final Corps corps;
    private final Directory directory;
    private final WallClock clock;
    private Duration pause = FIRST_PAUSE;
    private Instant next = Instant.MIN;

    StartUpCheck(
            AppCheck check,
            DingTalkSettings settings,
            OpenApi api,
            Wording wording,
            Corps corps,
            Directory directory,
            WallClock clock) {
        this.corps = corps;
        this.directory = directory;
        this.check = check;
        this.settings = settings;
        this.api = api;
        this.wording = wording;
        this.clock = clock;
    }

    /** What is missing; nothing when nothing is, as far as can be asked. */
    public List<Text> missing() {
        return check.look(settings, api).missing();
    }

    /** Once after the start, and again until DingTalk could be asked. */
    @Override
    public synchronized void look() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        AppCheck.Findings found = check.look(settings, api);
        next = found.complete() ? Instant.MAX : now.plus(pause);
        pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        List<Locale> languages = found.missing().isEmpty() ? List.of() : languages();
        found.missing().forEach(sentence -> log.warn("{}", inEach(languages, sentence)));
    }

    private String inEach(List<Locale> languages, Text sentence) {
        return languages.stream()
                .map(language -> wording.plain(sentence, language, ZoneOffset.UTC))
                .collect(Collectors.joining(" / "));
    }

    /** That of the organization, which nobody knows before it was heard from, nor while the database is away. */
    private List<Locale> languages() {
        try {
            return corps.own()
                    .map(corp -> List.of(directory.languageOf(corp.org())))
                    .orElse(BOTH);
        } catch (DataAccessException | TransactionException away) {
            return BOTH;
        }
    }
}
