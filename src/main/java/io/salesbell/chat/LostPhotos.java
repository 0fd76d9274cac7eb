package io.salesbell.chat;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever sent a photo that what came was no picture, after the answer had spoken of one. */
@Service
public class LostPhotos implements MessageComposer {
    private static final String RECORDS = "records";
    private static final String LARGE = "large";

    private final Pictures pictures;
    private final Outbox outbox;
    private final Clock clock;
    private final List<PhotoUses> uses;

    LostPhotos(Pictures pictures, Outbox outbox, Clock clock, List<PhotoUses> uses) {
        this.uses = List.copyOf(uses);
        this.pictures = pictures;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes the photo off its record and owes the sender one sentence; nothing when the picture is nobody's. */
    @Transactional
    public void tell(OrgId org, UUID picture) {
        tell(org, picture, false);
    }

    /** The same where it is a picture, but larger than any that is kept. */
    @Transactional
    public void tellTooLarge(OrgId org, UUID picture) {
        tell(org, picture, true);
    }

    private void tell(OrgId org, UUID picture, boolean large) {
        String records =
                uses.stream().flatMap(use -> use.drop(org, picture).stream()).collect(Collectors.joining(", "));
        Optional<MemberId> sender = pictures.senderOf(org, picture);
        sender.ifPresent(member -> outbox.toMember(
                org,
                member,
                new Announcement(
                        kind(),
                        Map.of(RECORDS, records, LARGE, String.valueOf(large)),
                        Announcement.Priority.REPLY,
                        kind() + ":" + picture,
                        clock.instant(),
                        null)));
    }

    @Override
    public String kind() {
        return "chat.photo-lost";
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        String records = payload.getOrDefault(RECORDS, "");
        boolean large = Boolean.parseBoolean(payload.get(LARGE));
        if (records.isEmpty()) {
            return Optional.of(Card.saying(large ? "chat.picture.large" : "chat.picture.lost")
                    .build());
        }
        return Optional.of(Card.saying(large ? "chat.picture.large-of" : "chat.picture.lost-of", records)
                .build());
    }
}
