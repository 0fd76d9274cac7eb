package io.salesbell.record;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.journal.Entry;
import io.salesbell.journal.Follower;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings a comment to the owner of its record. */
@Component
class CommentNews implements Follower, MessageComposer {
    private final Comments comments;
    private final Records records;
    private final PersonalNews news;

    CommentNews(Comments comments, Records records, PersonalNews news) {
        this.comments = comments;
        this.records = records;
        this.news = news;
    }

    @Override
    public String name() {
        return "comment-news";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Comments.ADDED);
    }

    @Override
    public void on(Entry entry) {
        MemberId owner = MemberId.of(entry.text("owner"));
        if (entry.source().equals("import") || owner.equals(entry.member())) {
            return;
        }
        String comment = entry.subject().toString();
        news.owe(entry.org(), owner, kind(), Map.of("comment", comment), key(comment));
    }

    static String key(String comment) {
        return "comment:" + comment;
    }

    @Override
    public String kind() {
        return "record.comment";
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        return comments.find(org, UUID.fromString(payload.getOrDefault("comment", "")))
                .flatMap(comment -> records.byId(org, comment.kind(), comment.record())
                        .filter(record -> !record.voided())
                        .map(record -> card(comment, record)));
    }

    private static Card card(Comment comment, RecordSource.Found record) {
        return Card.saying(
                        "record.comment.told",
                        Text.person(comment.member(), comment.author()),
                        record.about(),
                        record.ref(),
                        comment.text())
                .buttons(Button.of("record.button.answer", "comment " + record.ref() + ":")
                        .asForm())
                .build();
    }
}
