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
    private static final String SENTENCE = "sentence";

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
        tell(org, picture, "chat.picture.lost");
    }

    /** The same where it is a picture, but larger than any that is kept. */
    @Transactional
    public void tellTooLarge(OrgId org, UUID picture) {
        tell(org, picture, "chat.picture.large");
    }

    private void tell(OrgId org, UUID picture, String sentence) {
        String records =
                uses.stream().flatMap(use -> use.drop(org, picture).stream()).collect(Collectors.joining(", "));
        Optional<MemberId> sender = pictures.senderOf(org, picture);
        sender.ifPresent(member -> outbox.toMember(
                org,
                member,
                new Announcement(
                        kind(),
                        Map.of(RECORDS, records, SENTENCE, sentence),
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
        String sentence = payload.getOrDefault(SENTENCE, "chat.picture.lost");
        return Optional.of(Card.of(records.isEmpty() ? Text.of(sentence) : Text.of(sentence + "-of", records)));
    }
}
