package io.salesbell.chat.slack.sending;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Directory;
import io.salesbell.chat.HomeSection;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.rendering.HomeView;
import io.salesbell.chat.task.Tasks;
import io.salesbell.schedule.WallClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Publishes a user's home page when it is not the one they see already; one server at a time, so that none is older. */
@Component
@WhenSlackIsOn
class HomeTask implements TaskKind {
    static final String HOME = "home";

    /** Longer than a call may take. */
    private static final Duration DRAWING = Duration.ofSeconds(20);

    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final SlackCalls calls;
    private final Arrivals arrivals;
    private final Directory directory;
    private final List<HomeSection> sections;
    private final HomeView views;
    private final Mentions mentions;
    private final KeptLines lines;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Turns turns;
    private final WallClock clock;

    HomeTask(
            SlackCalls calls,
            Arrivals arrivals,
            Directory directory,
            List<HomeSection> sections,
            HomeView views,
            Mentions mentions,
            KeptLines lines,
            JdbcClient jdbc,
            JsonMapper json,
            Turns turns,
            WallClock clock) {
        this.turns = turns;
        this.clock = clock;
        this.calls = calls;
        this.arrivals = arrivals;
        this.directory = directory;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(HomeSection::order))
                .toList();
        this.views = views;
        this.mentions = mentions;
        this.lines = lines;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public String kind() {
        return HOME;
    }

    @Override
    public void run(Workspace workspace, Tasks.Task task) {
        String user = String.valueOf(task.payload().get("user"));
        String turn = "home:" + workspace.team() + "/" + user;
        Duration left = turns.take(workspace.org(), turn, clock.instant(), DRAWING);
        if (!left.isZero()) {
            throw SlackFailure.busy(AGAIN);
        }
        try {
            publish(workspace, user);
        } finally {
            turns.free(workspace.org(), turn);
        }
    }

    private void publish(Workspace workspace, String user) {
        Speaker speaker = speaker(workspace, user);
        List<Card> cards = cards(speaker, user);
        String view = json.writeValueAsString(
                views.of(cards, mentions.reader(speaker, cards), line -> lines.keep(workspace.org(), line)));
        String digest =
                UUID.nameUUIDFromBytes(view.getBytes(StandardCharsets.UTF_8)).toString();
        if (isShown(workspace, user, digest)) {
            return;
        }
        calls.call(
                workspace,
                methods -> methods.viewsPublish(request -> request.userId(user).viewAsString(view)));
        jdbc.sql("""
                insert into slack_home (org_id, tenant_key, user_id, digest) values (?, ?, ?, ?)
                on conflict (org_id, tenant_key, user_id) do update set digest = excluded.digest
                """)
                .params(workspace.org().value(), workspace.team(), user, digest)
                .update();
    }

    /** Who only looks is greeted as a guest and becomes no member by it. */
    private Speaker speaker(Workspace workspace, String user) {
        String address = SlackAddress.user(workspace.team(), user).key();
        return arrivals.known(SlackAddress.SLACK, workspace.team(), address)
                .flatMap(known -> directory.speaker(known.org(), known.member()))
                .orElseGet(() -> {
                    Locale language = directory.languageOf(
                            workspace.org(),
                            SlackAddress.user(workspace.team(), user).conversation());
                    return arrivals.arriving(
                            workspace.org(),
                            new Arrivals.Newcomer(
                                    SlackAddress.SLACK,
                                    workspace.team(),
                                    address,
                                    user,
                                    language.equals(Locale.CHINESE) ? "您" : ""));
                });
    }

    private List<Card> cards(Speaker speaker, String user) {
        List<Card> cards = new ArrayList<>();
        Card.Builder top = speaker.name().equals(user) || speaker.name().contains("/")
                ? Card.saying("slack.home.first")
                : Card.saying("slack.home.welcome", speaker.name());
        cards.add(top.buttons(
                        Button.of("slack.home.visit", "visit").primary().asForm(), Button.of("slack.home.help", "help"))
                .build());
        int before = cards.size();
        sections.stream()
                .map(section -> section.show(speaker))
                .flatMap(Optional::stream)
                .forEach(cards::add);
        if (cards.size() == before) {
            cards.add(Card.saying("slack.home.nothing")
                    .buttons(Button.of("slack.home.start", "start"))
                    .build());
        }
        return cards;
    }

    private boolean isShown(Workspace workspace, String user, String digest) {
        return jdbc.sql("select exists (select 1 from slack_home where org_id = ? and tenant_key = ? and user_id = ?"
                        + " and digest = ?)")
                .params(workspace.org().value(), workspace.team(), user, digest)
                .query(Boolean.class)
                .single();
    }
}
