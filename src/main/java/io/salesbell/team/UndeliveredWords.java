package io.salesbell.team;

import io.salesbell.chat.Catalogue;
import io.salesbell.chat.ChatPlatform;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Text;
import io.salesbell.chat.Undelivered;
import io.salesbell.journal.ParkedEntries;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What is stuck, in words: for whom, a member, a team or somewhere on a platform, which kind of message, and why. */
@Service
public class UndeliveredWords {
    private final JdbcClient jdbc;
    private final Members members;
    private final Catalogue catalogue;
    private final ObjectProvider<ChatPlatform> platforms;

    UndeliveredWords(JdbcClient jdbc, Members members, Catalogue catalogue, ObjectProvider<ChatPlatform> platforms) {
        this.members = members;
        this.platforms = platforms;
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** The kind of message, an answer with its first words; one that nobody here writes any more is just a message. */
    public Text kind(Undelivered.Message message) {
        String key = "message." + message.kind();
        Text kind = Text.of(catalogue.has(key) ? key : "message.other");
        Text opening = message.opening();
        return opening == null ? kind : Text.of("undelivered.quoted", kind, opening);
    }

    /** Why it is stuck: what we know ourselves in our words, anything else as the platform said it. */
    public Text why(Undelivered.Message message) {
        return switch (message.reason().split("[: ]", 2)[0]) {
            case "invalidStaffId" -> Text.of("undelivered.why.unseen");
            case "group-gone" -> Text.of("undelivered.why.gone");
            case "may-have-arrived" -> Text.of("undelivered.why.unclear");
            case "unclear", "unreachable" -> Text.of("undelivered.why.unreachable");
            case "not-served" -> Text.of("undelivered.why.not-served");
            case "nobody-reads" -> Text.of("undelivered.why.nobody");
            default -> Text.of("undelivered.why.said", Text.code(message.reason()));
        };
    }

    /** What was left undone: what should have followed, from what somebody did, and when. */
    public Text undone(OrgId org, ParkedEntries.Parked parked) {
        Text who = Optional.ofNullable(parked.by())
                .flatMap(by -> members.find(org, by))
                .map(member -> Text.person(member.id(), member.name()))
                .orElse(Text.empty());
        Text what = Text.joined(
                ", ",
                parked.followers().stream()
                        .map(name -> "reaction." + name)
                        .map(key -> Text.of(catalogue.has(key) ? key : "reaction.other"))
                        .toList());
        return Text.joined(" · ", List.of(what, who, Text.verbatim(parked.ref()), Text.from(parked.at())));
    }

    public Text to(OrgId org, Conversation conversation) {
        Optional<ChatPlatform> known = platforms.stream()
                .filter(platform -> platform.name().equals(conversation.platform()))
                .findFirst();
        Conversation place = known.map(platform -> platform.place(conversation)).orElse(conversation);
        Text platform = PlatformNames.of(place.platform());
        return place.isDirect()
                ? person(org, place).orElseGet(() -> Text.of("undelivered.to.person", platform))
                : team(org, place)
                        .or(() -> known.flatMap(one -> one.title(org, place))
                                .map(title -> Text.of("undelivered.to.titled", platform, title)))
                        .orElseGet(() -> Text.of("undelivered.to.channel", platform));
    }

    private Optional<Text> person(OrgId org, Conversation direct) {
        return jdbc.sql("""
                select m.id, m.name from identity i join member m on m.org_id = i.org_id and m.id = i.member_id
                where i.org_id = ? and i.platform = ? and i.external_id = ? order by i.id desc limit 1
                """)
                .params(org.value(), direct.platform(), direct.key())
                .query((row, index) -> Text.person(new MemberId(row.getObject(1, UUID.class)), row.getString(2)))
                .optional();
    }

    private Optional<Text> team(OrgId org, Conversation channel) {
        return jdbc.sql("""
                select t.name from team_channel c join team t on t.org_id = c.org_id and t.id = c.team_id
                where c.org_id = ? and c.platform = ? and c.conversation = ? order by c.id limit 1
                """)
                .params(org.value(), channel.platform(), channel.key())
                .query((row, index) -> Text.verbatim(row.getString(1)))
                .optional();
    }
}
