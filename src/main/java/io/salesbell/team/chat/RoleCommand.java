package io.salesbell.team.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Role;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.team.Duties;
import io.salesbell.team.DutyWords;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organizations;
import io.salesbell.team.Position;
import io.salesbell.team.Position.Job;
import io.salesbell.team.Position.Tier;
import io.salesbell.team.Positions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows and changes what somebody may do, what their job is and how long they have done it. */
@Component
class RoleCommand implements CommandHandler {
    private static final Map<String, String> NOT =
            Map.of("not", "NOT", "no", "NOT", "remove", "NOT", "不是", "NOT", "取消", "NOT", "去掉", "NOT");

    private final Duties duties;
    private final Positions positions;
    private final Members members;
    private final Organizations organizations;

    RoleCommand(Duties duties, Positions positions, Members members, Organizations organizations) {
        this.duties = duties;
        this.positions = positions;
        this.members = members;
        this.organizations = organizations;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("role", "roles", "角色", "权限", "岗位", "资历")
                .role(Role.ADMIN)
                .topic(CommandSpec.Topic.SETUP)
                .argument("person", Argument.Kind.PERSON)
                .argument(Argument.of("not", Argument.Kind.CHOICE).among(NOT).optional())
                .argument(Argument.of("duty", Argument.Kind.CHOICE)
                        .among(DutyNames.ALL)
                        .optional())
                .personal()
                .example("role @fiona finance")
                .example("role @lily not admin")
                .example("角色 @李华 资深")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Member member = members.get(command.org(), command.person("person").orElseThrow());
        if (!command.has("duty")) {
            return Reply.of(card(member, "team.role.one"));
        }
        boolean changed = change(command, member, command.text("duty"));
        return Reply.of(card(member, changed ? "team.role.changed" : "team.role.same"));
    }

    private boolean change(IncomingCommand command, Member member, String duty) {
        Position now = positions.of(command.org(), member.id(), organizations.today(command.org()));
        if (DutyNames.isRole(duty)) {
            return role(command, member, Role.valueOf(duty));
        }
        if (command.has("not")) {
            throw new UserMistake("team.role.other-instead").in("duty");
        }
        return duties.place(
                command.actor(),
                member,
                DutyNames.isTier(duty)
                        ? new Position(now.job(), Tier.valueOf(duty))
                        : new Position(Job.valueOf(duty), now.tier()));
    }

    private boolean role(IncomingCommand command, Member member, Role role) {
        if (command.has("not")) {
            return duties.withdraw(command.actor(), member, role);
        }
        Set<Role> held = members.roles(command.org(), member.id());
        if (role == Role.MANAGER && !held.contains(role)) {
            throw new UserMistake(
                    Text.of("team.role.manager-of", Text.person(member.id(), member.name())),
                    List.of(Button.of("team.button.manages", "team manager @" + member.id())
                            .primary()));
        }
        return duties.grant(command.actor(), member, role);
    }

    private Card.Builder card(Member member, String key) {
        Position position = positions.of(member.org(), member.id(), organizations.today(member.org()));
        return Card.saying(
                        key,
                        Text.person(member.id(), member.name()),
                        DutyWords.roles(members.roles(member.org(), member.id())),
                        DutyWords.of(position))
                .note("team.role.how");
    }
}
