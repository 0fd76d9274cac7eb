package io.salesbell.record;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Text;
import io.salesbell.journal.Entry;
import io.salesbell.journal.Follower;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the owner of a record that a comment they had read was taken back. */
@Component
class CommentCorrections implements Follower, MessageComposer {
    private final PersonalNews news;
    private final Outbox outbox;
    private final Members members;

    CommentCorrections(PersonalNews news, Outbox outbox, Members members) {
        this.news = news;
        this.outbox = outbox;
        this.members = members;
    }

    @Override
    public String name() {
        return "comment-corrections";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Comments.TAKEN_BACK);
    }

    @Override
    public void on(Entry entry) {
        MemberId owner = MemberId.of(entry.text("owner"));
        MemberId by = entry.member();
        if (by == null || owner.equals(by)) {
            return;
        }
        String comment = entry.subject().toString();
        Map<String, String> payload = Map.of("comment", comment, "by", by.toString(), "ref", entry.text("ref"));
        news.owe(entry.org(), owner, kind(), payload, "comment-taken-back:" + comment);
    }

    @Override
    public String kind() {
        return "record.comment-taken-back";
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        if (!outbox.wasSent(org, CommentNews.key(payload.getOrDefault("comment", "")))) {
            return Optional.empty();
        }
        Member by = members.get(org, MemberId.of(payload.getOrDefault("by", "")));
        return Optional.of(Card.of(Text.of(
                "record.comment.taken-back", Text.person(by.id(), by.name()), payload.getOrDefault("ref", ""))));
    }
}
