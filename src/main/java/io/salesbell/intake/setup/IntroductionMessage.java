package io.salesbell.intake.setup;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.target.MetricText;
import io.salesbell.target.Progress;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organizations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Introduces the bot to somebody of a team that was just set up, with what is asked of them. */
@Component
class IntroductionMessage implements MessageComposer {
    static final String KIND = "intake.introduction";

    /** In the payload: the member's oldest leads are told of in the same message. */
    static final String LEADS = "leads";

    private final Members members;
    private final Organizations organizations;
    private final Progress progress;
    private final MetricText texts;
    private final OldestLeadsMessage oldest;

    IntroductionMessage(
            Members members,
            Organizations organizations,
            Progress progress,
            MetricText texts,
            OldestLeadsMessage oldest) {
        this.members = members;
        this.organizations = organizations;
        this.progress = progress;
        this.texts = texts;
        this.oldest = oldest;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        Member member = members.get(org, MemberId.of(payload.getOrDefault("member", "")));
        Member by = members.get(org, MemberId.of(payload.getOrDefault("by", "")));
        Card.Builder card = Card.saying("intake.introduction", member.name(), Text.person(by.id(), by.name()));
        List<Text> targets =
                progress
                        .of(org, List.of(member.id()), organizations.today(org))
                        .getOrDefault(member.id(), List.of())
                        .stream()
                        .map(line -> Text.of(
                                "intake.introduction.target",
                                MetricText.title(line.metric()),
                                texts.target(
                                        org,
                                        line.metric(),
                                        line.target(),
                                        line.period().kind())))
                        .toList();
        if (!targets.isEmpty()) {
            card.say("intake.introduction.targets", Text.joined(", ", targets));
        }
        if (payload.containsKey(LEADS) && oldest.add(card, member)) {
            return Optional.of(card.build());
        }
        return Optional.of(card.buttons(Button.of("chat.button.help", "help")).build());
    }
}
