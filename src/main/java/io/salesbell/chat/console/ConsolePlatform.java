package io.salesbell.chat.console;

import io.salesbell.chat.Card;
import io.salesbell.chat.ChatPlatform;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.DeliveryException;
import io.salesbell.chat.Directory;
import io.salesbell.chat.OpenMenus;
import io.salesbell.chat.Speaker;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Delivers by writing the message down, once; the page fetches it. */
@Component
@WhenConsoleIsOn
class ConsolePlatform implements ChatPlatform {
    static final String NAME = "console";

    private final MessageLog log;
    private final CardDrawing drawing;
    private final Directory directory;
    private final OpenMenus menus;

    ConsolePlatform(MessageLog log, CardDrawing drawing, Directory directory, OpenMenus menus) {
        this.log = log;
        this.drawing = drawing;
        this.directory = directory;
        this.menus = menus;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isHere() {
        return true;
    }

    @Override
    public void deliver(OrgId org, Conversation to, UUID message, Card card, Locale language) {
        Speaker reader = (to.isDirect() ? member(org, to) : anyone(org, to))
                .orElseThrow(() -> DeliveryException.permanent("nobody reads " + to.key()));
        Content content = drawing.draw(card, reader);
        log.append(org, to, List.of(new StoredMessage.Draft(message, ConsolePeople.BOT, content, null, null)));
        if (to.isDirect()) {
            menus.open(org, reader.member(), to, card);
        }
    }

    @Override
    public void rewrite(OrgId org, Conversation in, UUID message, Card card, Locale language) {
        Optional<Speaker> reader = in.isDirect() ? member(org, in) : anyone(org, in);
        Optional<StoredMessage> stored =
                log.byIds(org, List.of(message)).stream().findFirst();
        if (reader.isPresent() && stored.isPresent()) {
            Content content = drawing.draw(card, reader.get());
            log.edit(org, stored.get(), before -> content.inPlaceOf(before));
        }
    }

    private Optional<Speaker> member(OrgId org, Conversation direct) {
        try {
            return directory.speaker(
                    org, new MemberId(UUID.fromString(direct.key().replaceFirst("^dm:", ""))));
        } catch (IllegalArgumentException noMember) {
            return Optional.empty();
        }
    }

    /** A channel is written to in its own language and the organization's zone. */
    private Optional<Speaker> anyone(OrgId org, Conversation channel) {
        return directory.everyone(org).stream()
                .findFirst()
                .flatMap(profile -> directory.speaker(org, profile.member()))
                .map(one -> one.reading(directory.languageOf(org, channel), directory.zoneOf(org)));
    }
}
