package io.salesbell.record;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Text;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Corrects the news of a record that was taken back: once, and only where the news had reached its reader by then. News
 * that had not is dropped by its own composer.
 */
@Service
public class TakenBackNews implements MessageComposer {
    private static final String KIND = "record.taken-back";
    private static final String MOVED = "moved";

    private final PersonalNews news;
    private final Outbox outbox;
    private final Members members;

    TakenBackNews(PersonalNews news, Outbox outbox, Members members) {
        this.news = news;
        this.outbox = outbox;
        this.members = members;
    }

    /** Owes the correction to whoever was owed news under that key; {@code about} names the record's customer. */
    public void owe(Actor by, MemberId to, String newsKey, RecordRef ref, String about) {
        news.owe(
                by.org(),
                to,
                KIND,
                Map.of("news", newsKey, "by", by.member().toString(), "ref", ref.toString(), "about", about),
                KIND + ":" + newsKey);
    }

    /** Owes the correction that the record turned out to be of another customer than {@code about}, of which its reader was told. */
    public void moved(Actor by, MemberId to, String newsKey, RecordRef ref, String about) {
        news.owe(
                by.org(),
                to,
                KIND,
                Map.of(
                        "news",
                        newsKey,
                        "by",
                        by.member().toString(),
                        "ref",
                        ref.toString(),
                        "about",
                        about,
                        MOVED,
                        "true"),
                KIND + ":" + newsKey);
    }

    /** Owes it whatever its reader heard of the record; once with what may be owed under that key besides. */
    public void tell(Actor by, MemberId to, String newsKey, RecordRef ref, String about) {
        news.owe(
                by.org(),
                to,
                KIND,
                Map.of("by", by.member().toString(), "ref", ref.toString(), "about", about),
                KIND + ":" + newsKey);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        String heard = payload.get("news");
        if (heard != null && !outbox.wasSent(org, heard)) {
            return Optional.empty();
        }
        Member by = members.get(org, MemberId.of(payload.getOrDefault("by", "")));
        return Optional.of(Card.of(Text.of(
                payload.containsKey(MOVED) ? "record.moved-away" : "record.taken-back",
                Text.person(by.id(), by.name()),
                payload.getOrDefault("ref", ""),
                payload.getOrDefault("about", ""))));
    }
}
