package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Card;
import io.salesbell.chat.ChatPlatform;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.DeliveryException;
import io.salesbell.chat.Directory;
import io.salesbell.chat.OpenMenus;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Subjects;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.install.Corps;
import io.salesbell.chat.dingtalk.quota.Quota;
import io.salesbell.chat.dingtalk.rendering.Cards;
import io.salesbell.chat.dingtalk.rendering.Drawing;
import io.salesbell.chat.dingtalk.rendering.Reader;
import io.salesbell.shared.OrgId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** DingTalk as the outbox sees it. */
@Component
@WhenDingTalkIsOn
class DingTalkPlatform implements ChatPlatform {
    /** What one call takes: the documentation says 20, an error of the call 100. */
    private static final int TOGETHER = 20;

    private final Corps corps;
    private final Directory directory;
    private final Arrivals arrivals;
    private final OpenMenus menus;
    private final Cards cards;
    private final Buttons buttons;
    private final Media media;
    private final Sending sending;
    private final Quota quota;
    private final GroupChats groups;
    private final CardRewriting rewriting;

    DingTalkPlatform(
            Corps corps,
            Directory directory,
            Arrivals arrivals,
            OpenMenus menus,
            Cards cards,
            Buttons buttons,
            Media media,
            Sending sending,
            Quota quota,
            GroupChats groups,
            CardRewriting rewriting) {
        this.rewriting = rewriting;
        this.groups = groups;
        this.corps = corps;
        this.directory = directory;
        this.arrivals = arrivals;
        this.menus = menus;
        this.cards = cards;
        this.buttons = buttons;
        this.media = media;
        this.sending = sending;
        this.quota = quota;
    }

    @Override
    public String name() {
        return DingTalkAddress.DINGTALK;
    }

    @Override
    public Conversation place(Conversation conversation) {
        return DingTalkAddress.of(conversation).lasting().conversation();
    }

    @Override
    public Optional<String> title(OrgId org, Conversation channel) {
        return groups.title(org, DingTalkAddress.of(channel));
    }

    @Override
    public boolean isGone(OrgId org, Conversation channel) {
        return groups.isGone(org, DingTalkAddress.of(channel));
    }

    @Override
    public int together() {
        return TOGETHER;
    }

    @Override
    public boolean affords(Announcement.Priority priority, Conversation to) {
        return quota.affords(priority, to.isDirect());
    }

    @Override
    public void deliver(OrgId org, Conversation to, UUID message, Card card, Locale language) {
        Map<UUID, DeliveryException> failed = deliver(org, List.of(new Letter(message, to, language)), card);
        for (DeliveryException refused : failed.values()) {
            throw refused;
        }
    }

    @Override
    public void rewrite(OrgId org, Conversation in, UUID message, Card card, Locale language) {
        try {
            rewriting.rewrite(org, message, card, reader(org, new Letter(message, in, language)));
        } catch (DingTalkFailure failure) {
            throw failure.asDelivery();
        }
    }

    /** One call for all who read the same: of one language and zone, and by the same way. */
    @Override
    public Map<UUID, DeliveryException> deliver(OrgId org, List<Letter> letters, Card card) {
        Map<UUID, DeliveryException> failed = new HashMap<>();
        Map<Reader, List<Letter>> readers = new LinkedHashMap<>();
        letters.forEach(letter -> readers.computeIfAbsent(reader(org, letter), any -> new ArrayList<>())
                .add(letter));
        readers.forEach((reader, same) -> failed.putAll(deliver(org, reader, same, card)));
        return failed;
    }

    private Map<UUID, DeliveryException> deliver(OrgId org, Reader reader, List<Letter> letters, Card card) {
        Map<UUID, DeliveryException> failed = new HashMap<>();
        UUID named = letters.get(0).message();
        try {
            Drawing drawing = cards.draw(card, reader.showing(media.of(org, card)), named);
            buttons.keep(org, readers(letters), named, drawing.buttons());
            sending.send(org, letters, drawing, Subjects.of(card, drawing.plain()))
                    .forEach((message, failure) -> failed.put(message, failure.asDelivery()));
        } catch (DingTalkFailure failure) {
            letters.forEach(letter -> failed.put(letter.message(), failure.asDelivery()));
        }
        letters.stream()
                .filter(letter -> !failed.containsKey(letter.message()))
                .forEach(letter -> opened(org, letter.to(), card));
        return failed;
    }

    private static List<String> readers(List<Letter> letters) {
        return letters.stream()
                .map(letter -> DingTalkAddress.of(letter.to()).lasting().key())
                .toList();
    }

    private void opened(OrgId org, Conversation to, Card card) {
        DingTalkAddress address = DingTalkAddress.of(to);
        if (!address.reply()) {
            member(org, address).ifPresent(one -> menus.open(org, one.member(), to, card));
        }
    }

    private Reader reader(OrgId org, Letter letter) {
        DingTalkAddress address = DingTalkAddress.of(letter.to());
        boolean served = corps.own()
                .filter(corp -> corp.org().equals(org) && corp.id().equals(address.corp()))
                .isPresent();
        if (!served) {
            throw DeliveryException.permanent("not-served: " + address.corp());
        }
        return member(org, address)
                .map(Reader::of)
                .orElseGet(() -> new Reader(letter.language(), directory.zoneOf(org), Map.of()));
    }

    private Optional<Speaker> member(OrgId org, DingTalkAddress to) {
        return to.isGroup()
                ? Optional.empty()
                : arrivals.known(
                                DingTalkAddress.DINGTALK,
                                to.corp(),
                                to.lasting().key())
                        .flatMap(known -> directory.speaker(org, known.member()));
    }
}
