package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Card;
import io.salesbell.chat.ChatPlatform;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.DeliveryException;
import io.salesbell.chat.Directory;
import io.salesbell.chat.OpenMenus;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.install.Corps;
import io.salesbell.chat.dingtalk.rendering.Cards;
import io.salesbell.chat.dingtalk.rendering.Drawing;
import io.salesbell.chat.dingtalk.rendering.Reader;
import io.salesbell.shared.OrgId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** DingTalk as the outbox sees it. */
@Component
@WhenDingTalkIsOn
class DingTalkPlatform implements ChatPlatform {
    private final Corps corps;
    private final Directory directory;
    private final Arrivals arrivals;
    private final OpenMenus menus;
    private final Cards cards;
    private final Buttons buttons;
    private final Media media;
    private final Sending sending;

    DingTalkPlatform(
            Corps corps,
            Directory directory,
            Arrivals arrivals,
            OpenMenus menus,
            Cards cards,
            Buttons buttons,
            Media media,
            Sending sending) {
        this.corps = corps;
        this.directory = directory;
        this.arrivals = arrivals;
        this.menus = menus;
        this.cards = cards;
        this.buttons = buttons;
        this.media = media;
        this.sending = sending;
    }

    @Override
    public String name() {
        return DingTalkAddress.DINGTALK;
    }

    @Override
    public void deliver(OrgId org, Conversation to, UUID message, Card card, Locale language) {
        DingTalkAddress address = DingTalkAddress.of(to);
        corps.own()
                .filter(corp -> corp.org().equals(org) && corp.id().equals(address.corp()))
                .orElseThrow(() -> DeliveryException.permanent("not served: " + address.corp()));
        Optional<Speaker> member = member(org, address);
        Reader reader = member.map(Reader::of).orElseGet(() -> new Reader(language, directory.zoneOf(org), Map.of()));
        try {
            Drawing drawing = cards.draw(card, reader.showing(media.of(org, card)), message);
            buttons.keep(org, address.lasting().key(), message, drawing.buttons());
            sending.send(org, address, message, drawing, Subjects.of(card, drawing.plain()));
        } catch (DingTalkFailure failure) {
            throw failure.isPermanent()
                    ? DeliveryException.permanent(failure.reason())
                    : DeliveryException.retry(failure.reason(), failure.retryAfter());
        }
        if (!address.reply()) {
            member.ifPresent(one -> menus.open(org, one.member(), to, card));
        }
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
