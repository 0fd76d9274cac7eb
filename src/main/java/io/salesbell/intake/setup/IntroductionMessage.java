package io.salesbell.intake.setup;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.target.MetricText;
import io.salesbell.target.Targets;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organizations;
import java.util.ArrayList;
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
    private final Targets targets;
    private final MetricText texts;
    private final OldestLeadsMessage oldest;

    IntroductionMessage(
            Members members,
            Organizations organizations,
            Targets targets,
            MetricText texts,
            OldestLeadsMessage oldest) {
        this.members = members;
        this.organizations = organizations;
        this.targets = targets;
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
        List<Text> asked = new ArrayList<>();
        targets.asSet(org, member.id(), organizations.today(org))
                .forEach((metric, target) -> asked.add(Text.of(
                        "intake.introduction.target",
                        MetricText.title(metric),
                        texts.target(org, metric, target.value(), target.per()))));
        if (!asked.isEmpty()) {
            card.say("intake.introduction.targets", Text.joined(", ", asked));
        }
        if (payload.containsKey(LEADS) && oldest.add(card, member)) {
            return Optional.of(card.build());
        }
        return Optional.of(card.buttons(Button.of("chat.button.help", "help")).build());
    }
}
