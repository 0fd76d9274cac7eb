package io.salesbell.team.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.chat.Wording;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.SettingWord;
import io.salesbell.team.Settings.Scope;
import io.salesbell.team.Settings.Subject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows and changes settings: one's own, a team's by its manager, the organization's by an admin. */
@Component
class SettingsCommand implements CommandHandler {
    private final List<SettingWord> words;
    private final Members members;
    private final TeamRights rights;
    private final Journal journal;
    private final Wording wording;
    private final SettingLabels labels;
    private final Clock clock;

    SettingsCommand(
            List<SettingWord> words,
            Members members,
            TeamRights rights,
            Journal journal,
            Wording wording,
            Clock clock) {
        this.words =
                words.stream().sorted(Comparator.comparing(SettingWord::name)).toList();
        this.members = members;
        this.rights = rights;
        this.journal = journal;
        this.wording = wording;
        this.labels = new SettingLabels(wording);
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("settings", "setting", "我的设置", "设置")
                .topic(CommandSpec.Topic.SETUP)
                .argument(Argument.of("scope", Argument.Kind.CHOICE)
                        .among(SettingNames.SCOPES)
                        .optional())
                .argument(Argument.of("setting", Argument.Kind.CHOICE)
                        .among(SettingNames.of(words, wording))
                        .optional())
                .argument(Argument.of("value", Argument.Kind.REST).optional())
                .option("team", Argument.Kind.REST, "团队")
                .personal()
                .example("settings")
                .example("settings quiet 22:00-07:30")
                .example("我的设置")
                .example("设置 语言 中文")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Subject subject = subject(command);
        Optional<SettingWord> word = command.optional("setting").map(this::word);
        Optional<String> value = command.optional("value")
                .or(() ->
                        word.flatMap(one -> labels.ending(one, command.origin().typed())));
        if (word.isEmpty()) {
            value.ifPresent(typed -> {
                rights.refuseTeamFirst(command, typed);
                throw new UserMistake("setting.unknown", typed, titles(subject.scope())).in("setting");
            });
            return Reply.of(overview(command.speaker(), subject));
        }
        if (!word.get().scopes().contains(subject.scope())) {
            throw SettingNames.notThere(word.get());
        }
        return value.isEmpty() ? Reply.of(one(subject, word.get())) : change(command, subject, word.get(), value.get());
    }

    private Subject subject(IncomingCommand command) {
        return switch (command.optional("scope").orElse("MEMBER")) {
            case "TEAM" -> Subject.of(rights.team(command, command.optional("team")));
            case "ORGANIZATION" -> rights.organization(command);
            default -> Subject.of(members.get(command.org(), command.member()));
        };
    }

    private Reply change(IncomingCommand command, Subject subject, SettingWord word, String typed) {
        String before = word.shown(subject).toString();
        boolean own = SettingLabels.isOwn(word, subject);
        if (own && labels.isShown(word, subject, typed)) {
            return Reply.of(Card.of(said(command, subject, word, "setting.same")));
        }
        String kept = labels.change(word, subject, typed);
        if (before.equals(word.shown(subject).toString()) && own == SettingLabels.isOwn(word, subject)) {
            return Reply.of(Card.of(said(command, subject, word, "setting.same")));
        }
        journal.append(new Change(
                command.actor(),
                clock.instant(),
                "setting.changed",
                "setting",
                subject.id(),
                Map.of("setting", word.name(), "scope", scopeWord(subject), "to", kept)));
        return Reply.of(Card.of(said(command, subject, word, "setting.changed")));
    }

    /** A changed language is already the one of the answer. */
    private Text said(IncomingCommand command, Subject subject, SettingWord word, String key) {
        Text said = Text.of(key, title(word), word.shown(subject), SettingLabels.whose(word, subject));
        Member reader = members.get(command.org(), command.member());
        return reader.language().equals(command.speaker().language())
                ? said
                : Text.verbatim(wording.plain(said, reader.language(), reader.zone()));
    }

    private Card.Builder overview(Speaker speaker, Subject subject) {
        List<SettingWord> shown = words.stream()
                .filter(word -> word.scopes().contains(subject.scope()))
                .toList();
        Card.Builder card = Card.titled("setting.heading", scopeTitle(subject))
                .fields(shown.stream()
                        .map(word -> new Card.Field(title(word), word.shown(subject)))
                        .toList())
                .note("setting.how." + subject.scope());
        shown.forEach(word -> row(card, SettingLabels.buttons(subject, word)));
        return subject.scope() == Scope.MEMBER ? row(card, widerScopes(speaker)) : card;
    }

    /** A row for each setting: what is chosen of one leaves the others open. */
    private static Card.Builder row(Card.Builder card, List<Button> buttons) {
        return buttons.isEmpty() ? card : card.buttons(buttons.toArray(Button[]::new));
    }

    private static List<Button> widerScopes(Speaker speaker) {
        List<Button> buttons = new ArrayList<>();
        if (speaker.may(Role.MANAGER) || speaker.may(Role.ADMIN)) {
            buttons.add(Button.of("setting.of.team", "settings team"));
        }
        if (speaker.may(Role.ADMIN)) {
            buttons.add(Button.of("setting.of.organization", "settings organization"));
        }
        return buttons;
    }

    private Card.Builder one(Subject subject, SettingWord word) {
        Card.Builder card =
                Card.saying("setting.one", title(word), word.shown(subject), SettingLabels.whose(word, subject));
        List<Button> buttons = SettingLabels.buttons(subject, word);
        return buttons.isEmpty() ? card.note("setting.example." + word.name()) : row(card, buttons);
    }

    private Text titles(Scope scope) {
        return Text.joined(
                ", ",
                words.stream()
                        .filter(word -> word.scopes().contains(scope))
                        .map(SettingsCommand::title)
                        .toList());
    }

    private SettingWord word(String name) {
        return words.stream()
                .filter(word -> word.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Text title(SettingWord word) {
        return Text.of("setting." + word.name() + ".title");
    }

    private static Text scopeTitle(Subject subject) {
        return Text.of("setting.scope." + subject.scope());
    }

    private static String scopeWord(Subject subject) {
        return subject.scope().name().toLowerCase(Locale.ROOT);
    }
}
