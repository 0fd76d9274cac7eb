package io.salesbell.chat;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever sent a photo that what came was no picture, after the answer had spoken of one. */
@Service
public class LostPhotos implements MessageComposer {
    private final Pictures pictures;
    private final Outbox outbox;
    private final Clock clock;

    LostPhotos(Pictures pictures, Outbox outbox, Clock clock) {
        this.pictures = pictures;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Owes the sender one sentence; nothing when the picture is nobody's. */
    @Transactional
    public void tell(OrgId org, UUID picture) {
        Optional<MemberId> sender = pictures.senderOf(org, picture);
        sender.ifPresent(member -> outbox.toMember(
                org,
                member,
                new Announcement(
                        kind(), Map.of(), Announcement.Priority.REPLY, kind() + ":" + picture, clock.instant(), null)));
    }

    @Override
    public String kind() {
        return "chat.photo-lost";
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        return Optional.of(Card.of(Text.of("chat.picture.lost")));
    }
}
