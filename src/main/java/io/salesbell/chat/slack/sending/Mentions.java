package io.salesbell.chat.slack.sending;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Card;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.rendering.Reader;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Slack's ids of the people whom cards mention, and of those who have no other name yet: Slack shows theirs. */
@Component
@WhenSlackIsOn
public class Mentions {
    private static final String ID = "[UW][A-Z0-9]+";

    private final Arrivals arrivals;

    Mentions(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    public Reader reader(Speaker speaker, List<Card> cards) {
        return Reader.of(speaker).mentioning(users(speaker.org(), cards));
    }

    Map<UUID, String> users(OrgId org, List<Card> cards) {
        Set<MemberId> wanted = cards.stream()
                .flatMap(card -> card.blocks().stream())
                .flatMap(Mentions::texts)
                .flatMap(Mentions::people)
                .collect(Collectors.toSet());
        Map<UUID, String> users = new HashMap<>();
        arrivals.addresses(org, SlackAddress.SLACK, wanted)
                .forEach((member, address) -> users.put(member.value(), address.substring(address.indexOf('/') + 1)));
        return users;
    }

    private static Stream<Text> texts(Card.Block block) {
        if (block instanceof Card.Paragraph paragraph) {
            return Stream.of(paragraph.text());
        }
        if (block instanceof Card.Note note) {
            return Stream.of(note.text());
        }
        if (block instanceof Card.Fields fields) {
            return fields.fields().stream().flatMap(field -> Stream.of(field.label(), field.value()));
        }
        return block instanceof Card.Progress progress ? Stream.of(progress.label(), progress.value()) : Stream.empty();
    }

    private static Stream<MemberId> people(Text text) {
        if (text instanceof Text.Person person) {
            return person.mention() || person.name().matches(ID)
                    ? Stream.of(new MemberId(person.member()))
                    : Stream.empty();
        }
        if (text instanceof Text.Keyed keyed) {
            return keyed.arguments().stream().flatMap(Mentions::people);
        }
        return text instanceof Text.Joined joined ? joined.parts().stream().flatMap(Mentions::people) : Stream.empty();
    }
}
