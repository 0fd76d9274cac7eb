package io.salesbell.recognition;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Directory;
import io.salesbell.chat.Outbox;
import io.salesbell.journal.Entry;
import io.salesbell.journal.Follower;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.WorkingTimes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Owes kudos to the channel that hears of it, to the receiver where there is none, and a correction when taken back. */
@Component
class KudosFollower implements Follower {
    private final KudosBook book;
    private final ChannelPosts posts;
    private final ChannelHours hours;
    private final Members members;
    private final WorkingTimes workingTimes;
    private final Directory directory;
    private final Outbox outbox;

    KudosFollower(
            KudosBook book,
            ChannelPosts posts,
            ChannelHours hours,
            Members members,
            WorkingTimes workingTimes,
            Directory directory,
            Outbox outbox) {
        this.directory = directory;
        this.book = book;
        this.posts = posts;
        this.hours = hours;
        this.members = members;
        this.workingTimes = workingTimes;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "recognition.kudos";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KudosBook.GIVEN, KudosBook.VOIDED);
    }

    @Override
    public void on(Entry entry) {
        if (entry.source().equals("import")) {
            return;
        }
        book.find(entry.org(), entry.subject()).ifPresent(kudos -> {
            if (entry.kind().equals(KudosBook.GIVEN)) {
                given(entry, kudos);
            } else if (kudos.team() != null && posts.isPosted(entry.org(), kudos.id())) {
                toTeam(entry, kudos.team(), CorrectionMessage.KIND);
            }
        });
    }

    private void given(Entry entry, Kudos kudos) {
        TeamId team = kudos.team();
        if (team == null || !post(entry, kudos, team)) {
            Member receiver = members.get(entry.org(), kudos.to());
            Instant when = workingTimes.nextAllowed(receiver, entry.at());
            String key = entry.subject().toString();
            outbox.toMember(entry.org(), kudos.to(), announcement(entry, null, KudosMessage.KIND, when, key));
        }
    }

    /** What was given in one message is one post, owed with the first of it. */
    private boolean post(Entry entry, Kudos kudos, TeamId team) {
        Instant when = hours.nextOpen(entry.org(), team, entry.at());
        String key = kudos.from() + ":" + kudos.at() + ":" + team;
        return outbox.toTeam(entry.org(), team, announcement(entry, team, KudosMessage.KIND, when, key))
                || !directory.channelsOf(entry.org(), team).isEmpty();
    }

    private boolean toTeam(Entry entry, TeamId team, String kind) {
        Instant when = hours.nextOpen(entry.org(), team, entry.at());
        return outbox.toTeam(
                entry.org(),
                team,
                announcement(entry, team, kind, when, entry.subject().toString()));
    }

    private static Announcement announcement(
            Entry entry, @Nullable TeamId team, String kind, Instant when, String key) {
        Map<String, String> payload =
                new HashMap<>(Map.of("kudos", entry.subject().toString()));
        if (team != null) {
            payload.put("team", team.toString());
        }
        return new Announcement(kind, payload, Announcement.Priority.ANNOUNCEMENT, kind + ":" + key, when, null);
    }
}
